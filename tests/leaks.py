"""At its end a whole run of the tests is searched for secrets: one found anywhere makes the run fail."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests import noted
from tests.canary import shown_in

SPARED = {
    "safe/*": "two small programs of the settings keep the secret there, in the place of a password manager",
    "foreign/kept.txt": "a keyring that another package brings keeps the secret there",
    "cookies.txt": "a test writes the cookies of a browser there, for the program to read",
    "token": "a test hands the secret in by this file",
    "kept": "a test keeps the secret there for programs that are killed",
    "portal.json": "the portal's own side: what its stand-in knows",
    "other.json": "another portal's side",
}
"""Where a secret is meant to be."""
KEPT = ("tests/golden", "tests/snapshots", "docs", ".pytest_cache", "snapshot_report.html")
"""What stays in the folder of the project."""


@dataclass
class Run:
    """What is known at the end."""

    hits: list[str] = field(default_factory=list)
    files: int = 0
    texts: int = 0


_RUN = pytest.StashKey[Run]()


def pytest_sessionstart(session: pytest.Session) -> None:
    session.config.stash[_RUN] = Run()
    noted.begin(_temporary(session.config))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """What was printed and logged, under each heading."""
    noted.note(
        f"what {report.nodeid} printed or logged",
        (text.encode(errors="replace") for _, text in report.sections),
    )


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    noted.end()
    if hasattr(session.config, "workerinput"):
        return
    run, temporary = session.config.stash[_RUN], _temporary(session.config)
    for path in (temporary, *(session.config.rootpath / name for name in KEPT)):
        for file in _files(path):
            run.files += 1
            if _leaks(file):
                run.hits.append(str(file))
    for folder in (temporary, *temporary.glob("popen-*")):
        run.hits += _lines(folder / noted.HITS)
        run.texts += sum(map(int, _lines(folder / noted.COUNTS)))
    run.hits = list(dict.fromkeys(run.hits))
    if run.hits:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    run = terminalreporter.config.stash.get(_RUN, Run())
    for hit in run.hits:
        terminalreporter.write_line(f"ERROR a secret is in {hit}", red=True)
    searched = f"{run.files} files and {run.texts} texts searched for secrets: {len(run.hits)} found"
    terminalreporter.write_line(searched)


def _temporary(config: pytest.Config) -> Path:
    """The folder of the run; those of its workers are inside."""
    found: Path = config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
    return found


def _files(path: Path) -> Iterator[Path]:
    """Whole files of their own: whatever else there is leads elsewhere or holds nothing."""
    if path.is_file():
        yield path
    for folder, _, names in os.walk(path):
        for name in names:
            file = Path(folder, name)
            if stat.S_ISREG(file.lstat().st_mode):
                yield file


def _leaks(file: Path) -> bool:
    if any(file.match(pattern) for pattern in SPARED):
        return False
    try:
        return shown_in(os.fsencode(file) + b"\0" + file.read_bytes())
    except PermissionError:
        return False


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []
