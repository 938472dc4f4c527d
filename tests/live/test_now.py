"""The line of the live diary: from memory alone, and nothing where the diary is hidden."""

from dataclasses import replace
from datetime import datetime

import pytest

from epos_tui import prepared
from epos_tui.commands import Call, Request, tonight
from epos_tui.commands.now import now
from epos_tui.compose import journal_of, run
from epos_tui.home import find_home
from epos_tui.i18n import words_for
from epos_tui.live import open_recalled
from tests.live.family import Family, visited
from tests.live.test_lock import visit_of

MORNING = "2026-10-15T09:30"


@pytest.fixture
def at_school(family: Family) -> Family:
    """In the morning, after somebody has looked at the evening page."""
    assert family.sign_in().code == 0
    assert family.call("today").code == family.call("chats").code == 0
    return replace(family, moment=MORNING)


def test_it_needs_somebody_signed_in_and_a_week_that_was_read(family):
    assert family.call("now").code == 4
    assert family.sign_in().code == 0
    said = family.call("now", "--json")
    assert (said.code, said.json["problem"]["code"]) == (3, "not_remembered")


def test_nobody_is_asked(at_school):
    at_school.stand_in.door.set(html=True)
    said = at_school.call("now")
    assert (said.code, said.err) == (0, "")
    assert said.out == "Литература, кабинет 214, ещё 30 мин; новых сообщений: 16\n"


def prepare(family: Family) -> float:
    """What the next call without `--now` would find; gives the moment of it."""
    with visited() as live:
        visit = visit_of(family, live, now=datetime.fromisoformat(family.moment))
        cabinet, stands_on = open_recalled(visit)
        request = Request(typed=("now",))
        call = Call(request, words_for("ru"), cabinet, journal_of(visit.home, visit.door))
        answer = run(now(call))
        cabinet.memory.file.close()
        tonight.keep(visit.home, request, [answer], stands_on)
        return cabinet.now().timestamp()


@pytest.mark.parametrize("change", [("lock",), ("today",), ("forget", "--yes"), ("sign-out", "--yes")])
def test_what_was_worked_out_before_ends_with_a_change_of_the_diary(at_school, change):
    moment = prepare(at_school)
    assert prepared.said(("now",), moment + 60).decode().startswith("Литература, кабинет 214, ещё 29 мин")
    assert at_school.call(*change).code == 0
    assert prepared.said(("now",), moment + 60) is None


def test_forgetting_leaves_no_line_behind(at_school):
    prepare(at_school)
    assert at_school.call("forget", "--yes").code == 0
    assert not list(find_home().data.rglob("now.json"))


def test_the_child_that_was_chosen_after_the_sign_in_opens_first(at_school):
    (account,) = find_home().data.glob("accounts/*/account.json")
    account.with_name("child").write_text(
        at_school.call("children", "--json").json["data"]["children"][1]["id"]
    )
    assert "Мария" in at_school.call("today").out
    assert at_school.call("forget", "--yes").code == 0
    assert not account.with_name("child").exists()
