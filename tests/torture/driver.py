"""A program that dies where it is told to: it decides and delivers as ours does.

It reads errands, a line of JSON each, and does each in a process of its own, so that only that one dies.
"""

import os
import signal
import socket
import sys
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal, NoReturn

import msgspec

from epos_tui.compose import run
from epos_tui.domain import outbox as domain
from epos_tui.domain.absence import AbsenceNotice
from epos_tui.domain.errors import Fault, PortalUnreachable
from epos_tui.domain.lessons import Signature
from epos_tui.domain.orders import Order
from epos_tui.domain.outbox import Waiting
from epos_tui.domain.year import Span
from epos_tui.store.outbox import Outbox
from epos_tui.usecases import outbox
from tests.torture.school import PROBLEMS, Mode, cabinet_of, order_of


@dataclass(frozen=True)
class Errand:
    """What is to be done, at which time of the computer, and when to die over it."""

    folder: str
    port: int
    now: datetime
    act: Literal["send", "deliver"]
    kind: str
    number: int
    dies_at: int = 0
    """The step at which it dies: before or after whatever leaves a trace; 0 for none."""
    dies_after: float = 0
    """Seconds after which it dies, wherever it is; 0 for never."""
    settle: float = domain.SETTLE.total_seconds()


@dataclass
class Question:
    """What is asked of the school."""

    ask: Literal["send", "notices", "signatures", "ping"]
    kind: str = ""
    number: int = 0


@dataclass
class Reply:
    """What it answers, if it does."""

    problem: Mode | None = None
    notices: tuple[AbsenceNotice, ...] = ()
    signatures: tuple[Signature, ...] = ()


@dataclass
class Steps:
    """Counts the steps of one errand, and dies at the one that was chosen."""

    left: int

    def step(self) -> None:
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


@dataclass
class Log:
    """What the program came to, safe from its death."""

    path: Path

    def note(self, line: str) -> None:
        handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(handle, f"{line}\n".encode())
        os.close(handle)


class WatchedOutbox(Outbox):
    """An outbox with a step before and after everything it does."""

    def __init__(self, path: Path, steps: Steps, log: Log) -> None:
        super().__init__(path)
        self.steps, self.log, self.putting = steps, log, False

    def _done(self, act: Any) -> Any:
        self.steps.step()
        done = super()._done(act)
        if self.putting:
            self.log.note("written")
        self.steps.step()
        return done

    def put(self, order: Order, since: datetime) -> Waiting:
        self.putting = True
        try:
            return super().put(order, since)
        finally:
            self.putting = False


@dataclass
class FarSchool:
    """The school at the other end of a socket, with steps before, within and after every question."""

    errand: Errand
    steps: Steps

    def ask_anew(self) -> None:
        """It never says what it said before."""

    async def send(self, order: Order) -> str:
        self._asked(Question("send", self.errand.kind, self.errand.number))
        return "id"

    async def absence_notices(self, student_id: str, span: Span) -> tuple[AbsenceNotice, ...]:
        return self._asked(Question("notices")).notices

    async def signatures(self, student_id: str, span: Span) -> tuple[Signature, ...]:
        return tuple(item for item in self._asked(Question("signatures")).signatures if item.monday in span)

    def _asked(self, question: Question) -> Reply:
        self.steps.step()
        reply = asked(self.errand.port, question, self.steps)
        if reply.problem:
            raise PROBLEMS[reply.problem]
        return reply


def asked(port: int, question: Question, steps: Steps) -> Reply:
    """The answer to a question; raises `PortalUnreachable` where the connection ends without one."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        line.sendall(msgspec.json.encode(question) + b"\n")
        steps.step()
        with line.makefile("rb") as answers:
            reply = answers.readline()
        steps.step()
    if not reply:
        raise PortalUnreachable(Fault.CUT_OFF)
    return msgspec.json.decode(reply, type=Reply)


def do(errand: Errand) -> None:
    """Does it, and notes what people would have been told."""
    domain.SETTLE = timedelta(seconds=errand.settle)
    folder, steps = Path(errand.folder), Steps(errand.dies_at)
    log = Log(folder / "log")
    box = WatchedOutbox(folder / "outbox.db", steps, log)
    cabinet = cabinet_of(FarSchool(errand, steps), box, lambda: errand.now)
    if errand.dies_after:
        signal.setitimer(signal.ITIMER_REAL, errand.dies_after)
    if errand.act == "send":
        log.note(run(outbox.send(cabinet, order_of(errand.kind, errand.number))).outcome.value)
    else:
        for item in run(outbox.deliver(cabinet)).arrived:
            log.note(f"arrived {item.id}")


def main() -> None:
    """Errand after errand; tells the end of each: 0, or the signal that killed it."""
    for line in sys.stdin.buffer:
        errand, child = msgspec.json.decode(line, type=Errand), os.fork()
        if not child:
            _die_of(errand)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def _die_of(errand: Errand) -> NoReturn:
    try:
        do(errand)
        os._exit(0)
    except BaseException:
        sys.excepthook(*sys.exc_info())
        os._exit(1)


if __name__ == "__main__":
    main()
