"""What may be done with an order that waits, and when the school is known to have it."""

from datetime import date, timedelta

import pytest

from epos_tui.domain.absence import AbsenceReason
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature, OutgoingMessage, SupportRequest
from epos_tui.domain.outbox import (
    SETTLE,
    STALE,
    Stage,
    Step,
    Waiting,
    can_be_found,
    has_left,
    is_announced,
    next_step,
)
from epos_tui.domain.support import SupportDraft
from epos_tui.domain.year import Span
from tests.examples import NOW, THURSDAY, draft, notice

SECOND = timedelta(seconds=1)
TUESDAY = date(2026, 10, 20)
ILL, OTHER = AbsenceReason("1", "Болезнь"), AbsenceReason("2", "Семейные обстоятельства")
FINDABLE = [draft(TUESDAY), AbsenceCancellation("ivanov-a", "n"), DiarySignature("ivanov-a", THURSDAY)]
UNFINDABLE = [OutgoingMessage("ivanov-a", "Текст", "c"), SupportRequest("ivanov-a", SupportDraft())]


def waiting(order, stage, since=NOW, attempts=1, last_attempt=NOW):
    return Waiting("w", order, since, stage, attempts, last_attempt)


@pytest.mark.parametrize("order", [*FINDABLE, *UNFINDABLE])
@pytest.mark.parametrize("stage", [Stage.ASK, Stage.REJECTED])
@pytest.mark.parametrize("later", [-STALE, SETTLE, 2 * STALE])
def test_what_a_person_must_decide_is_left_alone(order, stage, later):
    assert next_step(waiting(order, stage), NOW + later) is Step.LEAVE


@pytest.mark.parametrize("stage", [Stage.SENDING, Stage.UNKNOWN])
@pytest.mark.parametrize("later", [-STALE, -SECOND, 0 * SECOND, SETTLE - SECOND])
@pytest.mark.parametrize("order", [*FINDABLE, *UNFINDABLE])
def test_what_may_be_on_its_way_is_waited_for_and_a_clock_that_went_back_proves_nothing(stage, later, order):
    assert next_step(waiting(order, stage), NOW + later) is Step.WAIT


@pytest.mark.parametrize("stage", [Stage.SENDING, Stage.UNKNOWN])
@pytest.mark.parametrize("later", [SETTLE, STALE, 10 * STALE])
@pytest.mark.parametrize(
    ("order", "step"), [*((o, Step.LOOK) for o in FINDABLE), *((o, Step.ASK) for o in UNFINDABLE)]
)
def test_what_is_settled_is_looked_for_or_asked_about(stage, later, order, step):
    assert next_step(waiting(order, stage), NOW + later) is step


@pytest.mark.parametrize("order", [*FINDABLE, *UNFINDABLE])
@pytest.mark.parametrize(
    ("later", "step"),
    [(-STALE, Step.SEND), (0 * SECOND, Step.SEND), (STALE, Step.SEND), (STALE + SECOND, Step.ASK)],
)
def test_what_never_left_goes_until_it_is_old(order, later, step):
    assert next_step(waiting(order, Stage.QUEUED), NOW + later) is step


@pytest.mark.parametrize(("first", "step"), [(THURSDAY, Step.SEND), (THURSDAY - timedelta(days=1), Step.ASK)])
def test_a_notice_for_a_day_that_is_over_does_not_go_without_a_question(first, step):
    assert next_step(waiting(draft(first, TUESDAY), Stage.QUEUED), NOW) is step


def test_what_was_never_tried_is_not_settled():
    assert next_step(waiting(FINDABLE[0], Stage.SENDING, last_attempt=None), NOW + STALE) is Step.WAIT


@pytest.mark.parametrize(
    ("stage", "attempts", "left"),
    [
        (Stage.QUEUED, 3, False),
        (Stage.REJECTED, 1, False),
        (Stage.SENDING, 1, True),
        (Stage.UNKNOWN, 1, True),
        (Stage.ASK, 0, False),
        (Stage.ASK, 1, True),
    ],
)
def test_it_is_known_what_may_have_left(stage, attempts, left):
    assert has_left(waiting(FINDABLE[0], stage, attempts=attempts)) is left


def test_messages_and_requests_leave_no_trace_to_be_found_by():
    assert all(map(can_be_found, FINDABLE))
    assert not any(map(can_be_found, UNFINDABLE))


WEDNESDAY = TUESDAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("wanted", "known", "announced"),
    [
        (draft(TUESDAY), [], False),
        (draft(TUESDAY), [notice(TUESDAY)], True),
        (draft(TUESDAY), [notice(WEDNESDAY)], False),
        (draft(TUESDAY), [notice(TUESDAY, None, 1, 2)], False),
        (draft(TUESDAY, WEDNESDAY), [notice(TUESDAY)], False),
        (draft(TUESDAY, WEDNESDAY), [notice(TUESDAY), notice(WEDNESDAY)], True),
        (draft(TUESDAY, WEDNESDAY), [notice(THURSDAY, WEDNESDAY)], True),
        (draft(TUESDAY, None, 2, 3), [notice(TUESDAY, None, 2)], False),
        (draft(TUESDAY, None, 2, 3), [notice(TUESDAY, None, 2), notice(TUESDAY, None, 3, 4)], True),
        (draft(TUESDAY, None, 2, 3), [notice(TUESDAY)], True),
        (draft(TUESDAY, None, 0), [notice(TUESDAY, None, 1)], False),
    ],
)
def test_a_notice_is_there_when_every_day_and_lesson_is_covered(wanted, known, announced):
    assert is_announced(wanted, known) is announced


@pytest.mark.parametrize(
    ("known", "announced"),
    [(ILL, True), (AbsenceReason("1", "Заболел"), True), (OTHER, False), (None, False)],
)
def test_another_reason_is_another_notice_and_a_new_name_is_not(known, announced):
    kept = notice(TUESDAY)
    kept = type(kept)(kept.id, Span(TUESDAY, TUESDAY), kept.created_at, (), known)
    assert is_announced(draft(TUESDAY, reason=ILL), [kept]) is announced
