"""What waits to be sent: each entry is sent now or given up."""

from epos_tui.compose import run
from epos_tui.domain.outbox import Waiting, has_left
from epos_tui.lines.menu import Item, Menu, acts
from epos_tui.lines.question import confirmed
from epos_tui.lines.talk import Talk, done, fail, say
from epos_tui.lines.walk import walk
from epos_tui.present.errors import told
from epos_tui.present.line import capital
from epos_tui.present.outbox import order_said, waiting_said
from epos_tui.usecases import outbox
from epos_tui.usecases.cabinet import Cabinet


def room(talk: Talk, cabinet: Cabinet) -> None:
    """The entries, told anew after a change, while there are any."""
    while items := outbox.waiting(cabinet):
        if not walk(talk, _menu(talk, cabinet, items)):
            return
    say(talk, talk.words.outbox.NONE)


def _menu(talk: Talk, cabinet: Cabinet, items: tuple[Waiting, ...]) -> Menu[bool]:
    words = talk.words
    rows: list[Item[bool]] = [_entry(talk, cabinet, item) for item in items]
    rows += acts(words, (Item(words.outbox.DELIVER, lambda: _deliver(talk, cabinet)),))
    return Menu(f"{capital(words.outbox.count(len(items)))}.", tuple(rows))


def _entry(talk: Talk, cabinet: Cabinet, item: Waiting) -> Item[bool]:
    said = waiting_said(item, cabinet.viewer, talk.words)
    return Item(said, lambda: _decide(talk, cabinet, item), (order_said(item.order, talk.words),))


def _decide(talk: Talk, cabinet: Cabinet, item: Waiting) -> bool | None:
    word = talk.words.outbox
    items = (
        Item(word.SEND_NOW, lambda: _send(talk, cabinet, item)),
        Item(word.GIVE_UP, lambda: _give_up(talk, cabinet, item)),
    )
    return walk(talk, Menu(f"{talk.words.lines.CHOOSE_ACT}: {len(items)}.", items))


def _send(talk: Talk, cabinet: Cabinet, item: Waiting) -> bool | None:
    if not confirmed(talk, (*_warning(talk, item), talk.words.outbox.APPROVE_QUESTION)):
        return None
    return _told(talk, run(outbox.send_late(cabinet, item)))


def _give_up(talk: Talk, cabinet: Cabinet, item: Waiting) -> bool | None:
    if not confirmed(talk, (*_warning(talk, item), talk.words.outbox.CANCEL_QUESTION)):
        return None
    if outbox.cancel(cabinet, item):
        done(talk, talk.words.outbox.CANCELLED)
    else:
        say(talk, talk.words.outbox.GONE)
    return True


def _deliver(talk: Talk, cabinet: Cabinet) -> bool:
    return _told(talk, run(outbox.deliver(cabinet)))


def _told(talk: Talk, delivery: outbox.Delivery) -> bool:
    if delivery.arrived:
        done(talk, talk.words.outbox.arrived(len(delivery.arrived)))
    if delivery.problem:
        fail(talk, told(delivery.problem, talk.words))
    elif not delivery.arrived:
        say(talk, talk.words.outbox.NOTHING_WENT)
    return True


def _warning(talk: Talk, item: Waiting) -> tuple[str, ...]:
    return (talk.words.outbox.MAY_HAVE_ARRIVED,) if has_left(item) else ()
