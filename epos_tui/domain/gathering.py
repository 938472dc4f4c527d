"""Single things to be found, made of everything that is kept."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from epos_tui.domain.gathering_own import family, link_texts, told, with_notes
from epos_tui.domain.homework import Assignment, NotedAssignment, WorkKind, assignments
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.marks import Mark
from epos_tui.domain.messages import Message
from epos_tui.domain.place import Place, SearchKind
from epos_tui.domain.search import Item
from epos_tui.domain.searched import Answered, GivenMark, Listed, Own, Planned, Said, Sheet
from epos_tui.domain.text import one_line
from epos_tui.domain.year import Span, span_of_month, week_span


@dataclass
class _Known:
    """What newer answers have told already: of which days, and which things by their ids."""

    spans: dict[tuple[str, str], list[Span]] = field(default_factory=dict)
    ids: set[tuple[str, ...]] = field(default_factory=set)
    titles: dict[tuple[str, str], str] = field(default_factory=dict)
    """Of the chats."""

    def tell(self, what: str, answer: Answered, span: Span | None) -> None:
        """The answer has told everything of these days."""
        if span:
            self.spans.setdefault((what, answer.student), []).append(span)

    def told(self, what: str, answer: Answered, span: Span) -> bool:
        """Whether a newer answer would hold what touches these days."""
        return any(known.touches(span) for known in self.spans.get((what, answer.student), ()))

    def new(self, *id: str) -> bool:
        """Whether this is the first time; what has no id is always new."""
        first = not id[-1] or id not in self.ids
        self.ids.add(id)
        return first


def items(answers: Iterable[Answered], own: Own) -> tuple[Item, ...]:
    """Everything once, as the newest answer has it; what siblings share is one thing of all of them."""
    given = (answer for answer in answers if answer.value is not None)
    newest = sorted(given, key=lambda answer: (answer.taken_at, answer.question != "week"), reverse=True)
    chats = [answer for answer in newest if answer.question == "chats"]
    titles = {(answer.student, chat.id): chat.title for answer in chats for chat in answer.value}
    known = _Known(titles=titles)
    merged: dict[object, Item] = {}
    for answer in newest:
        for item in _BY_QUESTION[answer.question](answer, known):
            key = (item.kind, item.value, item.place) if item.kind in _SHARED else object()
            before = merged.get(key)
            merged[key] = replace(before, students=(*before.students, *item.students)) if before else item
    found = tuple(merged.values())
    return (*with_notes(found, own), *family(own))


_SHARED = (
    SearchKind.NEWS,
    SearchKind.EVENT,
    SearchKind.MESSAGE,
    SearchKind.CONTACT,
    SearchKind.LINK,
)
"""What brothers and sisters have in common."""


def _item(
    answer: Answered,
    kind: SearchKind,
    texts: Iterable[str],
    place: Place,
    value: object,
) -> Item:
    return Item(kind, told(texts), place, value, answer.taken_at, (answer.student,), place.day)


def _homework(answer: Answered, known: _Known) -> Iterator[Item]:
    for work in answer.value:
        if not known.told("work", answer, Span(work.due, work.due)):
            yield _work(answer, work, Place("homework", work.id, work.due, answer.span))
    known.tell("work", answer, answer.span)


def _work(answer: Answered, work: Assignment, place: Place) -> Item:
    kind = SearchKind.HOMEWORK if work.kind is WorkKind.HOMEWORK else SearchKind.CLASSWORK
    files = (file.name for file in work.attachments)
    return _item(answer, kind, (work.subject, work.text, work.teacher, *files), place, NotedAssignment(work))


def _week(answer: Answered, known: _Known) -> Iterator[Item]:
    lessons = tuple(lesson for day in answer.value.days for lesson in day.lessons)
    for lesson in lessons:
        if not known.told("work", answer, Span(lesson.day, lesson.day)):
            place = Place("week", lesson.id, lesson.day)
            yield from (_work(answer, work, place) for work in assignments((lesson,)))
    span = week_span(answer.value.monday)
    known.tell("work", answer, span)
    yield from _held(replace(answer, value=lessons, span=span), known)


def _held(answer: Answered, known: _Known) -> Iterator[Item]:
    """Lessons of which something is told beside the timetable, and their marks."""
    for lesson in answer.value:
        place = Place("week", lesson.id, lesson.day)
        written = (lesson.topic, lesson.control_work, lesson.comment, lesson.change_note)
        if any(written) and not known.told("lessons", answer, Span(lesson.day, lesson.day)):
            texts = (lesson.subject, *written, lesson.teacher, lesson.room, lesson.subgroup)
            yield _item(answer, SearchKind.LESSON, texts, place, replace(lesson, homework=(), classwork=""))
        for mark in lesson.marks:
            if known.new("mark", answer.student, mark.id):
                yield _mark(answer, _given(lesson, mark), place)
    known.tell("lessons", answer, answer.span)


def _given(lesson: Lesson, mark: Mark) -> GivenMark:
    return GivenMark(lesson.subject, mark, lesson.day, mark.teacher or lesson.teacher, lesson.topic)


def _marks(answer: Answered, known: _Known) -> Iterator[Item]:
    for subject in answer.value:
        for entry in subject.entries:
            for mark in entry.marks:
                if known.new("mark", answer.student, mark.id):
                    place = Place("marks", f"{subject.subject} {mark.system.value}", entry.day)
                    teacher = mark.teacher or subject.teacher
                    given = GivenMark(subject.subject, mark, entry.day, teacher, entry.topic)
                    yield _mark(answer, given, place)


def _mark(answer: Answered, given: GivenMark, place: Place) -> Item:
    mark = given.mark
    name = ", ".join(filter(None, (given.subject, mark.text)))
    texts = (name, mark.control_form, mark.comment, given.topic, given.teacher)
    return _item(answer, SearchKind.MARK, texts, place, given)


def _finals(answer: Answered, known: _Known) -> Iterator[Item]:
    for year in answer.value:
        for subject in year.subjects:
            marks = [mark for mark in subject.marks if mark.text]
            place = Place("finals", one_line(subject.subject), year.span.last, year.span)
            about = ", ".join(mark.text for mark in marks)
            texts = (subject.subject, about, *(mark.comment for mark in marks), year.group)
            if marks:
                yield _item(answer, SearchKind.FINAL, texts, place, Sheet(year, subject))


def _debts(answer: Answered, known: _Known) -> Iterator[Item]:
    for debt in answer.value:
        place = Place("debts", f"{debt.subject} {debt.form.value}", debt.since)
        results = (attempt.result for attempt in debt.attempts)
        yield _item(answer, SearchKind.DEBT, (debt.subject, debt.note, *results, debt.teacher), place, debt)


def _events(answer: Answered, known: _Known) -> Iterator[Item]:
    for event in answer.value:
        if known.new("event", answer.student, event.id) and not known.told("events", answer, event.span):
            first = max(event.span.first, answer.span.first) if answer.span else event.span.first
            texts = (event.title, event.description, event.place, event.audience)
            yield _item(answer, SearchKind.EVENT, texts, _planned(answer, first, event.id), event)
    known.tell("events", answer, answer.span)


def _control_works(answer: Answered, known: _Known) -> Iterator[Item]:
    for work in answer.value:
        if not known.told("control", answer, Span(work.day, work.day)):
            place = _planned(answer, work.day, f"lesson {work.number}")
            yield _item(answer, SearchKind.CONTROL_WORK, (work.subject, work.title), place, work)
    known.tell("control", answer, answer.span)


def _planned(answer: Answered, day: date, name: str) -> Place:
    """On the calendar what was read for a month, in the feed what was read for the year."""
    page = "calendar" if answer.span == span_of_month(day) else "feed"
    return Place(page, f"{day} {name}", day)


def _notices(answer: Answered, known: _Known) -> Iterator[Item]:
    for notice in answer.value:
        new = known.new("notice", answer.student, notice.id)
        if new and not known.told("notices", answer, notice.span):
            place = Place("absence", day=notice.span.first)
            texts = (notice.reason.name if notice.reason else "", notice.note)
            yield _item(answer, SearchKind.ABSENCE, texts, place, notice)
    known.tell("notices", answer, answer.span)


def _news(answer: Answered, known: _Known) -> Iterator[Item]:
    for item in answer.value:
        place = Place("news", item.id, item.published.date())
        yield _item(answer, SearchKind.NEWS, (item.title, item.text), place, item)


def _chats(answer: Answered, known: _Known) -> Iterator[Item]:
    """The last message of each; the others come with the conversation."""
    for chat in answer.value:
        if chat.last:
            yield from _message(answer, known, chat.id, chat.last)


def _messages(answer: Answered, known: _Known) -> Iterator[Item]:
    for message in answer.value.messages:
        yield from _message(answer, known, answer.chat, message)


def _message(answer: Answered, known: _Known, chat: str, message: Message) -> Iterator[Item]:
    if known.new("message", answer.student, chat, message.id):
        title = known.titles.get((answer.student, chat), message.author)
        place = Place("messages", chat, message.at.date(), within=message.id, most=answer.most)
        texts = (title, message.text, message.author)
        yield _item(answer, SearchKind.MESSAGE, texts, place, Said(title, message))


def _contacts(answer: Answered, known: _Known) -> Iterator[Item]:
    for contact in answer.value:
        place = Place("contacts", contact.id, within=contact.kind.value)
        texts = (contact.name, *contact.subjects, contact.position, contact.about)
        yield _item(answer, SearchKind.CONTACT, texts, place, contact)


def _programmes(answer: Answered, known: _Known) -> Iterator[Item]:
    for p, programme in enumerate(answer.value):
        for s, section in enumerate(programme.sections):
            for t, topic in enumerate(section.topics):
                days = [lesson.day for lesson in topic.held]
                place = Place("programmes", f"{p}.{s}.{t}", max(days, default=None))
                texts = (programme.subject, topic.title, topic.control_work, section.title)
                yield _item(answer, SearchKind.TOPIC, texts, place, Planned(programme, section, topic))


def _curriculum(answer: Answered, known: _Known) -> Iterator[Item]:
    for a, area in enumerate(answer.value.areas):
        for d, discipline in enumerate(area.disciplines):
            place = Place("curriculum", f"{a}.{d}")
            texts = (discipline.name, area.title, discipline.code)
            yield _item(answer, SearchKind.DISCIPLINE, texts, place, Listed(area, discipline))


def _links(answer: Answered, known: _Known) -> Iterator[Item]:
    for group in answer.value:
        for link in group.links:
            place = Place("links", f"False {group.title} {link.url}")
            yield _item(answer, SearchKind.LINK, link_texts(link, group.title), place, link)


_BY_QUESTION: dict[str, Callable[[Answered, _Known], Iterator[Item]]] = {
    "homework": _homework,
    "week": _week,
    "lessons": _held,
    "marks": _marks,
    "finals": _finals,
    "debts": _debts,
    "events": _events,
    "control_works": _control_works,
    "absence_notices": _notices,
    "news": _news,
    "chats": _chats,
    "messages": _messages,
    "contacts": _contacts,
    "programmes": _programmes,
    "curriculum": _curriculum,
    "links": _links,
}
