"""Acts over the stand-in: each is done once, and the school shows it as the demo does."""

import re
from typing import Any

from epos_tui.domain.people import Role
from tests.emulator.numbers import Numbers
from tests.faces.calling import demo
from tests.live.family import EVENING, Family, named

ANNOUNCE = ("announce-absence", "--date", "20.10", "--note", "К врачу", "--yes")
SIGN = ("sign", "--week", "05.10", "--yes")
WRITE = ("write", "--to", "Смирнов", "--text", "Спасибо за урок", "--yes")
SUPPORT = (
    *("support", "--subject", "Вход", "--problem", "Не открывается чат", "--territory", "Пермь"),
    *("--contact", "ivanov@example.org", "--yes"),
)
ACTS = (
    ANNOUNCE,
    ("absences",),
    ("cancel-absence", "--date", "20.10", "--yes"),
    ("absences",),
    SIGN,
    ("sign", "--list"),
    WRITE,
    ("chat", "--chat", "Смирнов"),
    SUPPORT,
    ("support", "--list"),
)
_NEW = re.compile(r"\b[0-9a-f]{8}\b|\b[0-9]{9,12}\b")


def with_new_ids(found: Any, numbers: Numbers) -> Any:
    """Names for numbers, and one name for everything that was made just now."""
    if isinstance(found, dict):
        return {name: with_new_ids(value, numbers) for name, value in found.items()}
    if isinstance(found, list):
        return [with_new_ids(item, numbers) for item in found]
    known = named(found, numbers)
    return _NEW.sub("new", known) if isinstance(known, str) else known


def written(family: Family) -> list[str]:
    """The paths that were written to, and took it; a session is asked for in the same way."""
    log = family.stand_in.door.log
    asked = [path for method, path, status in log if method != "GET" and status == 200]
    return [path for path in asked if path != "/lms/api/sessions"]


def test_every_act_is_done_and_read_back_as_in_the_demo(family):
    assert family.sign_in().code == 0
    numbers = family.stand_in.world.numbers
    for act in ACTS:
        live, fixture = family.call(*act, "--json"), demo("--now", EVENING, *act, "--json")
        assert (live.code, fixture.code) == (0, 0), (act, live.err, fixture.err)
        assert with_new_ids(live.json, numbers) == with_new_ids(fixture.json, numbers), act
    assert len(written(family)) == sum("--yes" in act for act in ACTS)
    assert family.call("waiting", "--json").json["data"]["waiting"] == []


def test_what_a_student_may_not_send_is_not_sent(family):
    assert family.sign_in(Role.STUDENT).code == 0
    for act in (ANNOUNCE, SIGN):
        live, fixture = family.call(*act, "--json"), demo("--as", "student", "--now", EVENING, *act, "--json")
        assert (live.code, fixture.code) == (1, 1), act
        assert named(live.json, family.stand_in.world.numbers) == fixture.json
    assert written(family) == []


def test_what_the_portal_took_and_does_not_show_yet_is_told(family):
    assert family.sign_in().code == 0
    family.stand_in.door.set(unseen=True)
    for act in (ANNOUNCE, SIGN):
        said = family.call(*act)
        assert said.code == 0
        assert "Портал принял, но пока не показывает" in said.out
    assert "пока не показывает" not in family.call(*WRITE).out
