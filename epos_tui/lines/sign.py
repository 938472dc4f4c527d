"""«Ознакомлен»: a week is signed after a question."""

from collections.abc import Iterator
from datetime import date

from epos_tui.domain.access import Act, may
from epos_tui.domain.lessons import Week
from epos_tui.domain.unsigned import WeekToSign
from epos_tui.lines import sign_several
from epos_tui.lines.menu import Item, Menu, acts
from epos_tui.lines.question import confirmed
from epos_tui.lines.reading import other_day, read
from epos_tui.lines.sending import delivered
from epos_tui.lines.talk import Talk, fail
from epos_tui.lines.walk import walk
from epos_tui.present.diary import sign_question, sign_receipt
from epos_tui.present.unsigned import week_said
from epos_tui.usecases import diary, people, unsigned
from epos_tui.usecases.cabinet import Cabinet
from epos_tui.usecases.unsigned import Weeks


def room(talk: Talk, cabinet: Cabinet) -> None:
    """The weeks nobody has signed, one after another; or any week."""
    if refusal := may(cabinet.viewer, Act.SIGN_DIARY):
        fail(talk, talk.words.errors.REFUSED[refusal])
        return
    while walk(talk, _unsigned(talk, cabinet)):
        pass


def _unsigned(talk: Talk, cabinet: Cabinet) -> Menu[bool]:
    weeks = unsigned.signable(read(talk, cabinet, unsigned.weeks(cabinet)))
    items = tuple(_items(talk, cabinet, weeks))
    word = talk.words.lines
    return Menu(f"{word.weeks_unsigned(len(weeks))}: {word.points(len(items))}.", items)


def _items(talk: Talk, cabinet: Cabinet, weeks: Weeks) -> Iterator[Item[bool]]:
    act = talk.words.lines.ACT
    for week in weeks:
        yield _week(talk, cabinet, week)
    several = len(weeks) > 1 or len(people.family(cabinet.viewer)) > 1
    ways = [Item(act["other_week"], lambda: _sign(talk, cabinet, other_day(talk, cabinet)))]
    if several:
        ways.append(Item(act["several_weeks"], lambda: sign_several.room(talk, cabinet)))
    yield from acts(talk.words, ways)


def _week(talk: Talk, cabinet: Cabinet, item: WeekToSign) -> Item[bool]:
    words, monday = talk.words, item.week.monday
    said = words.diary.week(monday, item.week.days[-1].day)
    names = (said, words.dates.day(monday))
    return Item(week_said(item, words), lambda: _sign(talk, cabinet, monday), names)


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
