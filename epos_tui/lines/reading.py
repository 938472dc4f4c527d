"""Reads that arrive at once, and days that are asked for."""

from collections.abc import AsyncIterator, Callable
from datetime import date
from typing import TypeVar

from epos_tui.compose import run
from epos_tui.domain.reading import Reading
from epos_tui.domain.year import AcademicYear, Span
from epos_tui.lines.question import Question, Wrong, answer
from epos_tui.lines.talk import Talk, say
from epos_tui.present.states import freshness
from epos_tui.present.typed import date_typed
from epos_tui.usecases import diary
from epos_tui.usecases.cabinet import Cabinet, latest

T = TypeVar("T")


def read(talk: Talk, cabinet: Cabinet, arriving: AsyncIterator[Reading[T]]) -> T:
    """The value; that it is an old copy is told."""
    reading = run(latest(arriving))
    if reading.problem or reading.unread:
        say(talk, talk.words.errors.warning(freshness(reading, cabinet.today(), talk.words).text))
    return reading.value


def year_of(talk: Talk, cabinet: Cabinet) -> AcademicYear:
    """The calendar of the student's group."""
    return read(talk, cabinet, diary.year(cabinet))


def day_parser(talk: Talk, cabinet: Cabinet, enter: date | None = None) -> Callable[[str], date]:
    """Reads a day of the academic year; Enter alone gives the day named for it."""
    span, words = year_of(talk, cabinet).span, talk.words

    def parse(text: str) -> date:
        if not text and enter:
            return enter
        if not text:
            raise Wrong(words.lines.EMPTY)
        day = date_typed(text.replace(",", "."), cabinet.today())
        if day not in span:
            raise Wrong(words.lines.outside(words.dates.day_year(day)))
        return day

    return parse


def other_day(talk: Talk, cabinet: Cabinet) -> date:
    """Any day of the academic year."""
    word = talk.words
    lines = (f"{word.diary.PICK_DATE}: {word.diary.PICK_DATE_HINT}.",)
    return answer(talk, Question(lines, word.lines.DAY_PROMPT, day_parser(talk, cabinet)))


def any_days(talk: Talk, cabinet: Cabinet) -> Span:
    """From one day to another; the same one by Enter."""
    words = talk.words
    hint = f"{words.homework.FIRST}: {words.diary.PICK_DATE_HINT}."
    first = answer(talk, Question((hint,), words.lines.FIRST_PROMPT, day_parser(talk, cabinet)))
    day = day_parser(talk, cabinet, first)

    def parse(text: str) -> Span:
        last = day(text)
        if last < first:
            raise Wrong(words.homework.WRONG_SPAN)
        return Span(first, last)

    lines = (f"{words.homework.LAST}.", words.lines.enter(words.dates.weekday_day(first)))
    return answer(talk, Question(lines, words.lines.LAST_PROMPT, parse))
