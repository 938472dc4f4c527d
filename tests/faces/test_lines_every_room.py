"""What holds everywhere: every list of every room is opened, and every question answered."""

import re
from collections.abc import Callable
from functools import cache

import pytest

from epos_tui.compose import Door, open_cabinet, run
from epos_tui.home import Home
from epos_tui.i18n import words_for
from tests.faces.every_room import Visit, visited

LANGUAGES, CHILDREN = ("ru", "en"), ("ivanov-a", "ivanova-m", "ivanov-d")
DROPPED = re.compile(r"  |[…→←│·•▸\"“”„|#*_₂]")
"""What is not spoken, or in English."""


@pytest.fixture(scope="session")
def visits(tmp_path_factory) -> Callable[[str, str], Visit]:
    """One visit for a language and a child: looking at it changes nothing."""

    @cache
    def visit(language: str, child: str) -> Visit:
        root = tmp_path_factory.mktemp(f"{language}-{child}")
        home = Home(root / "config", root / "data", root / "downloads")
        return visited(run(open_cabinet(home, Door(demo=True, child=child))), words_for(language))

    return visit


TALKS = [
    pytest.param((language, child), marks=pytest.mark.xdist_group(f"{language} {child}"))
    for language in LANGUAGES
    for child in CHILDREN
]
"""A visit takes seconds: all tests of one stay in the process that has made it."""


@pytest.fixture(params=TALKS, ids="-".join)
def visit(visits, request) -> Visit:
    return visits(*request.param)


def test_every_line_ends_for_the_pause_and_is_fit_for_the_ear(visit):
    """An address stays as it is."""
    told = set(visit.told)
    assert len(told) > 4_000
    assert not [line for line in told if line != line.strip() or not line.isprintable()]
    assert not [line for line in told if not line.endswith((".", "!", "?")) and "://" not in line]
    assert not [line for line in told if DROPPED.search(line.replace("�[A", "")) and "://" not in line]


def test_every_prompt_is_short_and_names_the_way_back(visit):
    word = visit.words.lines
    assert len(visit.prompts) > 30
    for prompt in visit.prompts:
        assert len(prompt) < 30, prompt
        assert prompt.endswith(": ")
        assert re.search(rf"(^|, )0 ({word.BACK}|{word.EXIT}): $", prompt) or prompt == word.TEXT_PROMPT


def test_every_list_has_a_heading_with_its_count_and_numbered_sentences(visit):
    assert len(visit.lists) > 400
    for way, menu in visit.lists:
        assert re.search(rf"\b{len(menu.items)}\b", menu.heading), (way, menu.heading)
        assert menu.heading.endswith("."), (way, menu.heading)
    for item in {item.text: item for _, menu in visit.lists for item in menu.items}.values():
        assert item.text, item
        assert item.name.strip(), item


def test_every_door_of_the_main_menu_is_open(visit):
    rooms = {way[1] for way in visit.ways.values() if len(way) > 1}
    assert rooms == set(visit.words.lines.MENU.values())


def test_help_and_the_way_are_told_at_every_list_and_question(visit):
    word = visit.words.lines
    questions = sum(count > 0 for count in visit.prompts.values())
    ways = {way for way, _ in visit.lists}
    assert visit.told.count(word.HELP[0]) >= len(ways) + questions - 2
    for way in ways:
        if len(way) > 2:
            assert any(line.startswith(f"{word.MAIN_MENU}. {way[1].rstrip('.')}") for line in visit.told), way


def test_what_failed_and_what_is_done_stand_under_their_labels(visit):
    words = visit.words
    labels = (words.errors.ERROR, words.lines.DONE)
    told = [line for line in visit.told if line.startswith(tuple(f"{label}: " for label in labels))]
    assert {line.partition(":")[0] for line in told} == set(labels)
    refused = [line for line in visit.told if "чепуха" in line]
    assert refused
    assert all(line.startswith(f"{words.errors.ERROR}: ") for line in refused)


def test_a_wrong_answer_never_repeats_the_list(visit):
    for place, line in enumerate(visit.told):
        if "чепуха" in line and line.startswith(visit.words.errors.ERROR):
            after = visit.told[place + 1 : place + 2]
            assert not (after and after[0].startswith("1. ")), visit.told[place : place + 3]
