"""What became of a text, what was seen, whose drafts they are."""

from dataclasses import dataclass, replace
from typing import Any

import pytest

from epos_tui.domain.errors import (
    BrokenFile,
    CannotKeep,
    EposError,
    Fault,
    Feature,
    NotOffered,
    PortalUnreachable,
    SignInNeeded,
)
from epos_tui.domain.messages import LONGEST_MESSAGE, Draft, DraftState, Recipient
from epos_tui.domain.outbox import Stage
from epos_tui.domain.people import Role
from epos_tui.usecases import messages, outbox
from epos_tui.usecases.cabinet import latest
from epos_tui.usecases.receipt import Outcome
from tests.faces.stage import faulty

TEACHER = Recipient("Кузнецова Ольга Сергеевна", "class-teacher")


async def texts(cabinet) -> list[str]:
    known = await latest(messages.conversation(cabinet, TEACHER.chat_id))
    return [message.text for message in known.value.messages]


async def unread(cabinet) -> dict[str, int]:
    return {chat.id: chat.unread for chat in (await latest(messages.chats(cabinet))).value}


async def test_a_sent_text_is_no_draft_any_more(cabinet):
    messages.keep_draft(cabinet, TEACHER, Draft("Текст"))
    receipt = await messages.write(cabinet, TEACHER, "Текст")
    assert (receipt.outcome, (await texts(cabinet))[-1]) == (Outcome.SENT, "Текст")
    assert messages.draft(cabinet, TEACHER) == Draft()


async def test_another_text_to_the_same_person_outlives_a_sent_one(cabinet):
    messages.keep_draft(cabinet, TEACHER, Draft("Длинное письмо"))
    await messages.write(cabinet, TEACHER, "Спасибо")
    assert messages.draft(cabinet, TEACHER) == Draft("Длинное письмо")


async def test_an_unanswered_text_may_have_arrived_and_stays(cabinet):
    cabinet, _ = faulty(cabinet, fails=PortalUnreachable())
    receipt = await messages.write(cabinet, TEACHER, "Текст")
    assert receipt.outcome is Outcome.UNKNOWN
    assert messages.draft(cabinet, TEACHER) == Draft("Текст", DraftState.UNKNOWN)


async def test_a_text_that_failed_stays(cabinet):
    cabinet, _ = faulty(cabinet, fails=NotOffered(Feature.MESSAGES))
    with pytest.raises(NotOffered):
        await messages.write(cabinet, TEACHER, "Текст")
    assert messages.draft(cabinet, TEACHER) == Draft("Текст", DraftState.FAILED)
    assert outbox.waiting(cabinet) == ()


@pytest.mark.parametrize("problem", [SignInNeeded(), PortalUnreachable(Fault.NO_CONNECTION)])
async def test_a_text_that_could_not_leave_waits_and_is_no_draft_any_more(cabinet, problem):
    cabinet, _ = faulty(cabinet, fails=problem)
    receipt = await messages.write(cabinet, TEACHER, "Текст")
    assert (receipt.outcome, receipt.problem) == (Outcome.WAITS, problem)
    assert messages.draft(cabinet, TEACHER) == Draft()
    (item,) = outbox.waiting(cabinet)
    assert (item.order.text, item.stage) == ("Текст", Stage.QUEUED)


async def test_a_refused_text_stays(cabinet):
    closed = Recipient("Никто", "closed")
    assert (await messages.write(cabinet, closed, "Текст")).outcome is Outcome.REFUSED
    assert messages.draft(cabinet, closed) == Draft("Текст", DraftState.FAILED)


@pytest.mark.parametrize("text", [" \n", "а" * (LONGEST_MESSAGE + 1)])
async def test_a_wrong_text_is_not_handed_over(text, cabinet):
    cabinet, portal = faulty(cabinet)
    assert (await messages.write(cabinet, TEACHER, text)).outcome is Outcome.INVALID
    assert "send" not in portal.asked


def test_a_text_on_its_way_when_the_program_ended_may_have_arrived(cabinet):
    messages.keep_draft(cabinet, TEACHER, Draft("Текст", DraftState.WAITING))
    assert messages.draft(replace(cabinet), TEACHER).state is DraftState.UNKNOWN


async def test_a_text_that_can_not_be_kept_is_not_sent(cabinet):
    cabinet, portal = faulty(cabinet)
    _no_room(cabinet)
    with pytest.raises(CannotKeep):
        await messages.write(cabinet, TEACHER, "Текст")
    assert "send" not in portal.asked


async def test_damaged_drafts_are_not_written_over(cabinet):
    messages.keep_draft(cabinet, TEACHER, Draft("Текст"))
    cabinet.desk.drafts.path.write_text("{", encoding="utf-8")
    with pytest.raises(BrokenFile):
        messages.keep_draft(cabinet, TEACHER, Draft("Другой"))
    assert cabinet.desk.drafts.path.read_text(encoding="utf-8") == "{"


@dataclass
class LastRoom:
    """A portal of the tests during whose sending the disk fills up."""

    cabinet: Any
    fails: EposError | None

    def __getattr__(self, name: str) -> Any:
        return getattr(self.cabinet.portal, name)

    async def send(self, order):
        _no_room(self.cabinet)
        if self.fails:
            raise self.fails
        return await self.cabinet.portal.send(order)


async def test_a_sent_text_is_told_as_sent_though_it_can_not_be_noted(cabinet):
    full = replace(cabinet, portal=LastRoom(cabinet, None))
    assert (await messages.write(full, TEACHER, "Текст")).outcome is Outcome.SENT
    assert messages.draft(cabinet, TEACHER) == Draft("Текст", DraftState.UNKNOWN)


async def test_what_failed_is_told_though_it_can_not_be_noted(cabinet):
    full = replace(cabinet, portal=LastRoom(cabinet, NotOffered(Feature.MESSAGES)))
    with pytest.raises(NotOffered):
        await messages.write(full, TEACHER, "Текст")


def _no_room(cabinet) -> None:
    """Nothing can be written where the drafts are."""
    cabinet.desk.drafts.path.with_suffix(".new").mkdir(parents=True)


def test_drafts_are_apart_by_child_and_by_account(open_as):
    messages.keep_draft(open_as(), TEACHER, Draft("Текст"))
    for other in (open_as(child="ivanova-m"), open_as(role=Role.STUDENT)):
        assert messages.draft(other, TEACHER) == Draft()
    assert messages.draft(open_as(), TEACHER) == Draft("Текст")


async def test_what_was_seen_here_is_not_unread(cabinet):
    before = await unread(cabinet)
    (last,) = (await latest(messages.conversation(cabinet, "class-teacher", 1))).value.messages
    messages.mark_seen(cabinet, "class-teacher", last.at)
    assert before["class-teacher"] > 0
    assert await unread(replace(cabinet)) == {**before, "class-teacher": 0}


async def test_where_the_marks_cannot_be_read_the_portal_counts(cabinet):
    before = await unread(cabinet)
    messages.mark_seen(cabinet, "class-teacher", cabinet.now())
    cabinet.desk.read.path.write_text("{", encoding="utf-8")
    assert await unread(cabinet) == before


def test_an_empty_draft_is_gone(cabinet):
    messages.keep_draft(cabinet, TEACHER, Draft("Текст"))
    messages.keep_draft(cabinet, TEACHER, Draft(" \n"))
    assert cabinet.desk.drafts.read() == {}
