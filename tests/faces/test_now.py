"""The line for a prompt or a bar."""

import pytest
from jsonschema import Draft202012Validator

from tests.faces.calling import demo, epos

pytestmark = pytest.mark.usefixtures("home")

THURSDAY = "2026-10-15T"


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (f"{THURSDAY}08:00", "В 8:30 Математика, кабинет 305"),
        (f"{THURSDAY}08:30", "Математика, кабинет 305, ещё 40 мин"),
        (f"{THURSDAY}09:09:01", "Математика, кабинет 305, ещё 1 мин"),
        (f"{THURSDAY}09:10", "Перерыв, через 10 мин Литература, кабинет 214"),
        (f"{THURSDAY}19:30", "Занятия закончились"),
        ("2026-10-05T10:00", "Занятий нет, День учителя: выходной, занятия перенесены на 3 октября"),
        ("2026-10-18T10:00", "Занятий нет"),
    ],
)
def test_the_line_of_a_moment(moment, said):
    found = demo("now", "--now", moment)
    assert (found.code, found.err) == (0, "")
    assert found.out == f"{said}; новых сообщений: 16\n"


def test_parallel_groups_stand_side_by_side_and_cancelled_lessons_are_not_told():
    def said(clock: str) -> str:
        return demo("now", "--child", "Мария", "--now", f"2026-10-16T{clock}").out

    groups = "Психология общения, группа 1, кабинет 206 / Финансовая грамотность, группа 2, кабинет 223"
    assert said("13:10").startswith(f"{groups}, ещё 30 мин")
    assert said("11:30").startswith("Перерыв, через 40 мин Индивидуальный проект")


def test_all_children_are_named_a_line_each_and_english_is_whole():
    lines = demo("now", "--child", "all", "--lang", "en", "--now", f"{THURSDAY}09:30").out.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["Александр", "Мария", "Даниил"]
    assert all("min left; new messages: " in line for line in lines)


def test_the_json_has_the_minutes_and_its_schema_knows_them():
    said = demo("now", "--json", "--now", f"{THURSDAY}09:30").json
    Draft202012Validator(epos("schema", "now").json).validate(said)
    assert [lesson["minutes"] for lesson in said["data"]["current"]] == [30]
    assert [lesson["minutes"] for lesson in said["data"]["coming"]] == [50]
    assert said["data"]["unread"] == 16
    assert said["data"]["label"] == "Литература, кабинет 214, ещё 30 мин; новых сообщений: 16"
