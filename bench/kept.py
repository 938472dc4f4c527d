"""A home in which the diaries of a family are remembered, for some years; no portal answers."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from epos_tui.commands import Answer, Prompt, Request, tonight
from epos_tui.compose import Door, accounts_of, memory_of, open_cabinet, perm_clock, run
from epos_tui.domain.people import Role, Student
from epos_tui.domain.session import Account, Profile, account_id
from epos_tui.home import Home
from epos_tui.store.memory_file import Row
from epos_tui.usecases import desktop, diary
from epos_tui.usecases.cabinet import latest

NOBODY = "127.0.0.1:9"
"""A port at which nothing listens."""
NOW = "2026-10-15T19:20"
CHILDREN = 6
_WEEKS_OF_A_YEAR = 38


def remembered_home(folder: Path, years: int) -> Path:
    """Fills the folder with what the first page asks for and every week of the years; gives it."""
    home = Home(folder / "config", folder / "data", folder / "downloads")
    id = account_id(NOBODY, "7")
    now = perm_clock(datetime.fromisoformat(NOW))
    profile = Profile("7", Role.PARENT, "Иванов Иван Иванович", "")
    accounts_of(home).note(Account(id, NOBODY, profile, now(), kept=True))
    memory = memory_of(home, Door(account=id, host=NOBODY))
    cabinet = replace(run(open_cabinet(home, Door(demo=True))), memory=memory, now=now)
    children = tuple(grown(cabinet.viewer.students, CHILDREN))
    run(latest(desktop.page(cabinet, cabinet.today())))
    run(latest(diary.week(cabinet, cabinet.today())))
    file = memory.file
    assert file
    rows = {key: row for key in memory.answers if (row := file.read(key))}
    for key, row in copies(rows, cabinet.student.id, children, years):
        file.write(key, row.body, row.taken_at)
    memory.keep("viewer", replace(cabinet.viewer, students=children), now())
    file.close()
    return folder


def grown(students: Iterable[Student], count: int) -> Iterator[Student]:
    """The same children again, under other names of the portal."""
    known = tuple(students)
    for number in range(count):
        student = known[number % len(known)]
        yield student if number < len(known) else replace(student, id=f"{student.id}-{number}")


def copies(
    rows: dict[str, Row], student_id: str, children: Iterable[Student], years: int
) -> Iterator[tuple[str, Row]]:
    """Every answer for every child, and a week for each week of the years."""
    weeks = [row for key, row in rows.items() if key.startswith("week/")]
    for child in children:
        for key, row in rows.items():
            yield key.replace(student_id, child.id), row
        for number in range(years * _WEEKS_OF_A_YEAR):
            monday = date(2026, 10, 5) - timedelta(weeks=number)
            yield f"week/{child.id}/{monday}", weeks[number % len(weeks)]


def prompted_home(folder: Path) -> Path:
    """Keeps what `epos now` says until midnight; gives the folder."""
    home, now = Home(folder / "config", folder / "data", folder / "downloads"), perm_clock(None)()
    prompt = Prompt(now, lambda at: f"Литература, кабинет 214, ещё {at.minute} мин; новых сообщений: 3")
    answer = Answer(None, now, tuple, lambda: None, prompt=prompt)
    tonight.keep(home, Request(typed=("now",)), [answer], [home.config / "config.toml"])
    return folder
