"""Requests to the support, as JSON."""

from collections.abc import Sequence
from dataclasses import dataclass

from epos_tui.commands import Ended
from epos_tui.commands.records import Moment
from epos_tui.domain import support as domain
from epos_tui.domain.access import Refusal
from epos_tui.domain.support import SupportDraft, SupportFault, SupportField
from epos_tui.i18n import Words
from epos_tui.present import support as say


@dataclass(frozen=True)
class Form:
    """The form as it was filled in."""

    subject: str
    problem: str
    full_name: str
    role: str
    territory: str
    institution: str
    contact: str


@dataclass(frozen=True)
class FormProblem:
    """A field that cannot be sent as it is."""

    field: SupportField
    fault: SupportFault
    label: str


@dataclass(frozen=True)
class Asking:
    """The answer of `support`."""

    outcome: Ended
    request_id: str | None
    draft: Form
    problems: tuple[FormProblem, ...]
    refusal: Refusal | None
    label: str


@dataclass(frozen=True)
class SentRequest:
    """A request handed over; without an id nobody answered."""

    id: str | None
    at: Moment
    form: Form
    label: str


@dataclass(frozen=True)
class SentRequests:
    """The answer of `support --list`, oldest first."""

    requests: tuple[SentRequest, ...]


def form(draft: SupportDraft) -> Form:
    """The fields under their names."""
    return Form(**{field.value: draft.value(field) for field in SupportField})


def problem(item: domain.SupportProblem, words: Words) -> FormProblem:
    """The fault with its sentence."""
    return FormProblem(item.field, item.fault, say.problem_said(item, words))


def sent(requests: Sequence[domain.SentRequest], words: Words) -> SentRequests:
    """The requests with their sentences."""
    return SentRequests(
        tuple(
            SentRequest(item.id or None, item.at, form(item.draft), say.request_said(item, words))
            for item in requests
        )
    )
