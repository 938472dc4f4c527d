"""What is new for all children: as much as is told at once, the details of each, the way to its place."""

from collections.abc import Iterator, Sequence
from itertools import islice

from epos_tui.compose import run
from epos_tui.domain.digest import Kind, News
from epos_tui.domain.errors import EposError
from epos_tui.lines import absence, debts, diary, events, finals, homework, messages, news, outbox, sign
from epos_tui.lines.menu import Item, Menu, acts, under
from epos_tui.lines.reading import read
from epos_tui.lines.talk import Leave, Talk, done, say
from epos_tui.lines.walk import walk
from epos_tui.present import digest as present
from epos_tui.present.errors import told
from epos_tui.present.line import ended
from epos_tui.present.people import who
from epos_tui.usecases import digest
from epos_tui.usecases.cabinet import Cabinet, latest, with_student
from epos_tui.usecases.digest import Digest

PATIENCE = 2
"""Seconds that the beginning may take longer for it."""


class _Enough(EposError):
    """It takes too long."""


def offer(talk: Talk, cabinet: Cabinet) -> None:
    """How much is new, where it can be told soon; nothing counts as seen by it."""
    until = cabinet.steady() + PATIENCE

    async def breathe() -> None:
        if cabinet.steady() > until:
            raise _Enough

    try:
        found = run(latest(digest.page(cabinet, breathe=breathe))).value
    except EposError:
        return
    if found.new:
        say(talk, ended(talk.words.digest.count(len(found.new))))


def room(talk: Talk, cabinet: Cabinet) -> None:
    """What was told counts as seen when one goes on or back; a program that breaks off marks nothing."""
    more: bool | None = True
    while more:
        found = read(talk, cabinet, digest.page(cabinet))
        shown = tuple(islice(_in_order(found.new, cabinet), talk.portion or None))
        menu = _menu(talk, cabinet, found, shown)
        if not menu.items:
            say(talk, *menu.intro)
            return
        try:
            more = walk(talk, menu)
        except Leave:
            _mark(talk, cabinet, shown)
            raise
        _mark(talk, cabinet, shown)


def _in_order(found: Sequence[News], cabinet: Cabinet) -> Iterator[News]:
    for group in present.groups(found, cabinet.viewer):
        yield from group.news


def _menu(talk: Talk, cabinet: Cabinet, found: Digest, shown: Sequence[News]) -> Menu[bool]:
    words, today = talk.words, cabinet.today()
    items: list[Item[bool]] = []
    for group in present.groups(shown, cabinet.viewer):
        part = present.group_title(group, cabinet.viewer, today, words).replace(" · ", ", ")
        items += under(part, (_choice(talk, cabinet, one) for one in group.news))
    items += acts(words, _acts(talk, cabinet, found, shown))
    heading = words.digest.heading(len(found.new))
    lost = present.unknown_said(found, cabinet.viewer, words)
    nothing = () if found.new else (words.digest.NOTHING if found.news else words.digest.NOTHING_LATELY,)
    return Menu(f"{heading}: {words.lines.points(len(items))}.", tuple(items), (*lost, *nothing))


def _choice(talk: Talk, cabinet: Cabinet, one: News) -> Item[bool]:
    words = talk.words
    text = present.alone_said(one, cabinet.viewer, cabinet.today(), words)
    return Item(text, lambda: _open(talk, cabinet, one), (present.news_title(one, words),))


def _acts(talk: Talk, cabinet: Cabinet, found: Digest, shown: Sequence[News]) -> Iterator[Item[bool]]:
    word = talk.words.digest
    if len(found.new) > len(shown):
        yield Item(word.FURTHER, lambda: True)
        yield Item(word.MARK_ALL, lambda: _mark_all(talk, cabinet, found))
    if seen := [one for one in found.news if one.seen]:
        yield Item(word.SEEN_LATELY, lambda: _tell_seen(talk, cabinet, seen))


def _tell_seen(talk: Talk, cabinet: Cabinet, seen: Sequence[News]) -> None:
    """Once more what is not new any more."""
    words = talk.words
    items = tuple(_choice(talk, cabinet, one) for one in _in_order(seen, cabinet))
    walk(talk, Menu(f"{words.digest.SEEN_LATELY}: {words.lines.points(len(items))}.", items))


def _mark(talk: Talk, cabinet: Cabinet, shown: Sequence[News]) -> None:
    """That it cannot be kept is told."""
    try:
        digest.mark_seen(cabinet, shown)
    except EposError as error:
        say(talk, talk.words.errors.warning(told(error, talk.words)))


def _mark_all(talk: Talk, cabinet: Cabinet, found: Digest) -> bool:
    digest.mark_seen(cabinet, found.new)
    done(talk, talk.words.digest.marked(len(found.new)))
    return True


def _open(talk: Talk, cabinet: Cabinet, one: News) -> None:
    """Everything about it, then the way to its place."""
    words = talk.words
    lines = (ended(str(field)) for field in present.news_fields(one, cabinet.viewer, words))
    way = Item[bool](words.digest.OPEN, lambda: _go(talk, cabinet, one))
    title = ended(present.news_title(one, words))
    walk(talk, Menu(f"{title} {words.lines.points(1)}.", (way,), tuple(lines)))


_ROOMS = {
    Kind.UNSIGNED: sign.room,
    Kind.ABSENCE: absence.room,
    Kind.ORDER: outbox.room,
    Kind.MESSAGE: messages.room,
    Kind.NEWS: news.room,
    Kind.EVENT: events.room,
    Kind.FINAL: finals.room,
    Kind.DEBT: debts.room,
}


def _go(talk: Talk, cabinet: Cabinet, one: News) -> None:
    """Where it stands, in the diary of the child it concerns."""
    item, student = one.change.item, present.student_of(one, cabinet.viewer)
    theirs = with_student(cabinet, student)
    if student != cabinet.student:
        say(talk, ended(who(student, talk.words)))
    if item.kind in _ROOMS:
        _ROOMS[item.kind](talk, theirs)
    elif item.kind is Kind.HOMEWORK and item.day:
        homework.of_day(talk, theirs, item.day)
    elif item.day:
        diary.of_day(talk, theirs, item.day)
