"""Plays every task and writes `docs/by-ear.md`."""

import sys

from tests.ears.installed import READERS, why_not
from tests.ears.judge import faults
from tests.ears.page import PAGE, page
from tests.ears.play import ALL, play_all
from tests.ears.tasks import TASKS


def main() -> int:
    """The page is written even of a bad run; what is wrong is told."""
    if missing := [reason for reader in READERS if (reason := why_not(reader))]:
        print("; ".join(missing), file=sys.stderr)
        return 1
    run = play_all(ALL)
    PAGE.write_text(page(run), encoding="utf-8")
    by_name = {task.name: task for task in TASKS}
    bad = [(key, fault) for key, played in run.items() for fault in faults(by_name[key[2]], *key[:2], played)]
    for key, fault in bad:
        print(*key, fault, sep=": ")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
