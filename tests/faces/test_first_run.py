"""Whose diary opens first: asked once after a sign-in, kept for the account, overruled by a name."""

import io
from dataclasses import replace

import pytest

from epos_tui.commands.first_run import chosen_child
from epos_tui.compose import Door, first_student
from epos_tui.domain.errors import UnknownStudent
from epos_tui.home import find_home
from epos_tui.i18n import words_for
from epos_tui.settings import load
from epos_tui.store.desk import Desk
from tests.faces.calling import demo

pytestmark = pytest.mark.usefixtures("home")

RU = words_for("ru")


@pytest.fixture
def signed_in(cabinet):
    return replace(cabinet, desk=Desk(find_home().data / "accounts" / "0123456789abcdef"))


def asked(cabinet, typed: str, monkeypatch, capsys) -> tuple[str, str]:
    """Whose diary opens, and what was said."""
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    found = chosen_child(cabinet, find_home(), RU)
    return found.student.id, capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [("2\n", "ivanova-m"), ("\n", "ivanov-a"), ("9\nчто\n3\n", "ivanov-d"), ("", "ivanov-a")],
)
def test_one_is_asked_until_a_number_is_typed(signed_in, typed, chosen, monkeypatch, capsys):
    id, said = asked(signed_in, typed, monkeypatch, capsys)
    assert id == chosen
    assert RU.commands.FIRST_CHILD in said
    assert all(student.name in said for student in signed_in.viewer.students)


def test_nobody_is_asked_twice_nor_without_a_choice(signed_in, monkeypatch, capsys):
    alone = replace(signed_in, viewer=replace(signed_in.viewer, students=signed_in.viewer.students[:1]))
    assert asked(alone, "", monkeypatch, capsys)[1] == ""
    asked(signed_in, "2\n", monkeypatch, capsys)
    assert asked(signed_in, "3\n", monkeypatch, capsys) == ("ivanov-a", "")


def test_another_account_is_asked_by_itself(signed_in, monkeypatch, capsys):
    asked(signed_in, "2\n", monkeypatch, capsys)
    other = replace(signed_in, desk=Desk(find_home().data / "accounts" / "fedcba9876543210"))
    assert asked(other, "3\n", monkeypatch, capsys)[0] == "ivanov-d"


def test_who_is_named_goes_before_who_is_wished_and_who_was_noted(cabinet):
    viewer = cabinet.viewer
    assert first_student(viewer, Door(child="Даниил", wished="Мария"), "ivanov-a").id == "ivanov-d"
    assert first_student(viewer, Door(wished="Мария"), "ivanov-d").id == "ivanova-m"
    assert first_student(viewer, Door(wished="Никто"), "ivanov-d").id == "ivanov-d"
    assert first_student(viewer, Door(), "gone").id == "ivanov-a"
    with pytest.raises(UnknownStudent):
        first_student(viewer, Door(child="Никто"))


def test_the_setting_chooses_the_child_of_every_command():
    home = find_home()
    home.config.mkdir(parents=True)
    (home.config / "config.toml").write_text('child = "Мария"\n', encoding="utf-8")
    assert load(home).child == "Мария"
    assert demo("today", "--json").json["child"]["id"] == "ivanova-m"
    assert demo("today", "--child", "Даниил", "--json").json["child"]["id"] == "ivanov-d"
