"""Templates of notices: told, used, made by the questions of a notice, removed; none sends by itself."""

from collections.abc import Callable
from datetime import date

from epos_tui.compose import run
from epos_tui.domain.absence import LONGEST_NAME, AbsenceDraft, AbsenceTemplate, as_template, from_template
from epos_tui.domain.text import one_line
from epos_tui.lines.draft import checked
from epos_tui.lines.menu import Item, Menu, acts
from epos_tui.lines.question import Question, answer, confirmed, some
from epos_tui.lines.reading import day_parser
from epos_tui.lines.talk import Back, Talk, done
from epos_tui.lines.walk import walk
from epos_tui.present import absence as present
from epos_tui.present.line import ended
from epos_tui.usecases import absence_templates as templates
from epos_tui.usecases.cabinet import Cabinet

Announce = Callable[[AbsenceTemplate], bool]
"""Asks for the day and sends; gives whether the school may have it."""
Fill = Callable[[], AbsenceDraft]
"""Asks the questions of a notice."""


def room(talk: Talk, cabinet: Cabinet, announce: Announce, fill: Fill) -> bool:
    """The templates, told anew after a change; gives whether something was announced."""
    announced: bool | None = False
    while announced is False:
        announced = walk(talk, _known(talk, cabinet, announce, fill))
    return bool(announced)


def _known(talk: Talk, cabinet: Cabinet, announce: Announce, fill: Fill) -> Menu[bool]:
    """True from what was announced, False from what was changed."""
    words, known = talk.words, templates.templates(cabinet)
    items = (_template(talk, cabinet, item, announce) for item in known)
    new: Item[bool] = Item(words.absence.NEW_TEMPLATE, lambda: _new(talk, cabinet, fill))
    every = (*items, *acts(words, (new,)))
    intro = (words.absence.TEMPLATE_HINT, *(() if known else (words.absence.NO_TEMPLATES,)))
    return Menu(f"{words.absence.TEMPLATES}: {words.lines.points(len(every))}.", every, intro)


def _template(talk: Talk, cabinet: Cabinet, item: AbsenceTemplate, announce: Announce) -> Item[bool]:
    word = talk.words.absence

    def opened() -> bool | None:
        use: Item[bool] = Item(word.USE_TEMPLATE, lambda: announce(item) or None)
        away: Item[bool] = Item(word.REMOVE_TEMPLATE, lambda: _remove(talk, cabinet, item))
        heading = f"{talk.words.lines.CHOOSE_ACT}: {talk.words.lines.points(2)}."
        return walk(talk, Menu(heading, (use, away), (ended(present.template_said(item, talk.words)),)))

    return Item(present.template_said(item, talk.words), opened, (one_line(item.name),))


def _new(talk: Talk, cabinet: Cabinet, fill: Fill) -> bool:
    word, draft = talk.words.absence, fill()
    prompt = talk.words.lines.field_prompt(word.TEMPLATE_NAME)
    name = answer(talk, Question((), prompt, some(talk.words), free=True))[:LONGEST_NAME]
    templates.save(cabinet, as_template(name, draft))
    done(talk, word.template_saved(name))
    return False


def _remove(talk: Talk, cabinet: Cabinet, item: AbsenceTemplate) -> bool | None:
    words, name = talk.words, one_line(item.name)
    question = (words.absence.remove_template_question(name),)
    if not confirmed(talk, question, otherwise=words.lines.NOTHING_CHANGED):
        return None
    templates.remove(cabinet, item)
    done(talk, words.absence.template_removed(name))
    return False


def chosen(talk: Talk, cabinet: Cabinet) -> AbsenceTemplate | None:
    """Where there are templates: one of them, or none by Enter; raises `Back`."""
    words, known = talk.words, templates.templates(cabinet)
    if not known:
        return None
    none: Item[AbsenceTemplate | str] = Item(words.absence.WITHOUT_TEMPLATE, lambda: "")
    items = tuple(_choice(talk, item) for item in known)
    heading = f"{words.absence.TEMPLATES}: {words.lines.points(len(items))}."
    found = walk(talk, Menu(heading, items, enter=none))
    if found is None:
        raise Back
    return found if isinstance(found, AbsenceTemplate) else None


def _choice(talk: Talk, item: AbsenceTemplate) -> Item[AbsenceTemplate | str]:
    return Item(present.template_said(item, talk.words), lambda: item, (one_line(item.name),))


def filled(talk: Talk, cabinet: Cabinet, template: AbsenceTemplate, first: date) -> AbsenceDraft:
    """The draft of the template for a day that is asked for."""
    words, offered = talk.words, run(templates.as_offered(cabinet, template))
    told = f"{words.absence.FIRST}: {words.diary.PICK_DATE_HINT}."
    lines = (told, words.lines.enter(words.dates.weekday_day(first)))
    day = day_parser(talk, cabinet, first)

    def parse(text: str) -> AbsenceDraft:
        return checked(talk, cabinet, from_template(offered, cabinet.student.id, day(text)))

    return answer(talk, Question(lines, words.lines.FIRST_PROMPT, parse))
