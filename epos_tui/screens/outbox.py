"""What waits to be sent, on the full screen: seen everywhere, decided upon one by one, delivered quietly."""

from typing import Any

from textual.app import App

from epos_tui.domain.errors import EposError
from epos_tui.domain.outbox import Waiting, can_be_found, has_left
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
    items = outbox.waiting(cabinet)
    if not items:
        app.notify(words.outbox.NONE, title=words.outbox.TITLE, markup=False)
        return False
    said = [waiting_said(item, cabinet.viewer, words) for item in items]
    numbers = range(len(items))
    chosen = await app.push_screen_wait(Choose(words, words.outbox.TITLE, numbers, lambda n: said[n]))
    if chosen is None:
        return False
    acts = (words.outbox.SEND_NOW, words.outbox.GIVE_UP)
    act = await app.push_screen_wait(Choose(words, words.outbox.TITLE, acts, str))
    if act is None or not await _agreed(app, items[chosen], act, words):
        return False
    if act == words.outbox.GIVE_UP:
        outbox.cancel(cabinet, items[chosen])
        app.notify(words.outbox.CANCELLED, title=words.outbox.TITLE, markup=False)
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
    """What arrived; why the rest still waits is told only to whom it was promised."""
    if delivery.arrived:
        app.notify(words.outbox.arrived(len(delivery.arrived)), title=words.outbox.TITLE, markup=False)
    elif isinstance(delivery.problem, EposError):
        app.notify(told(delivery.problem, words), title=words.outbox.TITLE, markup=False)


async def _agreed(app: App[Any], item: Waiting, act: str, words: Words) -> bool:
    word = words.outbox
    question = word.CANCEL_QUESTION if act == word.GIVE_UP else word.APPROVE_QUESTION
    warned = has_left(item) and not can_be_found(item.order)
    fields = [Field("", order_said(item.order, words))]
    fields += [Field("", word.MAY_HAVE_ARRIVED)] if warned else []
    asked = Confirm(words, word.TITLE, question, fields, act)
    agreed = await app.push_screen_wait(asked)
    return bool(agreed)
