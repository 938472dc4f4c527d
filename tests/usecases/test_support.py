"""The request to the support: what is filled in, how it ends, what stays on this computer."""

from dataclasses import replace

import pytest

from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import BrokenFile, CannotKeep, PortalRefused
from epos_tui.domain.support import SupportDraft
from epos_tui.usecases import support
from epos_tui.usecases.cabinet import with_student
from epos_tui.usecases.receipt import Outcome
from tests.faulty import FaultyPortal, SilentPortal


@pytest.fixture
def whole(cabinet):
    return replace(
        support.draft(cabinet, "родитель"),
        subject="Дневник",
        problem="Не открывается.\nС утра.",
        territory="Пермь",
        contact="a@b.ru",
    )


def test_what_is_known_is_filled_in(cabinet):
    draft = support.draft(cabinet, "родитель")
    assert draft == SupportDraft(
        full_name=cabinet.viewer.name, role="родитель", institution=cabinet.student.institution.name
    )


def test_another_child_brings_its_own_institution(cabinet):
    brother = next(
        child for child in cabinet.viewer.students if child.institution != cabinet.student.institution
    )
    assert support.draft(with_student(cabinet, brother), "").institution == brother.institution.name


def test_a_form_that_was_begun_is_offered_as_it_was_left(cabinet, whole):
    support.keep_draft(cabinet, whole)
    assert support.draft(cabinet, "обучающийся") == whole
    assert support.requests(cabinet).draft == whole
    support.forget_draft(cabinet)
    assert support.draft(cabinet, "родитель").subject == ""


async def test_a_sent_request_is_kept_with_its_number_and_the_form_is_empty_again(cabinet, whole):
    receipt = await support.ask(cabinet, whole)
    assert receipt.outcome is Outcome.SENT
    known = support.requests(cabinet)
    (sent,) = known.sent
    assert (sent.id, sent.at, sent.draft) == (receipt.id, cabinet.now(), whole)
    assert known.draft is None


async def test_contact_and_territory_of_the_last_request_are_offered(cabinet, whole):
    await support.ask(cabinet, whole)
    await support.ask(cabinet, replace(whole, territory="Кунгур", contact="212000"))
    draft = support.draft(cabinet, "родитель")
    assert (draft.territory, draft.contact) == ("Кунгур", "212000")
    assert (draft.subject, draft.problem) == ("", "")


@pytest.mark.parametrize("arrives", [True, False])
async def test_without_an_answer_the_form_stays_and_the_request_has_no_number(cabinet, whole, arrives):
    silent = replace(cabinet, portal=SilentPortal(cabinet.portal, arrives=arrives))
    receipt = await support.ask(silent, whole)
    assert (receipt.outcome, receipt.changes_something) == (Outcome.UNKNOWN, True)
    known = support.requests(cabinet)
    assert [request.id for request in known.sent] == [""]
    assert known.draft == whole


async def test_a_request_that_failed_stays_a_draft(cabinet, whole):
    portal = FaultyPortal(cabinet.portal, CannotKeep("sent.jsonl", "28"))
    with pytest.raises(CannotKeep):
        await support.ask(replace(cabinet, portal=portal), whole)
    assert support.requests(cabinet) == support.Requests((), whole)


async def test_a_request_that_was_turned_down_stays_a_draft(cabinet, whole):
    portal = FaultyPortal(cabinet.portal, PortalRefused(Refusal.INVALID_REQUEST))
    receipt = await support.ask(replace(cabinet, portal=portal), whole)
    assert (receipt.outcome, receipt.refusal) == (Outcome.REFUSED, Refusal.INVALID_REQUEST)
    assert support.requests(cabinet) == support.Requests((), whole)


async def test_a_form_with_faults_is_kept_and_not_sent(cabinet, whole):
    portal = FaultyPortal(cabinet.portal)
    wrong = replace(whole, contact="почта")
    receipt = await support.ask(replace(cabinet, portal=portal), wrong)
    assert receipt.outcome is Outcome.INVALID
    assert portal.asked == []
    assert support.requests(cabinet) == support.Requests((), wrong)


async def test_a_form_that_can_not_be_kept_is_not_sent(cabinet, whole):
    cabinet.desk.support.path.mkdir(parents=True)
    portal = FaultyPortal(cabinet.portal)
    with pytest.raises(BrokenFile):
        await support.ask(replace(cabinet, portal=portal), whole)
    assert portal.asked == []


async def test_what_became_of_a_request_is_told_even_if_it_can_not_be_noted(cabinet, whole):
    class Spoiling(FaultyPortal):
        async def send(self, order):
            id = await super().send(order)
            cabinet.desk.support.path.write_text("{")
            return id

    receipt = await support.ask(replace(cabinet, portal=Spoiling(cabinet.portal)), whole)
    assert receipt.outcome is Outcome.SENT


async def test_a_student_may_ask(student_cabinet, whole):
    assert support.why_not_ask(student_cabinet) is None
    assert (await support.ask(student_cabinet, whole)).outcome is Outcome.SENT


async def test_requests_are_told_oldest_first(cabinet, whole):
    for subject in ("Первое", "Второе"):
        await support.ask(cabinet, replace(whole, subject=subject))
    assert [request.draft.subject for request in support.requests(cabinet).sent] == ["Первое", "Второе"]
