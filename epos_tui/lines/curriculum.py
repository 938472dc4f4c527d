"""The curriculum: areas, their disciplines, the totals."""

from collections.abc import Sequence
from typing import Never

from epos_tui.domain.curriculum import Area, Curriculum, Discipline
from epos_tui.domain.people import InstitutionKind
from epos_tui.lines.menu import Item, Menu, walk
from epos_tui.lines.reading import read
from epos_tui.lines.talk import Talk, say
from epos_tui.present import curriculum as present
from epos_tui.present.line import Field, capital, sentence
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
    totals: Item[Never] = Item(
        words.curriculum.PLAN_TOTAL, lambda: say(talk, *present.plan_lines(plan, words))
    )
    items = (*areas, totals)
    heading = f"{words.curriculum.TITLE}: {words.lines.points(len(items))}."
    walk(talk, Menu(heading, items, (sentence([present.heading(plan, kind, words)]),)))


def _area(talk: Talk, area: Area, plan: Curriculum, kind: InstitutionKind) -> Item[Never]:
    text = present.area_said(area, kind, talk.words)
    return Item(text, lambda: _open(talk, area, plan, kind), (present.area_name(area, talk.words),))


def _open(talk: Talk, area: Area, plan: Curriculum, kind: InstitutionKind) -> None:
    """The totals of the area, then its lines."""
    words = talk.words
    items = tuple(_discipline(talk, item, area, kind) for item in area.disciplines)
    heading = f"{present.area_name(area, words)}: {words.lines.points(len(items))}."
    walk(talk, Menu(heading, items, _told(present.area_fields(area, plan, kind, words)), leaf=True))


def _discipline(talk: Talk, item: Discipline, area: Area, kind: InstitutionKind) -> Item[Never]:
    words, name = talk.words, present.name_of(item, talk.words)
    told = (sentence([name]), *_told(present.discipline_fields(item, area, kind, words)))
    names = (name, capital(item.name))
    return Item(present.discipline_item(item, words), lambda: say(talk, *told), names)


def _told(fields: Sequence[Field]) -> tuple[str, ...]:
    return tuple(sentence([str(field)]) for field in fields)
