"""Commands and lines on a school that writes hostile texts everywhere: they survive and tell them inert."""

import csv
import io
from pathlib import Path

import pytest

from tests.faces.bulletin import VACATION, school_with
from tests.faces.calling import epos
from tests.faces.hostile import rewritten
from tests.faces.lines_talk import talked
from tests.payloads import LIVE, PAYLOADS

TEXTS = {
    "payloads": " ".join(text for name, text in PAYLOADS.items() if name != "surrogate"),
    "long": "я" * 300,
    "html": "<p><a href='https://perm.ru/[/x]'>[/x]</a>" * 30,
}
COMMANDS = (
    ("month",),
    ("events", "--from", "1.09", "--to", "31.05.2027"),
    ("news",),
    ("news", "--item", "region-1"),
    ("chats",),
    ("chat", "--chat", "class-teacher"),
    ("chat", "--chat", "class-6a", "--last", "2000"),
    ("contacts",),
    ("programmes",),
    ("curriculum",),
    ("year",),
    ("links",),
    ("diary",),
    ("homework",),
    ("marks",),
)
ROOMS = ("календарь", "новости", "личные", "новый", "рабочие", "учебный", "календарный", "полезные", "техпод")


@pytest.fixture(scope="module", params=TEXTS)
def school(request, tmp_path_factory) -> Path:
    """The demo school, each of its texts replaced."""
    folder = tmp_path_factory.mktemp(request.param) / "school"
    return rewritten(folder, lambda _: TEXTS[request.param])


def inert(text: str) -> bool:
    return not LIVE.search(text.replace("\n", " "))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_tells_them_inert(command, school, home):
    for form in ((), ("--json",), ("--csv",)):
        said = epos("--fixtures", str(school), *command, *form)
        assert said.code == 0, (form, said.err[:300])
        assert inert(said.out + said.err), form
    assert list(csv.reader(io.StringIO(said.out)))


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_of_the_lines_tells_them_inert(room, school, open_as):
    heard = talked(open_as(fixtures=school), room, "все", "1", "все", "1", "0", "0", "0")
    assert heard.code == 0
    assert inert(heard.text)


def test_the_longest_texts_are_cut_and_told(tmp_path, home, open_as):
    huge = {"text": "<p><a href='https://perm.ru'>[/x]</a>" * 1_750, "title": "ъ" * 10_000}
    school = school_with(tmp_path / "school", {**VACATION, **huge})
    for options in ((), ("--item", "vacation"), ("--json",), ("--csv",)):
        said = epos("--fixtures", str(school), "news", *options)
        assert (said.code, inert(said.out)) == (0, True)
        assert len(said.out) < 100_000
    assert talked(open_as(fixtures=school), "новости", "1", "0", "0").code == 0
