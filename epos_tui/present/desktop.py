"""The first page: the newest news and the chats, a row each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from epos_tui.domain.messages import Chat
from epos_tui.domain.news import unread
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.errors import told
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.line import Tone, labelled
from epos_tui.usecases.desktop import Desktop


@dataclass(frozen=True)
class Headline:
    """What a row leads to, when it was, and its text."""

    id: str
    when: str
    text: str
    tone: Tone = Tone.PLAIN


def news_heading(desktop: Desktop, words: Words) -> str:
    """Новости: 5 непрочитанных"""
    count = words.events.unread_news(unread(desktop.news)) if desktop.news else ""
    return labelled(words.news.TITLE, count) or words.news.TITLE


def chats_heading(desktop: Desktop, words: Words) -> str:
    """Личные сообщения: 5 новых в 2 чатах"""
    count = unread_messages(desktop.chats, words) if desktop.chats else ""
    return labelled(words.messages.TITLE, count) or words.messages.TITLE


def unread_messages(chats: Iterable[Chat], words: Words) -> str:
    """5 новых в 2 чатах"""
    waiting = [chat.unread for chat in chats if chat.unread]
    return words.events.unread_messages(sum(waiting), len(waiting))


def news_headlines(desktop: Desktop, words: Words, glyphs: Glyphs) -> Iterator[Headline]:
    """Newest first; a sign stands before what nobody has opened."""
    for noted in desktop.news or ():
        sign = f"{glyphs.point} " if noted.unread else "  "
        when = words.dates.day_short(noted.item.published.date())
        tone = Tone.PLAIN if noted.unread else Tone.MUTED
        yield Headline(noted.item.id, when, sign + one_line(noted.item.title), tone)
    if desktop.news == ():
        yield Headline("", "", words.events.NEWS_NONE, Tone.MUTED)
    if desktop.news is None and desktop.problem:
        yield Headline("", "", told(desktop.problem, words), Tone.NOTICE)


def chat_headlines(desktop: Desktop, today: date, words: Words, glyphs: Glyphs) -> Iterator[Headline]:
    """The chats written to last."""
    for chat in desktop.chats or ():
        sign = f"{glyphs.point} " if chat.unread else "  "
        when = moment(chat.last.at, today, words) if chat.last else ""
        said = f"{one_line(chat.title)}: {one_line(chat.last.text)}" if chat.last else one_line(chat.title)
        yield Headline(chat.id, when, sign + said, Tone.PLAIN if chat.unread else Tone.MUTED)
    if desktop.chats == ():
        yield Headline("", "", words.events.MESSAGES_NONE, Tone.MUTED)
    if desktop.without_messages:
        yield Headline("", "", words.events.NO_MESSAGES, Tone.MUTED)
    elif desktop.chats is None and desktop.problem:
        yield Headline("", "", told(desktop.problem, words), Tone.NOTICE)


def moment(at: datetime, today: date, words: Words) -> str:
    """The hour of today, else the day."""
    return words.dates.clock(at.time()) if at.date() == today else words.dates.day_short(at.date())
