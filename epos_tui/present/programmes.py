"""Work programmes in words: cells, sentences, sections."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.programmes import (
    Part,
    Programme,
    ProgrammeSection,
    Topic,
    TopicState,
    held_hours,
    hours,
    topics,
)
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.line import Field, Section, Tone, about, capital, labelled, listed, sentence
from epos_tui.present.subjects import subject_named

TONES = {TopicState.HELD: Tone.MUTED, TopicState.BEGUN: Tone.NOTICE, TopicState.TO_COME: Tone.PLAIN}


@dataclass(frozen=True)
class PartCells:
    """A row of the tree; `short` stands for the state where there is little room."""

    title: str
    hours: str
    state: str
    short: str
    control: str = ""
    tone: Tone = Tone.PLAIN


def title_of(part: Part, words: Words) -> str:
    """The name, or that there is none."""
    match part:
        case Programme():
            return capital(subject_named(part.subject, words))
        case ProgrammeSection():
            return one_line(part.title) or capital(words.programmes.UNTITLED_SECTION)
        case Topic():
            return one_line(part.title) or capital(words.programmes.UNTITLED_TOPIC)


def planned_hours(part: Part) -> int:
    """Of the year as the institution states them, else of the topics."""
    return part.hours if isinstance(part, Programme) else hours(topics(part))


def cells(part: Part, words: Words) -> PartCells:
    """What fits on one row."""
    word, title = words.programmes, title_of(part, words)
    if isinstance(part, Topic):
        state, tone, planned = state_said(part, words), TONES[part.state], word.hours_short(part.hours)
        return PartCells(title, planned, state, _state_short(part, words), one_line(part.control_work), tone)
    held, planned_in_all = held_hours(topics(part)), planned_hours(part)
    if not any(topics(part)):
        none = word.NO_TOPICS
        return PartCells(title, "", none, word.hours_short(planned_in_all), tone=Tone.MUTED)
    whole, short = word.held_of_short(held, planned_in_all), word.of_short(held, planned_in_all)
    return PartCells(title, "", whole, short)


def state_said(topic: Topic, words: Words) -> str:
    """Пройдено 12 сентября; начато 12 октября; предстоит"""
    if not topic.held:
        return words.programmes.STATE[topic.state]
    day = topic.days[-1 if topic.state is TopicState.HELD else 0].day
    return words.programmes.state_on(topic.state, day)


def _state_short(topic: Topic, words: Words) -> str:
    held = topic.state is TopicState.HELD
    return words.dates.day_short(topic.days[-1].day) if held else words.programmes.STATE[topic.state]


def progress_said(part: Part, words: Words) -> str:
    """Пройдено 34 из 204 часов; 34 часа, темы не указаны"""
    word = words.programmes
    if any(topics(part)):
        return word.held_of(held_hours(topics(part)), planned_hours(part))
    return listed([word.hours(part.hours) if isinstance(part, Programme) else "", word.NO_TOPICS])


def part_said(part: Part, words: Words) -> str:
    """Сложение дробей: 2 часа, пройдено 12 сентября. Контрольная работа: № 2."""
    if isinstance(part, Topic):
        begun = progress_said(part, words) if part.state is TopicState.BEGUN else ""
        told = listed([words.programmes.hours(part.hours), state_said(part, words), begun])
        control = labelled(words.diary.CONTROL_WORK, part.control_work)
        return sentence([about(title_of(part, words), told), control])
    return sentence([listed([part_item(part, words), contents_said(part, words)])])


def part_item(part: Part, words: Words) -> str:
    """Математика: пройдено 34 из 204 часов"""
    return about(title_of(part, words), progress_said(part, words))


def contents_said(part: Part, words: Words) -> str:
    """5 разделов, 34 темы, 3 контрольные работы; nothing without topics"""
    known = tuple(topics(part))
    if not known:
        return ""
    controls = sum(bool(topic.control_work) for topic in known)
    return listed(
        [
            words.programmes.sections(len(part.sections)) if isinstance(part, Programme) else "",
            words.programmes.topics(len(known)),
            words.events.control_works(controls) if controls else "",
        ]
    )


def fold_said(part: Part, unfolded: bool, words: Words) -> str:
    """Раздел свёрнут"""
    word = words.programmes
    if isinstance(part, Programme):
        return word.SUBJECT_UNFOLDED if unfolded else word.SUBJECT_FOLDED
    return word.SECTION_UNFOLDED if unfolded else word.SECTION_FOLDED


def part_fields(part: Part, kind: InstitutionKind, words: Words) -> tuple[Field, ...]:
    """Everything the programme says of it."""
    fields = _topic_fields(part, kind, words) if isinstance(part, Topic) else _fields(part, words)
    return tuple(field for field in fields if field.value)


def _topic_fields(topic: Topic, kind: InstitutionKind, words: Words) -> Iterator[Field]:
    word = words.programmes
    lessons = (
        word.lesson_on(lesson.day, lesson.hours) if lesson.hours > 1 else words.dates.day(lesson.day)
        for lesson in topic.days
    )
    yield Field("", capital(state_said(topic, words)), TONES[topic.state])
    yield Field(words.diary.CONTROL_WORK, one_line(topic.control_work), Tone.NOTICE)
    yield Field(word.PLANNED, str(topic.hours))
    yield Field(word.HELD, word.hours(topic.held_hours) if topic.held else "")
    yield Field(word.LESSONS[kind], listed(lessons))


def _fields(part: Programme | ProgrammeSection, words: Words) -> Iterator[Field]:
    word, by_topics = words.programmes, hours(topics(part))
    if any(topics(part)):
        yield Field("", capital(progress_said(part, words)))
        yield Field(word.BY_TOPICS, str(by_topics) if by_topics != planned_hours(part) else "", Tone.NOTICE)
        yield Field("", contents_said(part, words))
    else:
        yield Field(word.PLANNED, str(planned_hours(part)) if isinstance(part, Programme) else "")
        yield Field("", capital(word.NO_TOPICS), Tone.MUTED)


def heading(programmes: Sequence[Programme], kind: InstitutionKind, words: Words) -> str:
    """14 предметов, пройдено 164 из 1020 ч"""
    held = sum(held_hours(topics(item)) for item in programmes)
    said = words.programmes.held_of_short(held, sum(item.hours for item in programmes))
    return listed([words.programmes.subjects(kind, len(programmes)), said])


def summary_sections(
    programmes: Sequence[Programme], kind: InstitutionKind, words: Words
) -> tuple[Section, ...]:
    """A sentence a subject."""
    if not programmes:
        return (Section(words.programmes.TITLE, (words.programmes.EMPTY,)),)
    title = f"{words.programmes.TITLE}: {words.programmes.subjects(kind, len(programmes))}"
    return (Section(title, tuple(part_said(item, words) for item in programmes)),)


def whole_sections(programme: Programme, words: Words) -> tuple[Section, ...]:
    """The whole programme as text: a sentence a topic."""
    return (Section(part_said(programme, words)), *(_section(item, words) for item in programme.sections))


def _section(section: ProgrammeSection, words: Words) -> Section:
    return Section(part_said(section, words), tuple(part_said(topic, words) for topic in section.topics))


def found_sections(found: Sequence[Programme], words: Words) -> tuple[Section, ...]:
    """What was looked for; sums would be those of a part, and are not told."""
    told = tuple(section for item in found for section in _found(item, words))
    return told or (Section(words.programmes.TITLE, (words.programmes.NOTHING_FOUND,)),)


def _found(programme: Programme, words: Words) -> Iterator[Section]:
    name = title_of(programme, words)
    if not programme.sections:
        yield Section(name, (capital(f"{words.programmes.NO_TOPICS}."),))
    for section in programme.sections:
        lines = tuple(part_said(topic, words) for topic in section.topics)
        yield Section(listed([name, title_of(section, words)]), lines)
