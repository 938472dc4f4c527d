"""The questions of a notice: each takes the draft and gives it back with one answer more."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from epos_tui.compose import run
from epos_tui.domain.absence import AbsenceDraft, by_number, errors
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.text import folded
from epos_tui.domain.year import Span
from epos_tui.lines.answers import twin
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.question import Question, Wrong, answer
from epos_tui.lines.reading import day_parser
from epos_tui.lines.talk import Back, Talk
from epos_tui.lines.walk import walk
from epos_tui.present.absence import problems_said
from epos_tui.present.answers import means
from epos_tui.present.diary import subject_of
from epos_tui.present.line import capital, ended
from epos_tui.present.typed import numbers_typed
from epos_tui.usecases import absence
from epos_tui.usecases.cabinet import Cabinet

Ask = Callable[[Talk, Cabinet, AbsenceDraft], AbsenceDraft]


def first_day(talk: Talk, cabinet: Cabinet, draft: AbsenceDraft) -> AbsenceDraft:
    """From which day; the last day and the lessons follow it."""
    words = talk.words
    told = f"{words.absence.FIRST}: {words.diary.PICK_DATE_HINT}."
    lines = (told, words.lines.enter(words.dates.weekday_day(draft.span.first)))
    day = day_parser(talk, cabinet, draft.span.first)

    def parse(text: str) -> AbsenceDraft:
        first = day(text)
        return checked(talk, cabinet, replace(draft, span=Span(first, first), lessons=()))

    return answer(talk, Question(lines, words.lines.FIRST_PROMPT, parse))


def last_day(talk: Talk, cabinet: Cabinet, draft: AbsenceDraft) -> AbsenceDraft:
    """To which day; the same one by Enter."""
    words, first = talk.words, draft.span.first
    told = f"{words.absence.LAST}, {words.absence.LAST_HINT}."
    lines = (told, words.lines.enter(words.dates.weekday_day(first)))
    day = day_parser(talk, cabinet, first)

    def parse(text: str) -> AbsenceDraft:
        return checked(talk, cabinet, replace(draft, span=Span(first, day(text)), lessons=()))

    return answer(talk, Question(lines, words.lines.LAST_PROMPT, parse))


def lessons(talk: Talk, cabinet: Cabinet, draft: AbsenceDraft) -> AbsenceDraft:
    """Which lessons of the one day; all by Enter."""
    offered = by_number(run(absence.lessons_on(cabinet, draft.span.first)))

    def parse(text: str) -> AbsenceDraft:
        return checked(talk, cabinet, replace(draft, lessons=_lessons_typed(text)))

    lines = _lesson_lines(talk, cabinet, offered)
    return answer(talk, Question(lines, talk.words.lines.LESSONS_PROMPT, parse))


def checked(talk: Talk, cabinet: Cabinet, draft: AbsenceDraft) -> AbsenceDraft:
    """The draft, unless the answer just given spoilt it."""
    wrong = errors(run(absence.check(cabinet, draft)))
    if wrong:
        raise Wrong(" ".join(problems_said(wrong, talk.words)))
    return draft


def _lesson_lines(talk: Talk, cabinet: Cabinet, offered: Sequence[Lesson]) -> tuple[str, ...]:
    words = talk.words
    told = (
        f"{lesson.number}. {capital(subject_of(lesson, words))}, "
        f"{ended(words.dates.hours_said(lesson.starts, lesson.ends))}"
        for lesson in offered
    )
    count = words.diary.lessons(cabinet.student.institution.kind, len(offered))
    zero = (words.lines.ZERO_LESSON,) if any(lesson.number == 0 for lesson in offered) else ()
    return (f"{words.absence.LESSONS}: {count}.", *told, words.lines.ENTER_ALL_DAY, *zero)


def _lessons_typed(text: str) -> tuple[int, ...]:
    """Numbers; none for the whole day. Zero alone is a word, for 0 is the way back."""
    if not text or any(means(typed, "whole_day") for typed in (text, twin(text))):
        return ()
    parts = folded(text).replace(",", " ").split()
    return numbers_typed(" ".join("0" if means(part, "zero") else part for part in parts))


def reason(talk: Talk, cabinet: Cabinet, draft: AbsenceDraft) -> AbsenceDraft:
    """Why; not given by Enter."""
    words = talk.words
    offered = run(absence.reasons(cabinet))
    items = tuple(Item(reason.name, partial(replace, draft, reason=reason)) for reason in offered)
    none = Item(words.lines.WITHOUT_REASON, partial(replace, draft, reason=None))
    heading = f"{words.absence.REASON}: {words.lines.points(len(items))}."
    found = walk(talk, Menu(heading, items, enter=none))
    if found is None:
        raise Back
    return found


def note(talk: Talk, cabinet: Cabinet, draft: AbsenceDraft) -> AbsenceDraft:
    """What else the school should know; nothing by Enter."""
    word = talk.words.lines

    def parse(text: str) -> AbsenceDraft:
        return checked(talk, cabinet, replace(draft, note=text))

    return answer(talk, Question((word.ENTER_NO_NOTE,), word.NOTE_PROMPT, parse, free=True))


QUESTIONS: tuple[Ask, ...] = (first_day, last_day, lessons, reason, note)


def questions(draft: AbsenceDraft) -> tuple[Ask, ...]:
    """Single lessons are asked of a single day."""
    one_day = draft.span.first == draft.span.last
    return tuple(ask for ask in QUESTIONS if one_day or ask is not lessons)
