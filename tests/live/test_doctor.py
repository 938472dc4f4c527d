"""What the doctor finds, and what it lets a willing parent show to others."""

import json
import re
import stat

import pytest
from jsonschema import Draft202012Validator

from epos_tui.portal.http.record import path_without_ids
from tests.faces.calling import demo, epos
from tests.live.test_canaries import canaries, inside
from tests.live.test_writing import WRITE

_PERSONAL = re.compile("[а-яёА-ЯЁ]{2,}")


CHECKED = (
    *("zone", "secret", "account", "portal", "certificate", "clock", "memory", "outbox"),
    *("terminal", "readers"),
)


def good(said) -> dict[str, bool]:
    return {check["about"]: check["good"] for check in said.json["data"]["checks"]}


def test_a_healthy_account_is_told_so_line_by_line(family):
    assert family.sign_in().code == 0
    assert family.call("today").code == 0
    said = family.call("doctor")
    assert (said.code, said.err) == (0, "")
    head, *lines = said.out.splitlines()
    assert head.startswith("Всё в порядке")
    assert {line.partition(":")[0] for line in lines} == {"В порядке"}
    answer = family.call("doctor", "--json")
    assert list(good(answer).items()) == [(about, True) for about in CHECKED]
    Draft202012Validator(json.loads(epos("schema", "doctor").out)).validate(answer.json)
    assert family.stand_in.host in said.out


@pytest.mark.parametrize(
    ("trouble", "about", "told"),
    [
        ({"html": True}, "portal", "страницу"),
        ({"broken": ("/core",)}, "portal", ""),
    ],
)
def test_a_portal_that_fails_is_a_problem_with_what_to_do(family, trouble, about, told):
    assert family.sign_in().code == 0
    assert family.call("children").code == 0
    family.stand_in.door.set(**trouble)
    said = family.call("doctor", "--json")
    assert said.code == 1
    assert not good(said)[about]
    assert told in said.out


def test_who_has_not_signed_in_is_told_to(family):
    said = family.call("doctor", "--json")
    assert (said.code, good(said)["account"]) == (1, False)


def test_orders_that_wait_are_counted(family):
    assert family.sign_in().code == 0
    for name in ("contacts", "chats"):
        family.call(name)
    family.stand_in.door.set(html=True)
    assert family.call(*WRITE).code == 0
    family.stand_in.door.set(html=False)
    assert "Ждёт отправки: 1." in family.call("doctor").out


def test_samples_have_the_shapes_of_the_answers_and_nobody_in_them(family, tmp_path):
    assert family.sign_in().code == 0
    folder = tmp_path / "samples"
    said = family.call("doctor", "--record", str(folder), "--json")
    assert said.code == 0, said.err
    files = sorted(folder.iterdir())
    assert len(files) == said.json["data"]["recorded"] > 20
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    samples = [json.loads(file.read_bytes()) for file in files]
    asked = {path_without_ids(path) for _, path, _ in family.stand_in.door.log}
    assert {sample["path"] for sample in samples} <= asked
    assert {sample["method"] for sample in samples} == {"GET"}
    assert {sample["status"] for sample in samples} >= {200}
    assert any(sample["answer"] for sample in samples)
    for file in files:
        words = set(_PERSONAL.findall(file.read_text(encoding="utf-8")))
        assert {word for word in words if set(word) - set("жЖ")} == set(), file.name
    assert inside(folder, canaries(family)) == []
    known = {str(number).encode() for number in family.stand_in.world.numbers._names}
    assert inside(folder, known) == []


def test_a_folder_in_which_something_is_stays_as_it_is(family, tmp_path):
    assert family.sign_in().code == 0
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("Моё")
    asked = len(family.stand_in.door.log)
    said = family.call("doctor", "--record", str(tmp_path / "mine"))
    assert (said.code, "не пуста" in said.err) == (2, True)
    assert [file.name for file in (tmp_path / "mine").iterdir()] == ["letter.txt"]
    assert len(family.stand_in.door.log) == asked


def test_the_demo_has_nothing_to_record(home, tmp_path):
    said = demo("doctor", "--record", str(tmp_path / "samples"))
    assert said.code == 0
    assert "выдуманы" in said.out
    assert not (tmp_path / "samples").exists()
