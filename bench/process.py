"""What a process has used: processor time and memory, exactly where the system tells."""

import os
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter_ns

import psutil

MB = 2**20


@dataclass(frozen=True)
class Cost:
    """Milliseconds."""

    wall: float
    cpu: float


def cpu_ms(pid: int) -> float:
    """Processor time of all threads so far."""
    with suppress(OSError):
        threads = Path(f"/proc/{pid}/task").iterdir()
        return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e6
    times = psutil.Process(pid).cpu_times()
    return (times.user + times.system) * 1000


def peak_mb(pid: int) -> float:
    """The most memory it has had; where the system does not tell, what it has now."""
    with suppress(OSError):
        if found := re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text()):
            return int(found[1]) * 1024 / MB
    return float(psutil.Process(pid).memory_info().rss / MB)


def once(command: Sequence[str], env: Mapping[str, str]) -> Cost:
    """Runs a command to its end, its output thrown away."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    streams = [(os.POSIX_SPAWN_DUP2, nowhere, fd) for fd in (0, 1, 2)]
    began = perf_counter_ns()
    pid = os.posix_spawn(command[0], command, env, file_actions=streams)
    _, status, usage = os.wait4(pid, 0)
    wall = (perf_counter_ns() - began) / 1e6
    os.close(nowhere)
    if status:
        raise SystemExit(f"{' '.join(command)}: exit code {os.waitstatus_to_exitcode(status)}")
    return Cost(wall, (usage.ru_utime + usage.ru_stime) * 1000)
