"""A school that takes every order, however often, counts what it got, and answers as it is told to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import Any

from epos_tui.domain.absence import AbsenceDraft, AbsenceNotice
from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import Fault, PortalRefused, PortalUnreachable, SignInNeeded
from epos_tui.domain.lessons import Signature
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature, Order, OutgoingMessage
from epos_tui.domain.year import Span
from epos_tui.store.memory import Memory
from epos_tui.store.outbox import Outbox
from epos_tui.usecases.cabinet import Cabinet
from tests.examples import NOW


class Mode(Enum):
    """How it treats an order."""

    ANSWERS = "answers"
    LOSES = "loses"
    """Takes it; the answer is lost."""
    LATE = "late"
    """Takes it some time after nobody waits for the answer any more."""
    BUSY = "busy"
    DROPS = "drops"
    """The connection breaks before anything is taken."""
    CUT = "cut"
    """There is no connection."""
    OUT = "out"
    """The sign-in has ended."""
    REFUSES = "refuses"


PROBLEMS = {
    Mode.LOSES: PortalUnreachable(Fault.NO_ANSWER),
    Mode.LATE: PortalUnreachable(Fault.TOO_SLOW),
    Mode.BUSY: PortalUnreachable(Fault.BUSY),
    Mode.DROPS: PortalUnreachable(Fault.CUT_OFF),
    Mode.CUT: PortalUnreachable(Fault.NO_CONNECTION),
    Mode.OUT: SignInNeeded(),
    Mode.REFUSES: PortalRefused(Refusal.BY_PORTAL, "Нельзя"),
}


@dataclass
class School:
    """`now` is the time of day that nobody turns back."""

    now: Callable[[], datetime]
    late: timedelta
    """How long it takes in `Mode.LATE`."""
    mode: Mode = Mode.ANSWERS
    took: list[tuple[datetime, Order]] = field(default_factory=list)
    refused: list[Order] = field(default_factory=list)

    def count(self, order: Order) -> int:
        """How often it has got the order, or is about to have got it."""
        return sum(taken == order for _, taken in self.took)

    def take(self, order: Order) -> None:
        """What becomes of an order that reaches it."""
        if self.mode in (Mode.ANSWERS, Mode.LOSES, Mode.LATE):
            delay = self.late if self.mode is Mode.LATE else timedelta()
            self.took.append((self.now() + delay, order))
        if self.mode is Mode.REFUSES:
            self.refused.append(order)
        if self.mode is not Mode.ANSWERS:
            raise PROBLEMS[self.mode]

    def read(self) -> list[tuple[datetime, Order]]:
        """What it has by now."""
        if self.mode in (Mode.CUT, Mode.OUT, Mode.BUSY):
            raise PROBLEMS[self.mode]
        return [(at, order) for at, order in self.took if at <= self.now()]

    def notices(self) -> tuple[AbsenceNotice, ...]:
        """Those announced, and those of old that nobody took back."""
        taken = self.read()
        gone = {order.notice_id for _, order in taken if isinstance(order, AbsenceCancellation)}
        made = [
            AbsenceNotice(str(n), order.span, at, order.lessons, order.reason, order.note)
            for n, (at, order) in enumerate(taken)
            if isinstance(order, AbsenceDraft)
        ]
        old = [AbsenceNotice(id, Span(NOW.date(), NOW.date()), NOW) for id in OLD_NOTICES if id not in gone]
        return (*made, *old)

    def signed(self) -> tuple[Signature, ...]:
        """The weeks that were signed."""
        return tuple(
            Signature(order.monday, "Родитель", at)
            for at, order in self.read()
            if isinstance(order, DiarySignature)
        )

    def ask_anew(self) -> None:
        """It never says what it said before."""

    async def send(self, order: Order) -> str:
        self.take(order)
        return "id"

    async def absence_notices(self, student_id: str, span: Span) -> tuple[AbsenceNotice, ...]:
        return self.notices()

    async def signatures(self, student_id: str, span: Span) -> tuple[Signature, ...]:
        return tuple(item for item in self.signed() if item.monday in span)


QUICK_DISK = "/dev/shm" if Path("/dev/shm").is_dir() else None
"""Where a disk is not the subject, nothing waits for one."""
OLD_NOTICES = tuple(f"old-{n}" for n in range(500))
KINDS = ("absence", "signature", "cancellation", "message")


def order_of(kind: str, number: int) -> Order:
    """An order like no other."""
    day = date(2027, 1, 4) + timedelta(weeks=number)
    match kind:
        case "absence":
            return AbsenceDraft("ivanov-a", Span(day, day + timedelta(days=number % 3)), note="к врачу")
        case "signature":
            return DiarySignature("ivanov-a", day)
        case "cancellation":
            return AbsenceCancellation("ivanov-a", OLD_NOTICES[number])
        case _:
            return OutgoingMessage("ivanov-a", f"Сообщение {number}", "class-teacher")


def cabinet_of(portal: Any, outbox: Outbox, now: Callable[[], datetime]) -> Cabinet:
    """As much of a cabinet as sending needs."""
    nothing: Any = None
    return Cabinet(portal, Memory(), now, nothing, nothing, nothing, nothing, Path(), outbox, float)
