"""Writing a message line by line; what was typed is kept until it has arrived."""

from epos_tui.domain.errors import EposError
from epos_tui.domain.messages import Draft, Recipient, problem
from epos_tui.domain.text import one_line
from epos_tui.lines.question import confirmed
from epos_tui.lines.sending import delivered
from epos_tui.lines.talk import Back, Interrupted, Leave, Stop, Talk, ask, fail, say
from epos_tui.present import messages as present
from epos_tui.present.errors import told
from epos_tui.present.line import ended
from epos_tui.usecases import messages
from epos_tui.usecases.cabinet import Cabinet


def write_to(talk: Talk, cabinet: Cabinet, recipient: Recipient) -> bool:
    """Asks for the text and the word «да»; gives whether the school may have it."""
    words = talk.words
    if refusal := messages.why_not_write(cabinet):
        fail(talk, words.errors.REFUSED[refusal])
        return False
    text = _text(talk, cabinet, recipient)
    if wrong := problem(text):
        fail(talk, words.messages.PROBLEM[wrong])
        return False
    shown = tuple(ended(str(field)) for field in present.preview(recipient, text, words) if field.value)
    question = (*shown, words.messages.asked(one_line(recipient.name)))
    if not confirmed(talk, question, otherwise=words.messages.REFUSED):
        return False
    writing = messages.write(cabinet, recipient, text)
    return delivered(talk, writing, lambda receipt: present.write_receipt(receipt, recipient, words))


def _text(talk: Talk, cabinet: Cabinet, recipient: Recipient) -> str:
    """Line by line until an empty one; a draft that is there stands before."""
    words = talk.words
    draft = messages.draft(cabinet, recipient)
    lines = [line for line in draft.text.splitlines() if line.strip()]
    say(talk, ended(f"{words.messages.RECIPIENT}: {one_line(recipient.name)}"))
    if lines:
        say(talk, *(ended(f"{words.messages.STATE[draft.state]}: {line}") for line in lines))
        say(talk, words.lines.ENTER_SENDS_DRAFT)
    else:
        say(talk, words.lines.ENTER_ENDS_TEXT)
    try:
        while line := ask(talk, words.lines.TEXT_PROMPT):
            if lines and line == "-":
                lines = []
                continue
            lines.append(line)
            _keep(talk, cabinet, recipient, lines)
    except (Back, Interrupted, Leave, Stop):
        if lines:
            say(talk, words.messages.KEPT)
        raise
    _keep(talk, cabinet, recipient, lines)
    return "\n".join(lines)


def _keep(talk: Talk, cabinet: Cabinet, recipient: Recipient, lines: list[str]) -> None:
    """A draft that cannot be kept is told; the typing goes on."""
    try:
        messages.keep_draft(cabinet, recipient, Draft("\n".join(lines)))
    except EposError as error:
        say(talk, talk.words.errors.warning(told(error, talk.words)))
