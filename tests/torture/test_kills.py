"""O1: a program killed at any point of a write, whatever the school does: nothing lost, nothing doubled."""

import os
import random
import socketserver
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import msgspec
import pytest

from epos_tui.domain.errors import EposError
from epos_tui.domain.outbox import SETTLE, Stage
from epos_tui.store.outbox import Outbox
from tests.examples import NOW
from tests.torture.driver import Errand, Question, Reply, Steps, asked
from tests.torture.numbers import often
from tests.torture.school import KINDS, PROBLEMS, Mode, School, order_of

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a program that dies is forked")

LATE = timedelta(seconds=60)
MODES = (Mode.ANSWERS, Mode.LOSES, Mode.LATE, Mode.BUSY, Mode.DROPS)
MOST_STEPS, LONGEST = 16, 0.015
PROGRAMS = 4


class SchoolServer(socketserver.TCPServer):
    """One question after another, so that an answer means that all before it were heard."""

    allow_reuse_address = True
    school: School


class Ear(socketserver.StreamRequestHandler):
    """Hears one question; a school that loses an answer says nothing."""

    server: SchoolServer

    def handle(self) -> None:
        line = self.rfile.readline()
        if not line.endswith(b"\n"):
            return
        reply = _reply(self.server.school, msgspec.json.decode(line, type=Question))
        if reply:
            self.wfile.write(msgspec.json.encode(reply) + b"\n")


def _reply(school: School, question: Question) -> Reply | None:
    try:
        match question.ask:
            case "send":
                school.take(order_of(question.kind, question.number))
            case "notices":
                return Reply(notices=school.notices())
            case "signatures":
                return Reply(signatures=school.signed())
    except EposError as problem:
        mode = next(mode for mode, known in PROBLEMS.items() if known is problem)
        return Reply(problem=mode) if mode is Mode.BUSY else None
    return Reply()


@dataclass
class Ground:
    """A school and a program that dies, for one chance after another."""

    server: SchoolServer
    program: "subprocess.Popen[bytes]"
    time: datetime = NOW

    def new_school(self) -> School:
        self.time = NOW
        self.server.school = School(lambda: self.time, LATE)
        return self.server.school

    def do(self, errand: Errand) -> int:
        """Whether it died; afterwards the school has heard everything that left."""
        assert self.program.stdin
        assert self.program.stdout
        port = self.server.server_address[1]
        self.program.stdin.write(msgspec.json.encode(replace(errand, port=port, now=self.time)) + b"\n")
        self.program.stdin.flush()
        code = int(self.program.stdout.readline())
        assert code <= 0, "the program failed by itself"
        asked(port, Question("ping"), Steps(0))
        return code != 0


@contextmanager
def ground() -> Iterator[Ground]:
    """Closed at the end."""
    command = [sys.executable, "-m", "tests.torture.driver"]
    root = Path(__file__).parents[2]
    with (
        SchoolServer(("127.0.0.1", 0), Ear) as server,
        subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program,
    ):
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield Ground(server, program)
        finally:
            server.shutdown()
            thread.join()
            assert program.stdin
            program.stdin.close()


def chance_of(seed: int, place: Ground, settle: timedelta) -> Counter[str]:
    """One order through deaths and moods to the end: how often it was killed, lost, doubled."""
    chance, school, found = random.Random(seed), place.new_school(), Counter[str]()
    kind = KINDS[seed % len(KINDS)]
    with TemporaryDirectory() as folder:
        errand = Errand(folder, 0, NOW, "send", kind, seed % 200, settle=settle.total_seconds())

        def do(act: str, deadly: float, mode: Mode) -> None:
            school.mode = mode
            dies_at = dies_after = 0.0
            if chance.random() < deadly:
                dies_at, dies_after = chance.choice(
                    ((chance.randint(1, MOST_STEPS), 0), (0, chance.random() * LONGEST))
                )
            found["killed"] += place.do(replace(errand, act=act, dies_at=int(dies_at), dies_after=dies_after))

        do("send", 0.9, MODES[seed // len(KINDS) % len(MODES)])
        for _ in range(chance.randint(1, 3)):
            place.time += timedelta(seconds=chance.choice((1, 30, 100)))
            do("deliver", 0.5, chance.choice(MODES))
        for _ in range(2):
            place.time += 2 * SETTLE
            do("deliver", 0, Mode.ANSWERS)
        found.update(_faults(Path(folder), school, errand))
    return found


def _faults(folder: Path, school: School, errand: Errand) -> Counter[str]:
    order, items = order_of(errand.kind, errand.number), Outbox(folder / "outbox.db").all()
    count = school.count(order)
    log = (folder / "log").read_text().split() if (folder / "log").exists() else []
    still_a_draft = errand.kind == "message" and not {"sent", "waits"} & set(log)
    lost = "written" in log and not count and not items and not still_a_draft
    told_wrong = not count and ("sent" in log or "arrived" in log)
    unseen = any(item.stage not in (Stage.ASK, Stage.REJECTED) for item in items)
    return Counter(lost=lost or told_wrong, doubled=count > 1, unseen=unseen)


def chances(count: int, settle: timedelta = SETTLE) -> Counter[str]:
    """The sum of so many chances, some at the same time."""

    def share(first: int) -> Counter[str]:
        total = Counter[str]()
        with ground() as place:
            for seed in range(first, count, PROGRAMS):
                total.update(chance_of(seed, place, settle))
        return total

    with ThreadPoolExecutor(PROGRAMS) as pool:
        return sum(pool.map(share, range(PROGRAMS)), Counter[str]())


def test_killed_at_any_point_nothing_is_lost_and_nothing_is_doubled(record_property):
    count = often(300, 2_000)
    found = chances(count)
    record_property(
        "torture",
        f"O1: {count} runs, {found['killed']} killed, {found['lost']} lost, {found['doubled']} doubled",
    )
    assert (found["lost"], found["doubled"], found["unseen"]) == (0, 0, 0)
    assert found["killed"] > count // 2


def test_without_time_to_settle_orders_are_doubled(record_property):
    count = 140
    found = chances(count, settle=timedelta())
    record_property("torture", f"O1 with a planted fault: {found['doubled']} doubled in {count} runs")
    assert found["doubled"]
