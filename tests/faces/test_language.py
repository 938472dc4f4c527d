"""No page speaks two languages: every word is of the chosen one, or the school's."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Select

from epos_tui.domain.errors import PortalUnreachable
from epos_tui.i18n import words_for
from epos_tui.widgets.keymap import KEYS
from tests.faces.hostile import rewritten
from tests.faces.stage import TOUR, Stage, faulty, on_stage

NUMBERS_ONLY = "7"
"""What this school says everywhere: every letter on the screen is then the program's own."""
OTHER = {"ru": re.compile(r"[A-Za-z]{2,}"), "en": re.compile(r"[А-Яа-яЁё]{2,}")}
MIXED = re.compile(r"[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]")
NAMES_OF_KEYS = {"Backspace", "Ctrl", "Delete", "End", "Enter", "Esc", "Home", "PgDn", "PgUp", "Shift", "Tab"}
IN_ADDRESSES = {"http", "https"}


def foreign(text: str, language: str) -> list[str]:
    """The words of the other language, without names of keys and of actions."""
    text = re.sub(r"keys\.toml|ЭПОС", "", text)
    for id in KEYS:
        text = text.replace(f"[{id}]", "")
    return [
        word for word in OTHER[language].findall(text) if word not in NAMES_OF_KEYS | IN_ADDRESSES
    ] + MIXED.findall(text)


def not_on_the_screen(stage: Stage) -> str:
    """Words that wait for a mouse or for a choice."""
    tips = [str(widget.tooltip) for widget in stage.screen.query("*") if widget.tooltip]
    prompts = [str(select.prompt) for select in stage.screen.query(Select)]
    named = [str(active.tooltip) for active in stage.screen.active_bindings.values()]
    return "\n".join([*tips, *prompts, *named])


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_every_page_speaks_one_language(language, tmp_path, open_as, monkeypatch):
    monkeypatch.chdir(tmp_path)
    school = rewritten(tmp_path / "school", lambda _: NUMBERS_ONLY)
    cabinet, portal = faulty(replace(open_as(fixtures=school), downloads=Path(NUMBERS_ONLY)))
    async with on_stage(cabinet, size=(120, 40), language=language) as stage:
        for key in ("start", *TOUR, "unplugged", "r", ">", "]", "e"):
            if key == "unplugged":
                portal.fails = PortalUnreachable()
            elif key != "start":
                await stage.press(key)
            for shown in (stage.text, not_on_the_screen(stage)):
                assert not foreign(shown, language), f"{key}: {shown}"
            await stage.forget_messages()


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_action_has_its_names(language):
    keys = words_for(language).keys
    for id in KEYS:
        for name in (keys.SHORT[id], keys.LONG[id]):
            assert name
            assert not foreign(name, language)


def test_both_languages_name_the_same_keys():
    assert words_for("ru").keys.KEY.keys() == words_for("en").keys.KEY.keys()
