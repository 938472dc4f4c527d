"""A request to the support of the portal: what it must name, what is wrong with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

LONGEST_SUBJECT = 200
LONGEST_PROBLEM = 4_000
LONGEST_FIELD = 200

_CONTACT = re.compile(r"\S+@\S+\.\S+|(?:\D*\d){6,}\D*")


class SupportField(Enum):
    """What the support asks for (product pages: subject, problem, who, role, where, a contact)."""

    SUBJECT = "subject"
    PROBLEM = "problem"
    FULL_NAME = "full_name"
    ROLE = "role"
    TERRITORY = "territory"
    INSTITUTION = "institution"
    CONTACT = "contact"


@dataclass(frozen=True)
class SupportDraft:
    """The form as it is filled in."""

    subject: str = ""
    problem: str = ""
    full_name: str = ""
    role: str = ""
    territory: str = ""
    institution: str = ""
    contact: str = ""
    """An address of e-mail or a telephone number."""

    def value(self, field: SupportField) -> str:
        """What stands in the field."""
        value: str = getattr(self, field.value)
        return value


class SupportFault(Enum):
    """What is wrong with a field."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NO_CONTACT = "no_contact"
    """Neither an address nor a number."""


@dataclass(frozen=True)
class SupportProblem:
    """A field that cannot be sent as it is."""

    field: SupportField
    fault: SupportFault


@dataclass(frozen=True)
class SentRequest:
    """A request that was handed over; without an id nobody answered."""

    id: str
    at: datetime
    draft: SupportDraft


def problems(draft: SupportDraft) -> tuple[SupportProblem, ...]:
    """Everything that is wrong, in the order of the form."""
    return tuple(_problems(draft))


def _problems(draft: SupportDraft) -> Iterator[SupportProblem]:
    longest = {SupportField.SUBJECT: LONGEST_SUBJECT, SupportField.PROBLEM: LONGEST_PROBLEM}
    for field in SupportField:
        value = draft.value(field).strip()
        if not value:
            yield SupportProblem(field, SupportFault.EMPTY)
        elif len(value) > longest.get(field, LONGEST_FIELD):
            yield SupportProblem(field, SupportFault.TOO_LONG)
        elif field is SupportField.CONTACT and not _CONTACT.fullmatch(value):
            yield SupportProblem(field, SupportFault.NO_CONTACT)
