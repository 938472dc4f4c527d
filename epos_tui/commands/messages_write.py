"""Writes a personal message."""

import sys
from collections.abc import Sequence

from epos_tui.commands import Answer, Call, Ended, Misused, NeedAnswer
from epos_tui.commands.asking import stopped
from epos_tui.commands.messages import none_or_several
from epos_tui.commands.writing import Ending, delivered, not_sent, refused, written
from epos_tui.domain.messages import (
    LONGEST_MESSAGE,
    Chat,
    Contact,
    Recipient,
    problem,
    recipient_in,
    recipient_of,
)
from epos_tui.domain.text import clean
from epos_tui.present import messages as say
from epos_tui.present.answers import named
from epos_tui.present.line import ended
from epos_tui.usecases import messages as usecases
from epos_tui.usecases.cabinet import latest


async def write(call: Call) -> Answer:
    """Finds the recipient, shows what goes to whom, asks, sends."""
    chats = (await latest(usecases.chats(call.cabinet))).value
    contacts = (await latest(usecases.contacts(call.cabinet))).value
    recipient = _recipient(call, chats, contacts)
    text = _text(call)
    preview = [ended(str(field)) for field in say.preview(recipient, text, call.words) if field.value]
    ending = await _ending(call, recipient, text, preview)
    return written(call, ending, lambda: _data(recipient, text, ending), preview)


def _recipient(call: Call, chats: Sequence[Chat], contacts: Sequence[Contact]) -> Recipient:
    """By an id, else by the only name that answers to the text; raises `Misused`."""
    typed = call.request.value("to")
    for chat in chats:
        if chat.id == typed:
            return recipient_in(chat)
    for contact in contacts:
        if contact.id == typed:
            return recipient_of(contact, chats)
    known = [recipient_in(chat) for chat in chats]
    known += [recipient_of(contact, chats) for contact in contacts]
    people = {recipient.key: recipient for recipient in reversed(known)}
    places = named(typed, [(recipient.name,) for recipient in people.values()])
    found = [list(people.values())[place] for place in places]
    if len(found) != 1:
        raise Misused(none_or_several(call, typed, [recipient.name for recipient in found]))
    return found[0]


def _text(call: Call) -> str:
    """As typed, or from standard input for «-»; one character more than allowed is enough to refuse it."""
    typed = call.request.value("text")
    if typed == "-":
        if not (call.request.has("yes") or call.request.has("dry-run")):
            raise NeedAnswer  # who is asked would answer with the text
        typed = sys.stdin.read(LONGEST_MESSAGE + 1) if sys.stdin else ""
    return clean(typed).strip("\n")


async def _ending(call: Call, recipient: Recipient, text: str, preview: Sequence[str]) -> Ending:
    words = call.words
    if refusal := usecases.why_not_write(call.cabinet):
        return refused(refusal, words)
    if wrong := problem(text):
        return Ending(Ended.INVALID, f"{words.messages.PROBLEM[wrong]} {words.errors.NOT_SENT}")
    if how := stopped(call, preview, words.messages.asked(recipient.name)):
        return not_sent(how, words)
    writing = usecases.write(call.cabinet, recipient, text)
    return await delivered(writing, lambda receipt: say.write_receipt(receipt, recipient, words))


def _data(recipient: Recipient, text: str, ending: Ending) -> object:
    from epos_tui.commands.records.messages import Writing

    return Writing(
        outcome=ending.how,
        chat_id=ending.id,
        to=recipient.name,
        text=text,
        refusal=ending.refusal,
        label=ending.label,
    )
