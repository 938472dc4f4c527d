"""What can be sent to a school; writes are data."""

from dataclasses import dataclass
from datetime import date

from epos_tui.domain.absence import AbsenceDraft
from epos_tui.domain.support import SupportDraft


@dataclass(frozen=True)
class AbsenceCancellation:
    """Takes a notice back."""

    student_id: str
    notice_id: str


@dataclass(frozen=True)
class DiarySignature:
    """«Ознакомлен» for the week that begins on `monday`."""

    student_id: str
    monday: date


@dataclass(frozen=True)
class OutgoingMessage:
    """A message to an existing chat, else to a contact with whom the portal then opens one."""

    student_id: str
    text: str
    chat_id: str = ""
    contact_id: str = ""


@dataclass(frozen=True)
class SupportRequest:
    """A filled-in form to the support of the portal."""

    student_id: str
    form: SupportDraft


Order = AbsenceDraft | AbsenceCancellation | DiarySignature | OutgoingMessage | SupportRequest
