"""What waits to be sent, on the full screen: seen everywhere, decided upon one by one, delivered quietly."""

from typing import Any

from textual.app import App

from epos_tui.domain.errors import CannotKeep, EposError
from epos_tui.domain.outbox import Waiting, has_left
from epos_tui.i18n import Words
from epos_tui.present.errors import told
from epos_tui.present.line import Field
from epos_tui.present.outbox import order_said, waiting_said
from epos_tui.screens.choose import Choose
from epos_tui.screens.confirm import Confirm
from epos_tui.usecases import outbox
from epos_tui.usecases.cabinet import Cabinet


async def decide(app: App[Any], cabinet: Cabinet, words: Words) -> bool:
    """The entries, then what shall become of the one chosen; whether anything changed."""
    try:
        return await _decided(app, cabinet, words)
    except CannotKeep as problem:
        app.notify(told(problem, words), title=words.outbox.TITLE, markup=False)
        return False


async def _decided(app: App[Any], cabinet: Cabinet, words: Words) -> bool:
    items = outbox.waiting(cabinet)
    if not items:
        app.notify(words.outbox.NONE, title=words.outbox.TITLE, markup=False)
        return False
    said = [order_said(item.order, words) for item in items]
    numbers = range(len(items))
    chosen = await app.push_screen_wait(Choose(words, words.outbox.TITLE, numbers, lambda n: said[n]))
    if chosen is None:
        return False
    acts = (words.outbox.SEND_NOW, words.outbox.GIVE_UP)
    act = await app.push_screen_wait(Choose(words, words.outbox.TITLE, acts, str))
    if act is None or not await _agreed(app, cabinet, items[chosen], act, words):
        return False
    if act == words.outbox.GIVE_UP:
        ending = words.outbox.CANCELLED if outbox.cancel(cabinet, items[chosen]) else words.outbox.GONE
        app.notify(ending, title=words.outbox.TITLE, markup=False)
    else:
        tell(app, await outbox.send_late(cabinet, items[chosen]), words)
    return True


async def deliver(app: App[Any], cabinet: Cabinet, words: Words) -> bool:
    """Sends what may go without a question, without a word where nothing arrives; whether anything did."""
    if not outbox.count(cabinet):
        return False
    try:
        delivery = await outbox.deliver(cabinet)
    except EposError:
        return False
    if delivery.arrived:
        tell(app, delivery, words)
    return bool(delivery.arrived)


def tell(app: App[Any], delivery: outbox.Delivery, words: Words) -> None:
    """What arrived, else why nothing did."""
    if delivery.arrived:
        said = words.outbox.arrived(len(delivery.arrived))
    else:
        said = told(delivery.problem, words) if delivery.problem else words.outbox.NOTHING_WENT
    app.notify(said, title=words.outbox.TITLE, markup=False)


async def _agreed(app: App[Any], cabinet: Cabinet, item: Waiting, act: str, words: Words) -> bool:
    word = words.outbox
    question = word.CANCEL_QUESTION if act == word.GIVE_UP else word.APPROVE_QUESTION
    fields = [Field("", waiting_said(item, cabinet.viewer, words))]
    fields += [Field("", word.MAY_HAVE_ARRIVED)] if has_left(item) else []
    asked = Confirm(words, word.TITLE, question, fields, act)
    agreed = await app.push_screen_wait(asked)
    return bool(agreed)
