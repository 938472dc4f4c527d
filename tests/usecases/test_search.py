"""What can be found: everything that is kept, as it was read last; the portal is asked on request only."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

from epos_tui.compose import run
from epos_tui.domain.errors import PortalRefused, PortalUnreachable, Refusal
from epos_tui.domain.homework import OwnNote
from epos_tui.domain.links import Link
from epos_tui.domain.news import NewsItem, NewsSource
from epos_tui.domain.people import Role
from epos_tui.domain.place import SearchKind
from epos_tui.domain.search import terms
from epos_tui.domain.support import SentRequest, SupportDraft
from epos_tui.domain.year import Span
from epos_tui.store.desk import SupportDesk
from epos_tui.store.memory import Memory
from epos_tui.store.memory_file import MemoryFile
from epos_tui.usecases import search
from epos_tui.usecases.remembered import Remembered
from tests.faulty import FaultyPortal

WEEK = Span(date(2026, 10, 12), date(2026, 10, 18))
MONDAY = WEEK.first


class Far(FaultyPortal):
    """A portal that is not a folder of this computer."""

    def hosts(self) -> tuple[str, ...]:
        return ("school.permkrai.ru",)


@pytest.fixture
def far(cabinet):
    """The cabinet behind a portal that nobody has asked anything yet."""
    return replace(cabinet, portal=Far(cabinet.portal), memory=Memory())


def remember(cabinet, question: str, *about, at=None, portal=None) -> None:
    """Asks once, at a moment."""
    asked = Remembered(cabinet.memory, (lambda: at) if at else cabinet.now, portal or cabinet.portal.inner)
    run(getattr(asked, question)(*about))


def items(cabinet, typed: str, **about):
    return run(search.library(cabinet)).value.index.find(terms(typed), **about).items


def test_every_word_of_everything_the_demo_school_has_finds_it(cabinet):
    index = run(search.library(cabinet)).value.index
    assert {item.kind for item in index.items} >= set(SearchKind) - {SearchKind.NOTE, SearchKind.SUPPORT}
    for item in index.items[::7]:
        for text in item.texts:
            for word in text.split():
                wanted = terms(word)
                found = index.find(wanted, item.kind, most=len(index.items)).items
                assert item in found or not wanted, (word, item)


def test_all_text_of_the_answers_is_found(cabinet):
    index = run(search.library(cabinet)).value.index
    portal, id = cabinet.portal, cabinet.student.id
    span = run(portal.year(id)).span
    for work in run(portal.homework(id, span)):
        found = [
            item.value.assignment
            for item in index.find(terms(f"«{work.text}»"), most=999).items
            if item.kind in (SearchKind.HOMEWORK, SearchKind.CLASSWORK)
        ]
        assert work in found or len(work.text) > 200
    for lesson in run(portal.lessons(id, span)):
        if lesson.topic:
            found = index.find(terms(f"«{lesson.topic}»"), SearchKind.LESSON, most=999).items
            assert lesson.id in {item.value.id for item in found}
    marks = {
        mark.id for subject in run(portal.marks(id)) for entry in subject.entries for mark in entry.marks
    }
    known = [item for item in index.items if item.kind is SearchKind.MARK and id in item.students]
    assert {item.value.mark.id for item in known} == marks
    assert len(known) == len(marks)


def test_the_portal_is_not_asked(far):
    reading = run(search.library(far))
    assert far.portal.asked == []
    assert reading.value.index.items == () or not reading.value.index.items
    assert [gap.student for gap in reading.value.gaps] == [one.id for one in far.viewer.students]
    assert SearchKind.NEWS in reading.value.gaps[0].nothing


def test_what_was_opened_is_found_and_what_was_not_is_named(far):
    id = far.student.id
    remember(far, "year", id)
    remember(far, "news", id)
    remember(far, "week", id, MONDAY)
    gap = run(search.library(far)).value.gaps[0]
    assert SearchKind.NEWS not in gap.nothing
    assert SearchKind.MARK in gap.nothing
    assert set(gap.partly) == {SearchKind.HOMEWORK, SearchKind.LESSON}
    assert items(far, "кунгур", kind=SearchKind.NEWS)
    assert items(far, "дробей", kind=SearchKind.LESSON)


def test_a_year_that_was_read_whole_lacks_nothing(far):
    memory, problem = run(search.read_all(far))
    assert (memory, problem) == (far.memory, None)
    assert run(search.library(far)).value.gaps == ()


def test_everything_is_read_once_one_after_another(far):
    run(search.read_all(far))
    asked = list(far.portal.asked)
    assert asked.count("homework") == asked.count("marks") == len(far.viewer.students)
    run(search.read_all(far))
    assert far.portal.asked == asked


def test_a_portal_that_is_gone_is_asked_no_further(far):
    far.portal.fails = PortalUnreachable()
    reading = run(search.library(far, fresh=True))
    assert len(far.portal.asked) == 1
    assert isinstance(reading.problem, PortalUnreachable)


def test_what_is_refused_leaves_the_rest(far):
    class Refusing(Far):
        async def finals(self, student_id):
            raise PortalRefused(Refusal.NO_SUCH_CHAT)

    far = replace(far, portal=Refusing(far.portal.inner))
    reading = run(search.library(far, fresh=True))
    assert isinstance(reading.problem, PortalRefused)
    assert [gap.nothing for gap in reading.value.gaps] == [(SearchKind.FINAL,)] * len(far.viewer.students)


def test_without_a_memory_what_is_read_stays_with_the_search(far):
    far = replace(far, memory=Memory(keeps=False))
    assert items(far, "дробей") == ()
    reading = run(search.library(far, fresh=True))
    assert reading.value.index.find(terms("дробей")).count
    assert not far.memory.answers


def test_answers_of_the_file_are_found_and_not_held_twice(far, tmp_path):
    file = MemoryFile(tmp_path / "memory.db")
    remember(replace(far, memory=Memory(file)), "news", far.student.id)
    again = replace(far, memory=Memory(file))
    assert items(again, "кунгур")
    assert not again.memory.answers
    file.close()


def test_the_newest_answer_about_a_day_counts(far):
    id, early = far.student.id, far.now() - timedelta(days=3)
    day = Span(MONDAY, MONDAY)
    (old, *_) = run(far.portal.inner.homework(id, day))
    far.memory.keep(f"homework/{id}/{day.first}..{day.last}", (replace(old, text="старое"),), early)
    far.memory.keep(f"homework/{id}/{WEEK.first}..{WEEK.last}", (replace(old, text="новое"),), far.now())
    assert items(far, "старое") == ()
    (new,) = items(far, "новое")
    assert new.place.span == WEEK
    far.memory.keep(f"homework/{id}/{WEEK.first}..{WEEK.last}", (), far.now())
    assert items(far, "старое") == items(far, "новое") == ()


def test_what_stands_in_the_diary_alone_leads_there(far):
    remember(far, "week", far.student.id, MONDAY)
    found = items(far, "дробей", most=500)
    assert found
    assert {item.place.page for item in found} == {"week"}


def test_what_siblings_share_is_found_once(far):
    one, other, *_ = far.viewer.students
    news = (NewsItem("1", NewsSource.REGION, far.now(), "Ледовая арена"),)
    for student in (one, other):
        far.memory.keep(f"news/{student.id}", news, far.now())
    (found,) = items(far, "арены")
    assert set(found.students) == {one.id, other.id}
    assert items(far, "арены", student=other.id) == (found,)


def test_own_notes_links_and_requests_are_found_as_ones_own(far):
    id = far.student.id
    remember(far, "homework", id, WEEK)
    work = run(far.portal.inner.homework(id, WEEK))[0]
    far.own.change(id, work.id, lambda note: OwnNote(text="Циркуль взять у Пети"))
    far.own.change(id, "gone", lambda note: OwnNote(text="Тушь"))
    far.desk.links.change(lambda own: (Link("Бассейн", "https://perm.ru/swim"),))
    sent = SentRequest("1", far.now(), SupportDraft(subject="Нет туши", problem="Пропало"))
    far.desk.support.change(lambda desk: SupportDesk(SupportDraft(subject="Черновик туши"), (sent,)))
    (note,) = items(far, "циркули")
    assert (note.kind, note.own, note.day, note.place.row) == (SearchKind.NOTE, True, work.due, work.id)
    assert [item.kind for item in items(far, "тушь")] == [
        SearchKind.NOTE,
        SearchKind.SUPPORT,
        SearchKind.SUPPORT,
    ]
    assert next(item for item in items(far, "тушь") if item.kind is SearchKind.NOTE).place is None
    (link,) = items(far, "бассейны")
    assert link.own


def test_nothing_of_what_is_looked_for_is_kept(cabinet, home):
    items(cabinet, "неповторимоеслово")
    for path in home.data.rglob("*"):
        assert not path.is_file() or "неповторимоеслово".encode() not in path.read_bytes()


async def test_the_live_portal_gives_the_same_to_be_found(cabinet, stand_in):
    portal = stand_in.portal(Role.PARENT)
    viewer = await portal.viewer()
    live = replace(cabinet, portal=portal, memory=Memory(), viewer=viewer, student=viewer.students[0])
    reading = await search.library(live, fresh=True)
    assert (reading.problem, reading.value.gaps) == (None, ())
    own = Memory()
    await search.read_all(replace(cabinet, memory=own))
    known = search.kept(cabinet, own).value.index.items
    assert Counter(item.kind for item in reading.value.index.items) == Counter(item.kind for item in known)
