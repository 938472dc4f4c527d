"""What is new: a question that fails, half an answer, two programs at once, the live portal."""

from dataclasses import replace

import pytest

from epos_tui.compose import demo_folder, run
from epos_tui.domain.digest import Kind
from epos_tui.domain.errors import BrokenFile, Feature, NotOffered, PortalUnreachable
from epos_tui.domain.orders import DiarySignature
from epos_tui.domain.outbox import Stage
from epos_tui.domain.people import Role
from epos_tui.portal.journal import Journal
from epos_tui.portal.school import School
from epos_tui.store.memory import Memory
from epos_tui.usecases.cabinet import ask_anew, latest
from epos_tui.usecases.digest import MOST_TOLD, mark_seen, page
from tests.emulator.opened import StandIn
from tests.emulator.world import World
from tests.examples import THURSDAY
from tests.faces.fortnight import evening, news_of, returned, visited
from tests.faces.stage import faulty
from tests.faulty import FaultyPortal


class WithoutMarks(FaultyPortal):
    """Answers everything but the marks."""

    failing = PortalUnreachable

    async def marks(self, student_id):
        raise self.failing()


class Half(FaultyPortal):
    """Some records of its answers are not understood: marks are missing."""

    def unread(self) -> int:
        return 1

    async def marks(self, student_id):
        return tuple(replace(subject, entries=()) for subject in await self.inner.marks(student_id))


def behind(cabinet, kind):
    return replace(cabinet, portal=kind(cabinet.portal), memory=Memory())


def test_a_question_that_fails_is_told_and_leaves_its_kind_as_it_is(open_as):
    cabinet = returned(open_as, 17)
    found = news_of(behind(cabinet, WithoutMarks))
    assert {lost.kind for lost in found.unknown} == {Kind.MARK}
    assert len(found.unknown) == 3
    assert found.new == ()
    assert [news.change.item.kind for news in news_of(cabinet).new] == [Kind.MARK] * 2


def test_a_kind_that_failed_at_first_begins_in_silence_later(open_as):
    news_of(behind(open_as(now=evening(15)), WithoutMarks))
    assert news_of(open_as(now=evening(16))).new == ()
    assert len(news_of(open_as(now=evening(17))).new) == 1


def test_what_the_institution_does_not_offer_is_no_failure(open_as):
    class Without(WithoutMarks):
        def failing(self):
            return NotOffered(Feature.MESSAGES)

    assert news_of(behind(returned(open_as, 17), Without)).unknown == ()


def test_where_nobody_answers_at_all_it_fails(open_as):
    cabinet, portal = faulty(returned(open_as, 17))
    cabinet, portal.fails = replace(cabinet, memory=Memory()), PortalUnreachable()
    with pytest.raises(PortalUnreachable):
        news_of(cabinet)


def test_an_old_answer_tells_nothing_new_and_nothing_gone(open_as):
    """The portal fails after memory was filled on an earlier evening."""
    cabinet, portal = faulty(returned(open_as, 16))
    news_of(cabinet)
    portal.fails = PortalUnreachable()
    found = news_of(cabinet)
    assert found.new == ()
    assert Kind.MARK in {lost.kind for lost in found.unknown}


def test_half_an_answer_takes_no_mark_away(open_as):
    cabinet = returned(open_as, 15)
    assert news_of(behind(cabinet, Half)).new == ()


def test_fresh_memory_takes_no_mark_away(open_as):
    class Emptied(Half):
        def unread(self):
            return 0

    cabinet = replace(behind(returned(open_as, 15), Emptied), trusting=True)
    assert {one.change.new for one in news_of(cabinet).new} == {None}, "asked just now"
    assert news_of(cabinet).new == (), "remembered"


def test_two_programs_do_not_lose_what_each_has_seen(open_as):
    cabinet = returned(open_as, 17)
    one, other = news_of(cabinet).new
    mark_seen(cabinet, (one,))
    mark_seen(open_as(now=evening(17)), (other,))
    assert news_of(cabinet).new == ()


def test_a_program_with_an_older_answer_does_not_set_the_other_back(open_as):
    early = returned(open_as, 16)
    stale = news_of(early).new
    visited(open_as, 16, 17)
    mark_seen(early, stale)
    assert news_of(open_as(now=evening(17))).new == ()


def test_accounts_have_news_of_their_own(open_as):
    visited(open_as, 15)
    news_of(open_as(role=Role.STUDENT, now=evening(15)))
    assert len(news_of(open_as(role=Role.STUDENT, now=evening(17))).new) == 2
    assert len(news_of(open_as(now=evening(17))).new) == 2


def test_one_child_may_be_asked_alone(open_as):
    cabinet = returned(open_as, 22)
    mary = next(each for each in cabinet.viewer.students if each.id == "ivanova-m")
    found = run(latest(page(cabinet, (mary,)))).value
    assert {news.children for news in found.new} == {("ivanova-m",)}


def test_a_decision_that_waits_for_a_word_is_told(open_as):
    cabinet = returned(open_as, 15)
    item = cabinet.outbox.put(DiarySignature("ivanov-a", THURSDAY.replace(day=5)), cabinet.now())
    assert news_of(cabinet).new == (), "it goes by itself"
    cabinet.outbox.change(item, stage=Stage.ASK)
    (news,) = news_of(cabinet).new
    assert (news.change.item.kind, news.change.item.facts["stage"]) == (Kind.ORDER, "ask")


def test_a_damaged_file_is_told_and_not_written_over(open_as):
    cabinet = returned(open_as, 17)
    path = cabinet.desk.seen.path
    path.write_text("{")
    with pytest.raises(BrokenFile):
        news_of(cabinet)
    assert path.read_text() == "{"
    cabinet.desk.forget()
    assert not path.exists()


def test_what_is_kept_is_bounded(open_as):
    cabinet = returned(open_as, 28)
    mark_seen(cabinet, news_of(cabinet).new)
    kept = cabinet.desk.seen.read()
    assert 0 < len(kept.told) <= MOST_TOLD
    assert cabinet.desk.seen.path.stat().st_size < 500_000


async def test_a_mark_changed_between_two_visits_to_the_live_portal_is_told_old_and_new(cabinet, tmp_path):
    """The stand-in's school lives on from the evening of the 15th to that of the 22nd."""
    now = evening(15)
    world = World(School(demo_folder(), now=lambda: now), Journal(tmp_path / "sent.jsonl"))
    with StandIn(world, tmp_path).running() as stand_in:
        world.frozen = now
        portal = stand_in.portal(Role.PARENT)
        viewer = await portal.viewer()
        live = replace(
            cabinet,
            portal=portal,
            memory=Memory(),
            now=lambda: now,
            viewer=viewer,
            student=viewer.students[0],
        )
        first = (await latest(page(live))).value
        assert first.new == ()
        world.frozen = now = evening(22)
        ask_anew(live)
        found = (await latest(page(live))).value
        stand_in.hang_up()
    marks = [news.change for news in found.new if news.change.item.kind is Kind.MARK]
    told = [
        (change.old and change.old.facts["text"], change.new and change.new.facts["text"]) for change in marks
    ]
    assert ("5", "4") in told
    assert (None, "4") in told
    assert ("5", None) in told
