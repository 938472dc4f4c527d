"""What can be sent to a school; writes are data."""

from dataclasses import dataclass
from datetime import date

from epos_tui.domain.absence import AbsenceDraft


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


Order = AbsenceDraft | AbsenceCancellation | DiarySignature
