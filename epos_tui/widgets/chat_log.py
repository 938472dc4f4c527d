"""A conversation: messages broken into lines, under their days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count

from rich.cells import cell_len

from epos_tui.domain.links import with_hosts
from epos_tui.domain.messages import Conversation, DayBreak, Draft, Message, UnreadBreak, entries
from epos_tui.domain.text import paragraphs
from epos_tui.i18n import Words
from epos_tui.present.diary import day_tag
from epos_tui.present.line import Field, Line, Tone, capital, listed
from epos_tui.present.messages import author_of, draft_field
from epos_tui.widgets.details import wrapped
from epos_tui.widgets.rows import Rows, fit

_INDENT = "       "


@dataclass(frozen=True)
class ChatLine:
    """A drawn line: of a message, of the draft, a heading, or the way to earlier ones."""

    key: str
    text: str
    tone: Tone = Tone.PLAIN
    message: Message | None = None
    draft: Draft | None = None
    earlier: bool = False


@dataclass(frozen=True)
class OpenChat:
    """What the log shows: the messages, how many were unread on opening, what is not sent yet."""

    conversation: Conversation
    unread: int
    draft: Draft


def chat_lines(chat: OpenChat, today: date, words: Words, width: int) -> tuple[ChatLine, ...]:
    """Everything in order, broken to the width."""
    return tuple(_lines(chat, today, words, max(20, width)))


def _lines(chat: OpenChat, today: date, words: Words, width: int) -> Iterator[ChatLine]:
    if chat.conversation.earlier:
        yield ChatLine("earlier", f" {words.messages.EARLIER}", Tone.NOTICE, earlier=True)
    for entry in entries(chat.conversation.messages, chat.unread):
        match entry:
            case DayBreak(day):
                told = listed([capital(words.dates.weekday_day(day)), day_tag(day, today, words)])
                year = f" {day.year}" if day.year != today.year else ""
                yield ChatLine(f"day {day}", f" {told}{year}", Tone.TITLE)
            case UnreadBreak(number):
                yield ChatLine("unread", f" {words.messages.unread_break(number)}", Tone.NOTICE)
            case Message():
                yield from _of_message(entry, words, width)
    if chat.draft.text.strip():
        field = draft_field(chat.draft, words)
        for number, text in enumerate(_broken(str(field), width - 1)):
            yield ChatLine(f"draft {number}", f" {text}", field.tone, draft=chat.draft)


def _of_message(message: Message, words: Words, width: int) -> Iterator[ChatLine]:
    """The first line begins with the hour and the author."""
    text = [with_hosts(line) for line in paragraphs(message.text)] or [""]
    text[0] = f"{author_of(message, words)}: {text[0]}"
    hour = words.dates.clock(message.at.time()).rjust(5)
    numbers = count()
    for paragraph in text:
        for line in _broken(paragraph, width - len(_INDENT)):
            number = next(numbers)
            lead = f" {hour} " if number == 0 else _INDENT
            tone = Tone.GOOD if message.own else Tone.PLAIN
            yield ChatLine(f"{message.id} {number}", f"{lead}{line}", tone, message)


def _broken(text: str, width: int) -> Iterator[str]:
    if cell_len(text) <= width:
        yield text
        return
    for line in wrapped((Field("", text),), width):
        yield "".join(piece.text for piece in line)


class ChatLog(Rows[ChatLine]):
    """The cursor goes line by line; a line knows its message."""

    def key_of(self, item: ChatLine) -> str:
        return item.key

    def draw(self, item: ChatLine, width: int) -> tuple[Line, ...]:
        return (Line(fit(item.text, width), item.tone),)


def first_unread(lines: Sequence[ChatLine]) -> str:
    """Where the unread messages begin, else the last line."""
    keys = [line.key for line in lines]
    return "unread" if "unread" in keys else keys[-1] if keys else ""
