"""What a release keeps on a computer, as text; `python -m tests.store.kept VERSION` writes the present."""

import sqlite3
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from epos_tui.domain.absence import AbsenceReason
from epos_tui.domain.homework import OwnNote
from epos_tui.domain.lessons import Week
from epos_tui.domain.links import Link
from epos_tui.domain.messages import Draft, DraftState
from epos_tui.domain.orders import AbsenceCancellation, DiarySignature, OutgoingMessage, SupportRequest
from epos_tui.domain.people import Role
from epos_tui.domain.session import Account, Profile
from epos_tui.domain.support import SupportDraft
from epos_tui.store.accounts import Accounts
from epos_tui.store.desk import Desk, ReadMarks, SupportDesk
from epos_tui.store.memory import Memory
from epos_tui.store.memory_file import MemoryFile
from epos_tui.store.outbox import Outbox
from epos_tui.store.own import OwnNotes
from tests.examples import NOW, THURSDAY, draft, lesson, school_day, task

RELEASES = Path(__file__).with_name("releases")
DATABASES = ("memory", "outbox")
ORDERS = (
    draft(date(2026, 10, 20), None, 2, reason=AbsenceReason("1", "Болезнь"), note="к врачу «утром»"),
    AbsenceCancellation("ivanov-a", "n"),
    DiarySignature("ivanov-a", THURSDAY),
    OutgoingMessage("ivanov-a", "Спасибо!\n👍", contact_id="k"),
    SupportRequest("ivanov-a", SupportDraft(full_name="Иванова И. И.", subject="Вход")),
)
WEEK = Week(date(2026, 10, 12), (school_day(lesson(homework=(task(30),))),))
ACCOUNT = Account("0123456789abcdef", "school.permkrai.ru", Profile("7", Role.PARENT, "Иванова", ""), NOW)
NOTE = OwnNote(True, "взять атлас")
"""Everything in them is invented."""


def fill(folder: Path) -> None:
    """Keeps one of everything."""
    box = Outbox(folder / "outbox.db")
    for minutes, order in enumerate(ORDERS):
        box.put(order, NOW + timedelta(minutes=minutes))
    memory = Memory(MemoryFile(folder / "memory.db"))
    memory.keep("week/ivanov-a/2026-10-12", WEEK, NOW)
    if memory.file:
        memory.file.close()
    OwnNotes(folder / "own.json").change("ivanov-a", "h", lambda _: NOTE)
    desk = Desk(folder)
    desk.read.change(lambda _: ReadMarks(("1",), {"chat": NOW}))
    desk.drafts.change(lambda _: {"k": Draft("Текст", DraftState.UNKNOWN)})
    desk.links.change(lambda _: (Link("Секция", "https://perm.ru"),))
    desk.support.change(lambda _: SupportDesk(SupportDraft(subject="Тема")))
    Accounts(folder / "accounts").note(ACCOUNT)


def restored(release: Path, folder: Path) -> None:
    """The files of a release as they were on a disk."""
    for source in sorted(release.rglob("*.json")):
        target = folder / source.relative_to(release)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    for name in DATABASES:
        with closing(sqlite3.connect(folder / f"{name}.db")) as base:
            base.executescript((release / f"{name}.sql").read_text(encoding="utf-8"))


def main(version: str) -> None:
    """A release adds its folder; none is ever changed."""
    release = RELEASES / version
    fill(release)
    for name in DATABASES:
        path = release / f"{name}.db"
        with closing(sqlite3.connect(path)) as base:
            numbers = [
                f"PRAGMA {pragma} = {base.execute(f'PRAGMA {pragma}').fetchone()[0]};"
                for pragma in ("application_id", "user_version")
            ]
            text = "\n".join([*base.iterdump(), *numbers, ""])
        path.with_suffix(".sql").write_text(text, encoding="utf-8")
        path.unlink()
    for path in release.rglob("*.lock"):
        path.unlink()


if __name__ == "__main__":
    main(sys.argv[1])
