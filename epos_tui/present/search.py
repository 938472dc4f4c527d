"""What was found: where its words stand in a line, a sentence of it, everything about it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from epos_tui.domain.absence import AbsenceNotice
from epos_tui.domain.debts import Debt, TimedDebt
from epos_tui.domain.events import ControlWork, SchoolEvent
from epos_tui.domain.homework import NotedAssignment, OwnNote
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.links import Link, with_hosts
from epos_tui.domain.messages import Contact
from epos_tui.domain.news import NewsItem
from epos_tui.domain.people import InstitutionKind, Viewer, short_name
from epos_tui.domain.place import SearchKind
from epos_tui.domain.search import Forms, Found, Index, Item, Term, hits, terms
from epos_tui.domain.searched import GivenMark, Listed, Planned, Said, Sheet
from epos_tui.domain.support import SentRequest, SupportDraft
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present import (
    absence,
    curriculum,
    debts,
    diary,
    events,
    finals,
    homework,
    links,
    marks,
    messages,
    news,
    programmes,
    support,
)
from epos_tui.present.keyboard import swapped
from epos_tui.present.line import Field, Line, Section, Tone, capital, listed, sentence
from epos_tui.usecases.search import Gap

_BEFORE = 24
"""Letters that are shown before the first word that was found, where the text is cut."""


@dataclass(frozen=True)
class Looked:
    """What was looked for, in whose diary, on which day."""

    wanted: tuple[Term, ...]
    forms: Forms
    viewer: Viewer
    today: date


@dataclass(frozen=True)
class Snippet:
    """A line of what was found, and from where to where the words stand in it."""

    text: str
    hits: tuple[tuple[int, int], ...]

    def pieces(self) -> Iterator[Line]:
        """The line in pieces, the words that were found apart."""
        place = 0
        for start, end in self.hits:
            yield Line(self.text[place:start])
            yield Line(self.text[start:end], Tone.FOUND)
            place = end
        yield Line(self.text[place:])


def look(
    index: Index, typed: str, kind: SearchKind | None = None, student: str = ""
) -> tuple[tuple[Term, ...], Found]:
    """What is found by what was typed; where nothing is, by the same keys in the other layout."""
    wanted = terms(typed)
    found = index.find(wanted, kind, student)
    if not found.count and (other := index.find(terms(swapped(typed)), kind, student)).count:
        return terms(swapped(typed)), other
    return wanted, found


def kinds_of(index: Index, wanted: Sequence[Term], student: str = "") -> dict[SearchKind, int]:
    """How many things of each kind are found, in the order of the kinds."""
    counts = Counter(item.kind for item in index.find(wanted, None, student, len(index.items)).items)
    return {kind: counts[kind] for kind in SearchKind if counts[kind]}


def snippet(item: Item, looked: Looked, room: int = 200) -> Snippet:
    """Математика: …сложение дробей; that one of the texts which holds most of the words, in so much room."""
    title, best = with_hosts(item.texts[0]), best_text(item, looked)
    found = hits(best, looked.wanted, looked.forms)
    left = room - len(title) - 2
    if found and found[0][1] > left:
        (start, end), *_ = found
        title = title if left > end - start else ""
        best = _cut(best, start, min(_BEFORE, max(0, left - (end - start) - 1)))
    text = ": ".join(filter(None, (title, best)))
    return Snippet(text, hits(text, looked.wanted, looked.forms))


def best_text(item: Item, looked: Looked) -> str:
    """The text beside the title that holds most of what was looked for."""
    rest = map(with_hosts, item.texts[1:])
    return max(rest, key=lambda text: len(hits(text, looked.wanted, looked.forms)), default="")


def _cut(text: str, at: int, before: int) -> str:
    """From a whole word on, so many letters before the place."""
    begin = text.find(" ", max(0, at - before), at) + 1
    return f"…{text[begin or at :]}"


def kind_said(item: Item, words: Words) -> str:
    """Домашнее задание; Ссылка, своё"""
    return listed([words.search.KIND[item.kind], words.search.OWN if item.own else ""])


def when(item: Item, looked: Looked, words: Words) -> str:
    """среда, 14 октября; 14 октября 2025 in another year; nothing for what has no day."""
    if item.day is None:
        return ""
    same = item.day.year == looked.today.year
    return words.dates.weekday_day(item.day) if same else words.dates.day_year(item.day)


def day_cell(item: Item, looked: Looked, words: Words) -> str:
    """14.10; in another year 10.2025"""
    if item.day is None:
        return ""
    return words.dates.day_short(item.day) if item.day.year == looked.today.year else f"{item.day:%m.%Y}"


def whose(item: Item, viewer: Viewer, words: Words) -> str:
    """Whom it concerns; nothing where there is only one child, or none."""
    if len(viewer.students) == 1:
        return ""
    return listed(short_name(student.name) for student in viewer.students if student.id in item.students)


def whose_cell(item: Item, viewer: Viewer, words: Words) -> str:
    """The given name of the child, or how many they are."""
    names = [student.name for student in viewer.students if student.id in item.students]
    if len(names) > 1:
        return words.search.children(len(names))
    return "".join(name.split()[1] if len(name.split()) > 1 else name for name in names)


def said(item: Item, looked: Looked, words: Words) -> str:
    """Everything short about it as one line of sentences."""
    about = listed([kind_said(item, words), whose(item, looked.viewer, words), when(item, looked, words)])
    return sentence([f"{about}: {snippet(item, looked).text}"])


def title(item: Item, looked: Looked, words: Words) -> str:
    """Домашнее задание · среда, 14 октября"""
    return " · ".join(filter(None, (kind_said(item, words), when(item, looked, words))))


def count_said(found: Found, words: Words) -> str:
    """найдено: 12; показано 100 из 312"""
    shown = len(found.items)
    return words.search.shown(shown, found.count) if shown < found.count else words.search.found(found.count)


def amount(found: Found, words: Words) -> str:
    """12 записей; показано 100 из 312"""
    return words.search.records(found.count) if len(found.items) == found.count else count_said(found, words)


def fields(item: Item, looked: Looked, words: Words) -> tuple[Field, ...]:
    """Everything about it, as its own page tells it."""
    at = words.dates.moment(item.taken_at)
    every = (
        Field(words.search.WHOSE, whose(item, looked.viewer, words)),
        *_own_fields(item, _institution(item, looked.viewer), looked, words),
        Field(words.search.AGE, "" if item.own else at, Tone.MUTED),
    )
    return tuple(field for field in every if field.value)


def _institution(item: Item, viewer: Viewer) -> InstitutionKind:
    """Whose words are right: of the first whom it concerns."""
    kinds = [student.institution.kind for student in viewer.students if student.id in item.students]
    return kinds[0] if kinds else InstitutionKind.OTHER


def _own_fields(item: Item, kind: InstitutionKind, looked: Looked, words: Words) -> Sequence[Field]:
    head = Field("", capital(item.texts[0]), Tone.TITLE)
    match item.value:
        case NotedAssignment() as work:
            return (head, *homework.work_fields(work, kind, words))
        case OwnNote() as note:
            return (Field(words.homework.OWN, one_line(note.text)), Field("", words.search.NO_PLACE))
        case Lesson() as lesson:
            place = Field("", diary.lesson_place(lesson, kind, words))
            return (head, place, *diary.lesson_fields(lesson, kind, words))
        case GivenMark() as given:
            told = marks.mark_told(given.mark, given.day, given.teacher, kind, words)
            topic = Field(words.marks.TOPIC, one_line(given.topic))
            return (head, Field(words.diary.MARK, told, Tone.GOOD), topic)
        case Sheet(year, subject):
            about = Field("", finals.year_title(year, kind, looked.today, words))
            return (head, about, *finals.subject_fields(subject, words))
        case SchoolEvent() | ControlWork() as planned:
            return (head, *events.item_fields(planned, item.day or looked.today, kind, words))
        case Debt() as debt:
            return (head, *debts.debt_fields(TimedDebt(debt, looked.today), kind, words))
        case value:
            return _other_fields(value, head, kind, words)


def _other_fields(value: object, head: Field, kind: InstitutionKind, words: Words) -> Sequence[Field]:
    match value:
        case NewsItem():
            return (Field("", news.from_whom(value, kind, words)), *news.full_fields(value, words))
        case Said(_, message):
            author = Field(messages.author_of(message, words), "")
            return (head, Field("", author.label), *messages.message_fields(message, words))
        case Contact():
            return (
                head,
                Field("", messages.kind_name(value, kind, words)),
                *messages.contact_fields(value, words),
            )
        case Planned(programme, section, topic):
            above = Field(words.programmes.PART, one_line(section.title))
            own = Field("", programmes.title_of(topic, words), Tone.TITLE)
            subject = Field(words.programmes.SUBJECT[kind], one_line(programme.subject))
            return (own, subject, above, *programmes.part_fields(topic, kind, words))
        case Listed(area, discipline):
            return (head, *curriculum.discipline_fields(discipline, area, kind, words))
        case Link():
            return (head, *links.link_fields(value, words))
        case _:
            return _told_alone(value, words)


def _told_alone(value: object, words: Words) -> Sequence[Field]:
    """What names itself in its own fields."""
    match value:
        case AbsenceNotice():
            return absence.notice_fields(value, words)
        case SentRequest():
            return support.request_fields(value, words)
        case SupportDraft():
            return support.draft_fields(value, words)
        case _:
            return ()


def gaps_said(gaps: Sequence[Gap], viewer: Viewer, words: Words) -> tuple[str, ...]:
    """What cannot be found yet; children of whom the same is missing are named together, all of them not."""
    alike: dict[tuple[tuple[SearchKind, ...], tuple[SearchKind, ...]], list[str]] = {}
    known = {student.id: short_name(student.name) for student in viewer.students}
    for gap in gaps:
        alike.setdefault((gap.nothing, gap.partly), []).append(known[gap.student])
    return tuple(
        line
        for (nothing, partly), children in alike.items()
        for line in _gap(nothing, partly, "" if len(children) == len(known) else listed(children), words)
    )


def _gap(
    nothing: Sequence[SearchKind], partly: Sequence[SearchKind], whose: str, words: Words
) -> Iterator[str]:
    if nothing:
        yield words.search.lacking(_kinds(nothing, words), whose)
    if partly:
        yield words.search.partly(_kinds(partly, words), whose)


def _kinds(kinds: Sequence[SearchKind], words: Words) -> str:
    return ", ".join(words.search.KINDS[kind].lower() for kind in kinds)


def sections(found: Found, looked: Looked, gaps: Sequence[Gap], words: Words) -> Iterator[Section]:
    """All that was found as text, and what could not be."""
    lines = tuple(said(item, looked, words) for item in found.items)
    yield Section(f"{words.search.TITLE}: {count_said(found, words)}", lines or (words.search.NOTHING,))
    if gaps:
        told = gaps_said(gaps, looked.viewer, words)
        yield Section(words.search.NOT_READ, (*told, words.search.by_option("--fresh")))
