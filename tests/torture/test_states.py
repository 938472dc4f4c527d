"""O2: whatever happens in whatever order, what was decided is at the school once, or is seen to wait."""

import shutil
import tempfile
from collections.abc import Coroutine, Generator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from epos_tui.domain import outbox as domain
from epos_tui.domain.errors import CannotKeep, EposError
from epos_tui.domain.orders import Order, OutgoingMessage
from epos_tui.domain.outbox import STALE, Stage, Waiting, can_be_found
from epos_tui.store.outbox import Outbox
from epos_tui.usecases import outbox
from epos_tui.usecases.cabinet import Cabinet
from epos_tui.usecases.receipt import Outcome, Receipt
from tests.examples import NOW
from tests.torture.numbers import often
from tests.torture.school import KINDS, Mode, School, cabinet_of, order_of

LATE = timedelta(seconds=60)
QUICK_DISK = "/dev/shm" if Path("/dev/shm").is_dir() else None
STEPS = 50


class Crash(BaseException):
    """The program is no more."""


class Pause:
    """A moment at which the other program may do something."""

    def __await__(self) -> Generator[None, None, None]:
        yield


@dataclass
class Trap:
    """After so many steps of the store the program ends, or the disk is full for once."""

    steps: int = -1
    ending: BaseException | None = None

    def step(self) -> None:
        self.steps -= 1
        if self.steps == 0 and self.ending:
            raise self.ending


class Trapped(Outbox):
    """An outbox with a trap before and after everything it does."""

    def __init__(self, path: Path, trap: Trap, written: set[Order]) -> None:
        super().__init__(path)
        self.trap, self.written = trap, written

    def _done(self, act: Any) -> Any:
        self.trap.step()
        done = super()._done(act)
        if isinstance(self.trap.ending, Crash):
            self.trap.step()
        return done

    def put(self, order: Order, since: datetime) -> Waiting:
        try:
            return super().put(order, since)
        finally:
            self.written |= {item.order for item in Outbox(self.path).all()}


@dataclass
class Program:
    """One of two that are open at the same time; `doing` has not come to its end."""

    cabinet: Cabinet
    trap: Trap
    doing: Coroutine[Any, Any, Any] | None = None
    order: Order | None = None


@dataclass
class Told:
    """What became of an order by what people were told."""

    outcome: Outcome | None = None
    approved: int = 0
    given_up: bool = False
    since: datetime = NOW


@dataclass
class SlowSchool(School):
    """Its answers take long enough for another program to come in between."""

    pauses: int = 0
    wall: Any = None
    told: dict[Order, Told] = field(default_factory=dict)

    async def send(self, order: Order) -> str:
        await self._pause()
        told = self.told[order]
        assert told.approved or self.wall() - told.since <= STALE, "sent too late, and nobody was asked"
        self.take(order)
        await self._pause()
        return "id"

    async def absence_notices(self, *_: object) -> Any:
        await self._pause()
        return self.notices()

    async def signatures(self, _: str, span: Any) -> Any:
        await self._pause()
        return tuple(item for item in self.signatures_known() if item.monday in span)

    def signatures_known(self) -> Any:
        return School.signatures(self)

    async def _pause(self) -> None:
        if self.pauses:
            self.pauses -= 1
            await Pause()


class Sending(RuleBasedStateMachine):
    """Two programs, one file, one school."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(dir=QUICK_DISK))
        self.path, self.time, self.skew = self.folder / "outbox.db", NOW, timedelta()
        self.told: dict[Order, Told] = {}
        self.written: set[Order] = set()
        self.school = SlowSchool(lambda: self.time, LATE, wall=self.wall, told=self.told)
        self.programs = [self._program(), self._program()]

    def wall(self) -> datetime:
        return self.time + self.skew

    def _program(self) -> Program:
        trap = Trap()
        return Program(cabinet_of(self.school, Trapped(self.path, trap, self.written), self.wall), trap)

    @rule(mode=st.sampled_from(Mode))
    def the_school_changes(self, mode: Mode) -> None:
        self.school.mode = mode

    @rule(which=st.integers(0, 1), kind=st.sampled_from(KINDS), pauses=st.integers(0, 3))
    def decide(self, which: int, kind: str, pauses: int) -> None:
        order = order_of(kind, len(self.told))
        self.told[order] = Told(since=self.wall())
        self._begin(which, outbox.send(self.programs[which].cabinet, order), pauses, order)

    @rule(which=st.integers(0, 1), pauses=st.integers(0, 3))
    def deliver(self, which: int, pauses: int) -> None:
        self._begin(which, outbox.deliver(self.programs[which].cabinet), pauses)

    @rule(which=st.integers(0, 1), place=st.integers(0, 3), pauses=st.integers(0, 3))
    def approve(self, which: int, place: int, pauses: int) -> None:
        if item := self._chosen(place):
            told = self.told[item.order]
            told.approved, told.since = told.approved + 1, self.wall()
            self._begin(which, outbox.send_late(self.programs[which].cabinet, item), pauses)

    @rule(which=st.integers(0, 1), place=st.integers(0, 3))
    def give_up(self, which: int, place: int) -> None:
        if item := self._chosen(place):
            try:
                if outbox.cancel(self.programs[which].cabinet, item):
                    self.told[item.order].given_up = True
            except CannotKeep:
                return
            except Crash:
                self.told[item.order].given_up |= item not in Outbox(self.path).all()
                self._restart(which)

    @rule(which=st.integers(0, 1), steps=st.integers(1, 14), full=st.booleans())
    def set_a_trap(self, which: int, steps: int, full: bool) -> None:
        trap = self.programs[which].trap
        trap.steps, trap.ending = steps, CannotKeep("outbox.db", "28") if full else Crash()

    @rule(which=st.integers(0, 1))
    def go_on(self, which: int) -> None:
        self._go_on(which)

    @rule(which=st.integers(0, 1))
    def kill(self, which: int) -> None:
        if self.programs[which].doing:
            self.programs[which].doing.close()
        self._restart(which)

    @rule(seconds=st.sampled_from((1, 30, 59, 90, 100, 3_600, 90_000, 200_000)))
    def time_passes(self, seconds: int) -> None:
        """No attempt takes as long as that."""
        for which in (0, 1):
            while self.programs[which].doing:
                self._go_on(which)
        self.time += timedelta(seconds=seconds)

    @rule(seconds=st.sampled_from((1, 95, 4_000)))
    def the_clock_is_put_back(self, seconds: int) -> None:
        self.skew -= timedelta(seconds=seconds)

    def _chosen(self, place: int) -> Waiting | None:
        items = Outbox(self.path).all()
        return items[place % len(items)] if items else None

    def _begin(
        self, which: int, doing: Coroutine[Any, Any, Any], pauses: int, order: Order | None = None
    ) -> None:
        while self.programs[which].doing:
            self._go_on(which)
        self.programs[which].doing, self.programs[which].order = doing, order
        self.school.pauses = pauses
        self._go_on(which)

    def _go_on(self, which: int) -> None:
        program = self.programs[which]
        if program.doing is None:
            return
        try:
            program.doing.send(None)
            return
        except StopIteration as end:
            self._note(program.order, end.value)
        except EposError:
            self._failed(program.order)
        except Crash:
            self._restart(which)
            return
        program.doing = program.order = None

    def _restart(self, which: int) -> None:
        self.programs[which] = self._program()

    def _note(self, order: Order | None, end: Receipt | outbox.Delivery) -> None:
        if isinstance(end, outbox.Delivery):
            for item in end.arrived:
                assert self.school.count(item.order), f"told as arrived: {item.order}"
        elif order:
            self.told[order].outcome = end.outcome

    def _failed(self, order: Order | None) -> None:
        """Nothing was written down, and people were told so."""
        if order:
            assert not self.school.count(order), f"told as not sent: {order}"
            self.told[order].given_up = True

    @invariant()
    def nothing_is_doubled(self) -> None:
        for order, told in self.told.items():
            most = 1 if can_be_found(order) else 1 + told.approved
            assert self.school.count(order) <= most, f"doubled: {order}"

    @invariant()
    def nothing_is_lost(self) -> None:
        kept = {item.order for item in Outbox(self.path).all()}
        for order, told in self.told.items():
            if told.outcome is Outcome.SENT:
                assert self.school.count(order), f"told as sent: {order}"
            returned = told.outcome is Outcome.UNKNOWN and isinstance(order, OutgoingMessage)
            if order not in self.written or told.given_up or told.outcome is Outcome.REFUSED or returned:
                continue
            assert order in kept or self.school.count(order), f"lost: {order}"

    def teardown(self) -> None:
        """When all is well again, nothing waits but for a person."""
        try:
            self._settle()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _settle(self) -> None:
        for which in (0, 1):
            self.kill(which)
        self.school.mode, self.school.pauses = Mode.ANSWERS, 0
        for _ in range(2):
            self.time += 2 * domain.SETTLE + LATE
            self.deliver(0, 0)
        left = {item.stage for item in Outbox(self.path).all()}
        assert left <= {Stage.ASK, Stage.REJECTED}, left
        self.nothing_is_doubled()
        self.nothing_is_lost()


def tried(count: int) -> settings:
    """Without looking for the shortest way to a mistake: it is found again by its number."""
    phases = (Phase.explicit, Phase.generate)
    return settings(max_examples=count, stateful_step_count=STEPS, phases=phases, print_blob=False)


def test_all_is_sent_once_or_seen_to_wait(record_property):
    count = often(200, 5_000)
    run_state_machine_as_test(Sending, settings=tried(count))
    record_property("torture", f"O2: {count} runs of {STEPS} steps, nothing lost, nothing doubled")


@pytest.mark.parametrize(
    "fault", ["no time to settle", "nothing noted before sending", "sent after it was lost"]
)
def test_a_planted_fault_is_found(fault, monkeypatch):
    match fault:
        case "no time to settle":
            monkeypatch.setattr(domain, "SETTLE", timedelta())
        case "nothing noted before sending":
            noted = Outbox.put
            monkeypatch.setattr(
                Outbox, "put", lambda box, *about: box.change(noted(box, *about), stage=Stage.QUEUED)
            )
        case _:
            monkeypatch.setattr(outbox, "can_be_found", lambda order: True)
            monkeypatch.setattr(domain, "can_be_found", lambda order: True)
    with pytest.raises(AssertionError, match="doubled"):
        run_state_machine_as_test(Sending, settings=tried(500))
