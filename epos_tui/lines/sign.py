"""«Ознакомлен»: a week is signed after a question."""

from collections.abc import Iterator
from datetime import date

from epos_tui.compose import run
from epos_tui.domain.access import Act, may
from epos_tui.domain.lessons import Week
from epos_tui.domain.year import days_of_week
from epos_tui.lines.menu import Item, Menu, acts
from epos_tui.lines.question import confirmed
from epos_tui.lines.reading import other_day, read
from epos_tui.lines.sending import delivered
from epos_tui.lines.talk import Talk, fail
from epos_tui.lines.walk import walk
from epos_tui.present.diary import sign_question, sign_receipt
from epos_tui.present.line import capital
from epos_tui.usecases import diary
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet) -> None:
    """The weeks nobody has signed, one after another; or any week."""
    if refusal := may(cabinet.viewer, Act.SIGN_DIARY):
        fail(talk, talk.words.errors.REFUSED[refusal])
        return
    while walk(talk, _unsigned(talk, cabinet)):
        pass


def _unsigned(talk: Talk, cabinet: Cabinet) -> Menu[bool]:
    mondays = run(diary.unsigned(cabinet))
    items = tuple(_items(talk, cabinet, mondays))
    word = talk.words.lines
    return Menu(f"{word.weeks_unsigned(len(mondays))}: {word.points(len(items))}.", items)


def _items(talk: Talk, cabinet: Cabinet, mondays: tuple[date, ...]) -> Iterator[Item[bool]]:
    for monday in mondays:
        yield _week(talk, cabinet, monday)
    other = talk.words.lines.ACT["other_week"]
    yield from acts(talk.words, (Item(other, lambda: _sign(talk, cabinet, other_day(talk, cabinet))),))


def _week(talk: Talk, cabinet: Cabinet, monday: date) -> Item[bool]:
    words = talk.words
    said = words.diary.week(monday, days_of_week(monday)[-1])
    return Item(capital(said), lambda: _sign(talk, cabinet, monday), (said, words.dates.day(monday)))


def _sign(talk: Talk, cabinet: Cabinet, day: date) -> bool | None:
    return sign_week(talk, cabinet, read(talk, cabinet, diary.week(cabinet, day))) or None


def sign_week(talk: Talk, cabinet: Cabinet, week: Week) -> bool:
    """Asks and signs; tells why it cannot be signed instead of asking."""
    words = talk.words
    if refusal := diary.why_not_sign(cabinet, week):
        fail(talk, words.errors.REFUSED[refusal])
        return False
    if not confirmed(talk, sign_question(week, cabinet.student, words)):
        return False
    return delivered(talk, diary.sign(cabinet, week), lambda receipt: sign_receipt(receipt, week, words))
