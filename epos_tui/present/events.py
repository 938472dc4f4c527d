"""Events and control works: signs of a day, sentences, fields, sections."""

from collections.abc import Iterator
from datetime import date

from epos_tui.domain.events import ControlWork, EventFeed, FeedDay, SchoolEvent
from epos_tui.domain.lessons import SchoolDay
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.day_signs import BEFORE_TODAY, kind_meanings, kind_sign, today_meaning
from epos_tui.present.diary import day_heading
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.line import Field, Section, Tone, capital, labelled, listed, sentence
from epos_tui.present.subjects import subject_named

Item = SchoolEvent | ControlWork


def items(day: FeedDay) -> tuple[Item, ...]:
    """Control works first: the child has to prepare for them."""
    return (*day.control_works, *day.events)


def day_title(day: FeedDay, today: date, words: Words) -> str:
    """Четверг, 15 октября · сегодня"""
    return day_heading(SchoolDay(day.day, day.kind, day.note), today, words)


def day_sign(day: FeedDay, glyphs: Glyphs, words: Words) -> str:
    """The letter of a holiday or a vacation, the growing sign, the letters КР: three cells at most."""
    size = glyphs.sizes[day.size - 1] if day.size else ""
    kind = kind_sign(day.day, day.kind, words)
    return (kind or size) + words.diary.CONTROL_SHORT if day.control_works else kind + size


def legend(words: Words, glyphs: Glyphs) -> str:
    """Every size of the sign with its meaning, then the letters."""
    control = f"{words.diary.CONTROL_SHORT} {words.events.CONTROL}"
    kinds, today = kind_meanings(words), today_meaning(BEFORE_TODAY, words)
    lines = ((control, *kinds[:2]), (*kinds[2:], today))
    return "\n".join([words.events.legend(*glyphs.sizes), *map("  ".join, lines)])


def day_said(day: FeedDay, words: Words) -> str:
    """3 мероприятия, контрольная работа: Алгебра"""
    subjects = "; ".join(capital(subject_named(work.subject, words)) for work in day.control_works)
    works = labelled(words.events.control_works(len(day.control_works)), subjects)
    return listed([words.events.count(len(day.events)) if day.events or not works else "", works])


def hours(event: SchoolEvent, words: Words) -> str:
    """9:00–10:00, or «весь день»."""
    if event.starts is None:
        return words.events.ALL_DAY
    starts = words.dates.clock(event.starts)
    return f"{starts}–{words.dates.clock(event.ends)}" if event.ends else starts


def hours_said(event: SchoolEvent, words: Words) -> str:
    """С 9:00 до 10:00"""
    if event.starts is None:
        return words.events.ALL_DAY
    if event.ends is None:
        return words.events.since(words.dates.clock(event.starts))
    return words.dates.hours_said(event.starts, event.ends)


def which_day(event: SchoolEvent, day: date, words: Words) -> str:
    """2-й день из 5; nothing for an event of one day."""
    days = (event.span.last - event.span.first).days + 1
    return words.events.day_of((day - event.span.first).days + 1, days) if days > 1 else ""


def lesson_said(work: ControlWork, kind: InstitutionKind, words: Words) -> str:
    """Математика, 3 урок"""
    number = words.diary.lesson(kind, work.number)
    return listed([capital(subject_named(work.subject, words)), number])


def item_said(item: Item, day: date, kind: InstitutionKind, words: Words) -> str:
    """Everything short about it as one line of sentences."""
    if isinstance(item, ControlWork):
        told = f"{words.diary.CONTROL_WORK}: {lesson_said(item, kind, words)}"
        return sentence([told, labelled(words.events.ABOUT, item.title)])
    audience = labelled(words.events.AUDIENCE, item.audience)
    head = f"{capital(hours_said(item, words))}: {one_line(item.title)}"
    return sentence([listed([head, item.place]), capital(which_day(item, day, words)), audience])


def item_title(item: Item, words: Words) -> str:
    """What a row is called."""
    return words.diary.CONTROL_WORK if isinstance(item, ControlWork) else one_line(item.title)


def item_fields(item: Item, day: date, kind: InstitutionKind, words: Words) -> tuple[Field, ...]:
    """Everything the institution says of it."""
    fields = (
        _control_fields(item, kind, words) if isinstance(item, ControlWork) else _fields(item, day, words)
    )
    return tuple(field for field in fields if field.value)


def _control_fields(work: ControlWork, kind: InstitutionKind, words: Words) -> Iterator[Field]:
    yield Field(words.events.LESSON, lesson_said(work, kind, words), Tone.NOTICE)
    yield Field(words.events.ABOUT, one_line(work.title))


def _fields(event: SchoolEvent, day: date, words: Words) -> Iterator[Field]:
    word, span = words.events, event.span
    yield Field(word.TIME, hours_said(event, words))
    if span.first != span.last:
        yield Field(
            word.DAYS, listed([words.dates.span(span.first, span.last), which_day(event, day, words)])
        )
    yield Field(word.PLACE, one_line(event.place))
    yield Field(word.AUDIENCE, one_line(event.audience))
    for number, line in enumerate(description_lines(event)):
        yield Field("" if number else word.DESCRIPTION, line)


def description_lines(item: Item) -> tuple[str, ...]:
    """The long text of an event, a paragraph each."""
    text = "" if isinstance(item, ControlWork) else item.description
    return tuple(one_line(line) for line in text.splitlines() if line.strip())


def brief_fields(day: FeedDay, kind: InstitutionKind, words: Words) -> tuple[Field, ...]:
    """The feed of a day beside its calendar: a line an item."""
    works = (
        Field(words.diary.CONTROL_SHORT, listed([lesson_said(work, kind, words), work.title]), Tone.NOTICE)
        for work in day.control_works
    )
    events = (
        Field(hours(event, words), listed([event.title, event.place, which_day(event, day.day, words)]))
        for event in day.events
    )
    return (*works, *events) or (Field("", words.events.NOTHING, Tone.MUTED),)


def full_fields(day: FeedDay, kind: InstitutionKind, words: Words) -> tuple[Field, ...]:
    """The day in a window: every item under its title."""
    found: list[Field] = []
    for item in items(day):
        title = Field("", item_title(item, words), Tone.TITLE)
        found += [title, *item_fields(item, day.day, kind, words), Field("", "")]
    return tuple(found[:-1]) or (Field("", words.events.NOTHING, Tone.MUTED),)


def feed_sections(feed: EventFeed, kind: InstitutionKind, today: date, words: Words) -> tuple[Section, ...]:
    """The feed as text: a section a day on which something happens."""
    if not feed.eventful:
        title = day_title(feed.days[0], today, words) if len(feed.days) == 1 else ""
        nothing = words.events.NOTHING if title else words.events.NOTHING_IN_SPAN
        return (Section(title or words.events.span(feed.span.first, feed.span.last), (nothing,)),)
    return tuple(
        Section(
            day_line(day, today, words),
            tuple(item_said(item, day.day, kind, words) for item in items(day)),
        )
        for day in feed.eventful
    )


def month_said(feed: EventFeed, words: Words) -> str:
    """12 дней с событиями, 2 контрольные работы"""
    works = sum(len(day.control_works) for day in feed.days)
    days = len(feed.eventful)
    if not days:
        return words.events.NOTHING_IN_MONTH
    return listed([words.events.eventful(days), words.events.control_works(works) if works else ""])


def day_line(day: FeedDay, today: date, words: Words) -> str:
    """Четверг, 8 октября. Контрольная работа: Русский язык."""
    return sentence([day_title(day, today, words), capital(day_said(day, words))])


def month_sections(feed: EventFeed, today: date, words: Words) -> tuple[Section, ...]:
    """The month as text: what each day that is not an ordinary one holds."""
    lines = (day_line(day, today, words) for day in feed.eventful)
    heading = f"{words.dates.month(feed.span.first)}: {month_said(feed, words)}"
    return (Section(heading, tuple(lines)),)
