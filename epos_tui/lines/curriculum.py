"""The curriculum: areas, their disciplines, the totals."""

from typing import Never

from epos_tui.domain.curriculum import Area, Curriculum, Discipline, totals
from epos_tui.domain.people import InstitutionKind
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.reading import read
from epos_tui.lines.talk import Talk, say
from epos_tui.lines.walk import walk
from epos_tui.present import curriculum as present
from epos_tui.present.line import about, capital, ended, sentence
from epos_tui.usecases import curriculum
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet) -> None:
    """From the areas to everything about each line."""
    words, kind = talk.words, cabinet.student.institution.kind
    plan = read(talk, cabinet, curriculum.curriculum(cabinet))
    if not plan.areas:
        say(talk, words.curriculum.EMPTY)
        return
    areas = (_area(talk, area, plan, kind) for area in plan.areas)
    in_all: Item[Never] = Item(
        words.curriculum.PLAN_TOTAL, lambda: say(talk, *present.plan_lines(plan, words))
    )
    items = (*areas, in_all)
    heading = f"{words.curriculum.TITLE}: {words.lines.points(len(items))}."
    walk(talk, Menu(heading, items, (sentence([present.heading(plan, kind, words), plan.title]),)))


def _area(talk: Talk, area: Area, plan: Curriculum, kind: InstitutionKind) -> Item[Never]:
    text = present.area_said(area, kind, talk.words)
    return Item(text, lambda: _open(talk, area, plan, kind), (present.area_name(area, talk.words),))


def _open(talk: Talk, area: Area, plan: Curriculum, kind: InstitutionKind) -> None:
    """The totals of the area, then its lines."""
    words = talk.words
    items = tuple(_discipline(talk, item, area, kind) for item in area.disciplines)
    if not items:
        say(talk, sentence([present.area_said(area, kind, words)]))
        return
    heading = ended(about(present.area_name(area, words), words.lines.points(len(items))))
    sums = present.totals_lines(totals(area.disciplines, plan.terms), plan, words)
    walk(talk, Menu(heading, items, sums, leaf=True))


def _discipline(talk: Talk, item: Discipline, area: Area, kind: InstitutionKind) -> Item[Never]:
    words, name = talk.words, present.name_of(item, talk.words)
    fields = present.discipline_fields(item, area, kind, words)
    told = (sentence([name]), *(sentence([str(field)]) for field in fields))
    names = (name, capital(item.name))
    return Item(present.discipline_item(item, words), lambda: say(talk, *told), names)
