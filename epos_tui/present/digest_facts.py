"""The facts of what is new: what each is called, and how its value is told."""

from collections.abc import Iterator
from datetime import date, time
from enum import Enum
from typing import TypeVar

from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.digest import Item, Kind
from epos_tui.domain.finals import FinalKind
from epos_tui.domain.marks import GradingSystem, Mark
from epos_tui.domain.news import NewsSource
from epos_tui.domain.outbox import Stage
from epos_tui.domain.people import Student
from epos_tui.domain.text import one_line
from epos_tui.domain.year import TermKind
from epos_tui.i18n import Words
from epos_tui.present.line import uncapital
from epos_tui.present.marks import mark_said

E = TypeVar("E", bound=Enum)
_LONGEST = 200
_ATTEMPT = "attempt "
_QUOTED = ("text", "comment", "note", "title", "said")
"""What people have written, in their own words."""


def fact_label(name: str, student: Student, words: Words) -> str:
    """The label in front of the value; a new program may know facts that this one does not."""
    if name == "teacher":
        return words.diary.TEACHER[student.institution.kind]
    if name.startswith(_ATTEMPT):
        return words.debts.ATTEMPTS
    return words.digest.FACT.get(name, name)


def value_said(kind: Kind, name: str, value: str, student: Student, words: Words) -> str:
    """A fact in words; as it is written down where it can not be read."""
    text = one_line(value)
    if not text:
        return ""
    try:
        return _said(kind, name, text, student, words)
    except (ValueError, KeyError, IndexError):
        return text


def _said(kind: Kind, name: str, text: str, student: Student, words: Words) -> str:
    match name:
        case "last" | "until":
            return words.dates.day(date.fromisoformat(text))
        case "starts" | "ends":
            return words.dates.clock(time.fromisoformat(text))
        case "minutes":
            return words.diary.minutes(int(text))
        case "exam" | "added_after" | "changed_after":
            return words.digest.YES
        case "change":
            return words.digest.CHANGE[text]
        case "system":
            return words.marks.SYSTEM_NAME[GradingSystem(text)]
        case _ if name.startswith(_ATTEMPT):
            day, _, result = text.partition(" ")
            return words.debts.attempt(int(name.removeprefix(_ATTEMPT)), date.fromisoformat(day), result)
        case _:
            return _of_kind(kind, name, text, student, words)


def _of_kind(kind: Kind, name: str, text: str, student: Student, words: Words) -> str:
    match kind, name:
        case Kind.DEBT, "form":
            return words.debts.FORM[AssessmentForm(text)]
        case Kind.MARK, "form":
            return uncapital(text)
        case _, "term":
            term, number = text.split()
            return words.diary.term(TermKind(term), int(number))
        case _, "for_what":
            return words.finals.KIND[FinalKind(text)]
        case _, "stage":
            return words.outbox.STAGE[Stage(text)]
        case _, "order":
            return words.digest.ORDER[text]
        case _, "source":
            return words.news.SOURCE[student.institution.kind][NewsSource(text)]
        case _:
            return text


def quoted(kind: Kind, name: str, said: str, words: Words) -> str:
    """A value inside a sentence: what people wrote stands in quotes, marks do not."""
    plain = name not in _QUOTED or (name == "text" and kind in (Kind.MARK, Kind.FINAL))
    return said if plain or not said else words.outbox.quoted(said)


_BRIEF = {
    Kind.FINAL: ("text", "for_what", "term"),
    Kind.DEBT: ("form", "term"),
    Kind.HOMEWORK: ("text", "minutes"),
    Kind.CONTROL_WORK: ("text",),
    Kind.LESSON: ("note", "teacher", "room"),
    Kind.ABSENCE: ("lessons", "reason", "note"),
    Kind.ORDER: ("order", "stage", "said"),
    Kind.MESSAGE: ("text",),
    Kind.EVENT: ("starts", "where"),
    Kind.NEWS: ("source",),
}
"""What is told in a row, in this order."""


def told(item: Item, student: Student, words: Words) -> Iterator[str]:
    """What the item says, in short."""
    if item.kind is Kind.MARK:
        yield mark_said(_mark(item), words)
        if comment := item.facts.get("comment"):
            yield words.marks.comment(one_line(comment))
        return
    if item.kind is Kind.LESSON and (number := item.facts.get("number", "")).isdigit():
        yield words.diary.lesson(student.institution.kind, int(number))
    if item.kind is Kind.HOMEWORK and item.day:
        yield words.digest.due(item.day)
    if item.kind is Kind.ABSENCE:
        yield from _when(item, words)
    yield from filter(None, (_brief(item, name, student, words) for name in _BRIEF.get(item.kind, ())))
    for name in ("added_after", "changed_after"):
        if item.facts.get(name):
            yield uncapital(words.digest.FACT[name])


def _when(item: Item, words: Words) -> Iterator[str]:
    """Several days are named; so is that it is all day."""
    if item.day and (last := item.facts.get("last")):
        yield words.dates.span_said(item.day, date.fromisoformat(last))
    elif not item.facts.get("lessons"):
        yield words.absence.ALL_DAY


def _brief(item: Item, name: str, student: Student, words: Words) -> str:
    """Periods of final marks stand for what they are given for; lessons, rooms and absences are named."""
    text = value_said(item.kind, name, item.facts.get(name, ""), student, words)
    if name == "for_what" and item.facts.get("term"):
        return ""
    if name in ("lessons", "room") and text:
        return f"{uncapital(fact_label(name, student, words))} {text}"
    if name == "starts" and text:
        return words.events.since(text)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _mark(item: Item) -> Mark:
    facts = item.facts
    until, weight = facts.get("until", ""), facts.get("weight", "1")
    return Mark(
        item.id,
        facts.get("text", ""),
        weight=int(weight) if weight.isdigit() else 1,
        system=_known(GradingSystem, facts.get("system", "")) or GradingSystem.FIVE,
        control_form=facts.get("form", ""),
        point_until=date.fromisoformat(until) if until else None,
        exam=bool(facts.get("exam")),
    )


def _known(kind: type[E], value: str) -> E | None:
    return next((item for item in kind if item.value == value), None)
