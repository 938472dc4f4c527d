"""Writes the golden answers anew: `python -m tests.e2e.golden`; look at every difference it makes."""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

FOLDER = Path(__file__).parent / "golden"
CALLS = {
    "children": "--demo children --json",
    "diary-week": "--demo --child ivanova-m diary --week 2026-09-07 --json",
    "absences-month": "--demo --child ivanov-d absences --month 2026-09 --json",
    "sign-list": "--demo --child all sign --list --json",
    "sign-dry-run": "--demo sign --week 5.10 --dry-run --json",
    "announce-dry-run": "--demo announce-absence --date 20.10 --lessons 2,3 --reason other --dry-run --json",
    "announce-invalid": "--demo announce-absence --date 1.10 --yes --json",
    "announce-as-student": "--demo --as student announce-absence --date 20.10 --yes --json",
    "unknown-child": "--demo --child Петров today --json",
    "timetable-week": "--demo --child ivanov-d timetable --week 2026-10-12 --json",
    "homework-day": "--demo homework --from 2026-10-15 --json",
    "tomorrow": "--demo --child ivanov-d tomorrow --json",
    "stay-day": "--demo stay --date 2026-10-15 --json",
    "marks-subject": "--demo marks --period 1 --subject математика --json",
    "finals-2025": "--demo finals --year 2025 --json",
    "dynamics-subject": "--demo dynamics --period 1 --subject математика,физ --json",
    "forecast-subject": "--demo forecast --period 1 --subject математика --what-if 5 --json",
    "debts": "--demo --child ivanov-d debts --json",
    "homework-note": "--demo homework-note --task 20261015-3-h1 --done --json",
    "attachment-unknown": "--demo attachment --task unknown --json",
    "schema-attachment": "schema attachment",
    "schema-children": "schema children",
    "english": "--demo --lang en --child ivanov-d absences --month 2026-10 --json",
}


def answer(call: str, home: Path, **environment: str) -> str:
    """What the program gives, laid out for reading."""
    run = subprocess.run(
        [sys.executable, "-m", "epos_tui", *call.split()],
        env={**os.environ, "LC_ALL": "ru_RU.UTF-8", "EPOS_HOME": str(home), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert run.returncode != 70, run.stderr.decode()
    return json.dumps(json.loads(run.stdout), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    for name, call in CALLS.items():
        with TemporaryDirectory() as folder:
            (FOLDER / f"{name}.json").write_text(answer(call, Path(folder)), encoding="utf-8")
