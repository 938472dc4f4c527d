"""Plays every task and writes `docs/by-ear.md`."""

import sys

from tests.ears.installed import READERS, why_not
from tests.ears.page import PAGE, page
from tests.ears.play import ALL
from tests.ears.run import faults_of, run


def main() -> int:
    """The page is written even of a bad run; what is wrong is told."""
    if missing := [reason for reader in READERS if (reason := why_not(reader))]:
        print("; ".join(missing), file=sys.stderr)
        return 1
    heard = run(ALL)
    PAGE.write_text(page(heard), encoding="utf-8")
    bad = [(key, fault) for key in heard for fault in faults_of(key, heard)]
    for key, fault in bad:
        print(*key, fault, sep=": ")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
