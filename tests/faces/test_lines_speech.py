"""What the lines face says is fit for speech and for a braille display."""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from epos_tui.i18n import words_for
from epos_tui.usecases.cabinet import Cabinet
from tests.faces.lines_talk import Heard, numbered, talked
from tests.faulty import FaultyPortal
from tests.payloads import EVERYTHING, LIVE

CHILDREN = ("ivanov-a", "ivanova-m", "ivanov-d")


def walk(cabinet: Cabinet, language: str) -> Heard:
    """Into every room, with good and bad answers; nothing is left in the school but one signature."""
    words = words_for(language)
    act, yes = words.lines.ACT, words.keys.YES_WORDS[0]
    ways = [
        ["", "?", "x", "9", "", "1", "1", "1", "2", "0", "2"],
        [
            "2",
            "",
            "1",
            "1",
            "2",
            "3",
            "0",
            "2",
            "1",
            "2",
            "0",
            act["averages"],
            act["other_week"],
            "x",
            "1.10",
        ],
        ["6", act["previous_week"], act["sign"], yes, act["next_week"], act["this_week"]],
        ["7", "1", "no", "1", yes, act["other_week"], "19.10"],
        ["9", "", "1", "2", act["next_month"], act["this_month"], act["other_day"], "10.10"],
        ["9", act["other_day"], "22.10", "1", "", "", "2", "1", "?", "", "no"],
        ["10", "1.1", "14.10", "22.10", "20.10", "", "99", "2,3", "1", "x", yes, "6", "16.10", "23.10"],
        ["9", "22", act["other_day"], "22.10", "2", "1", "x", "1", yes, "7"],
        ["8", "1", "1", act["done"], "1", act["note"], "x", "1", act["undone"], "?", "0", act["days"]],
        ["8", act["days"], act["any_days"], "x", "1.10", "", act["subject"], "2", act["days"], "2", "1"],
        ["12", "1", "1", "0", act["previous_week"], act["other_week"], "27.10", act["this_week"], "0"],
        ["13", "1", "", act["next_day"], act["today"], act["other_day"], "18.10", "0"],
        ["14", "", "1", "1", "0", act["system"], "2", act["period"], "2", "1", "0"],
        ["15", "6", "", act["year"], "1", "1"],
        ["16", "1", "1", "0", act["rule"], "2", "0", act["period"], "2", "0", "13"],
        ["24", "2", "1", "1", "2", "2"],
    ]
    heard = Heard()
    for answers in ways:
        part = talked(cabinet, *answers, words=words)
        heard.lines += part.lines
        heard.prompts += part.prompts
    return heard


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", CHILDREN)
def test_every_line_is_fit_for_the_ear(open_as, child, language):
    heard = walk(open_as(child=child), language)
    told = [line for line in heard.lines if not line.startswith(tuple(heard.prompts))]
    assert len(told) > 150
    for line in told:
        assert line == line.strip()
        assert line.isprintable()
        assert not re.search(r"  |[…→←│·•▸\"“”„|<>#*_₂]|\d\s?[–—]\s?\d", line), line
        assert line.endswith((".", "!", "?")), line
    assert all(line.endswith(".") for line in numbered(told))


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", CHILDREN)
def test_prompts_fit_a_braille_display_and_name_the_way_back(open_as, child, language):
    prompts = set(walk(open_as(child=child), language).prompts)
    assert len(prompts) > 8
    for prompt in prompts:
        assert len(prompt) <= 30
        assert prompt.endswith(": ")
        assert " 0 " in prompt


@pytest.mark.parametrize("language", ["ru", "en"])
def test_prompts_of_the_longest_list_stay_short(language):
    word = words_for(language).lines
    assert max(len(word.number_prompt(999, way)) for way in (word.BACK, word.EXIT)) <= 30


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_list_has_a_heading_with_its_count(cabinet, language):
    lines = walk(cabinet, language).lines
    begun = [place for place, line in enumerate(lines) if line.startswith("1. ")]
    assert len(begun) > 20
    for place in begun:
        assert any(re.search(r"\d", line) for line in lines[place - 4 : place])


class Translated(FaultyPortal):
    """The same school with every letter of one alphabet replaced."""

    alphabet = "[А-Яа-яЁё]"

    async def _through(self, name: str, *arguments: Any) -> Any:
        found = await super()._through(name, *arguments)
        return found if name == "send" else spelt(found, self.alphabet)


class Russified(Translated):
    alphabet = "[A-Za-z]"


def spelt(value: Any, alphabet: str) -> Any:
    """The value with its texts spelt in the other alphabet; ids and the journal's letters stay."""
    if isinstance(value, str):
        return re.sub(alphabet, "z" if alphabet != "[A-Za-z]" else "х", value)
    if isinstance(value, tuple):
        return tuple(spelt(item, alphabet) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    kept = {"id", "attendance"}
    return replace(
        value,
        **{item.name: spelt(getattr(value, item.name), alphabet)
           for item in fields(value) if item.name not in kept},
    )  # fmt: skip


def translated(cabinet: Cabinet, portal: type[Translated]) -> Cabinet:
    viewer = spelt(cabinet.viewer, portal.alphabet)
    student = replace(spelt(cabinet.student, portal.alphabet), group="6")
    return replace(
        cabinet, portal=portal(cabinet.portal), viewer=replace(viewer, students=(student,)), student=student
    )


@pytest.mark.parametrize("child", CHILDREN)
def test_english_has_no_russian_of_its_own(open_as, child):
    heard = walk(translated(open_as(child=child), Translated), "en")
    assert not re.findall("[А-Яа-яЁё]+", heard.text)


@pytest.mark.parametrize("child", CHILDREN)
def test_russian_has_no_english_of_its_own(open_as, child):
    heard = walk(translated(open_as(child=child), Russified), "ru")
    told = [line for line in heard.lines if not line.startswith(tuple(heard.prompts))]
    assert set(re.findall("[A-Za-z]+", "\n".join(told))) <= {"Ctrl", "C", "D", "x", "no"}


class Hostile(FaultyPortal):
    """A school whose every text wants to drive the terminal."""

    async def _through(self, name: str, *arguments: Any) -> Any:
        found = await super()._through(name, *arguments)
        return found if name == "send" else _poisoned(found)


_POISON = EVERYTHING.replace("\ud800", "")


def _poisoned(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_poisoned(item) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    texts = ("subject", "topic", "text", "comment", "name", "note", "change_note", "room", "teacher")
    own = {item.name: getattr(value, item.name) for item in fields(value)}
    poison = {name: _POISON for name in texts if isinstance(own.get(name), str)}
    nested = {name: _poisoned(item) for name, item in own.items() if not isinstance(item, str)}
    return replace(value, **nested, **poison)


def test_the_school_cannot_drive_the_terminal(cabinet):
    heard = walk(replace(cabinet, portal=Hostile(cabinet.portal)), "ru")
    told = [line for line in heard.lines if not line.startswith(tuple(heard.prompts))]
    assert len(told) > 100
    assert not any(LIVE.search(line) or "  " in line for line in told)
