"""Colours can be told apart, nothing is told by colour alone, and consoles can draw every sign."""

import string

import pytest
from textual.color import Color

from epos_tui.i18n import words_for
from epos_tui.present.day_signs import AFTER_TODAY, BEFORE_TODAY
from epos_tui.present.glyphs import CONSOLE, FULL
from epos_tui.screens.themes import THEMES
from epos_tui.settings import THEMES as NAMES
from tests.faces.stage import TOUR, Stage, epos, on_stage

WRITTEN_IN = (
    *("foreground", "foreground-muted", "primary", "accent", "success", "error"),
    *("cal-partial", "cal-full", "cal-holiday", "cal-vacation"),
)
WRITTEN_ON = ("background", "surface", "panel")
CURSOR = (
    ("block-cursor-foreground", "block-cursor-background"),
    ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
)
CONSOLE_FONT = set(
    string.printable
    + "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя"
    + "─│┌┐└┘├┤┬┴┼╭╮╰╯═║━┃█░▒·•●■▲▼▶◀✗×«»‹›…—–−№☐☑←→↑↓§"
)
"""What Debian's Cyrillic console fonts have."""
SHADED = {"epos-dark": 4.5, "epos-light": 4.5, "epos-contrast": 7.0}


def test_settings_offer_every_theme():
    assert tuple(theme.name for theme in THEMES) == NAMES
    for language in ("ru", "en"):
        assert set(words_for(language).keys.THEME) == set(NAMES)


@pytest.mark.parametrize("theme", SHADED)
def test_text_stands_out_from_what_it_is_written_on(theme, cabinet):
    app = epos(cabinet, theme=theme)
    colours = app.get_css_variables()
    pairs = [(text, ground) for text in WRITTEN_IN for ground in WRITTEN_ON]
    for text, ground in (*pairs, *CURSOR):
        found = contrast(Color.parse(colours[text]), Color.parse(colours[ground]))
        assert found >= SHADED[theme], f"{text} on {ground}: {found:.1f}"


def contrast(one: Color, other: Color) -> float:
    """As the WCAG defines it: 1 for equal colours, 21 for black and white."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Color) -> float:
    """How light a colour is, from 0 to 1."""
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_sixteen_colours_are_the_terminals_own(cabinet):
    colours = epos(cabinet, theme="epos-16").get_css_variables()
    for name in (*WRITTEN_IN, *WRITTEN_ON, *(name for pair in CURSOR for name in pair)):
        assert colours[name].startswith("ansi_") or colours[name] == "transparent", name


def test_what_differs_by_colour_differs_in_sixteen_too(cabinet):
    colours = epos(cabinet, theme="epos-16").get_css_variables()
    for names in (
        ("success", "error", "accent", "foreground"),
        ("cal-partial", "cal-full", "cal-holiday", "cal-vacation"),
        ("cal-vacation", "cal-attestation", "cal-practice", "cal-session", "cal-state", "cal-holiday"),
        *CURSOR,
    ):
        assert len({colours[name] for name in names}) == len(names), names


def test_signs_of_the_calendar_differ_from_each_other(words):
    for glyphs in (FULL, CONSOLE):
        signs = [glyphs.partial, glyphs.full, glyphs.announced, *words.absence.KIND_SIGN.values()]
        assert len(set(signs)) == len(signs)
    letters = words.study_calendar.SIGN | words.absence.KIND_SIGN
    assert len({*letters.values(), BEFORE_TODAY, AFTER_TODAY}) == len(letters) + 1  # a vacation is both


async def test_ticks_are_told_without_colour(cabinet):
    async with on_stage(cabinet, "]", "]", "down", "e", "tab", "tab", "space") as stage:
        assert "[x] 1." in stage.text
        assert "[ ] 2." in stage.text


@pytest.mark.parametrize(
    ("chosen", "terminal", "shown"),
    [
        ("epos-dark", "linux", "epos-16"),
        ("epos-light", "linux", "epos-16"),
        ("epos-contrast", "linux", "epos-contrast"),
        ("epos-dark", "xterm-256color", "epos-dark"),
    ],
)
def test_console_without_shades_begins_with_its_own_colours(chosen, terminal, shown, monkeypatch, cabinet):
    monkeypatch.setenv("TERM", terminal)
    assert epos(cabinet, theme=chosen).theme == shown


WRITTEN_IN_CHATS = set("🙏😊🎉👍🐟")
"""The demo school's parents write them; no console shows them, and nothing is lost."""


def unknown_to_consoles(stage: Stage) -> set[str]:
    return set(stage.text) - CONSOLE_FONT - WRITTEN_IN_CHATS


async def test_console_fonts_have_every_sign_of_every_page(cabinet):
    async with on_stage(cabinet, glyphs="console") as stage:
        for done, key in enumerate(TOUR, 1):
            await stage.press(key)
            assert not unknown_to_consoles(stage), " ".join(TOUR[:done])


async def test_console_fonts_have_every_sign_of_marks_with_weights(cabinet):
    async with on_stage(cabinet, "<", "<", "<", size=(80, 60), glyphs="console") as stage:
        assert "5x3" in stage.text
        assert not unknown_to_consoles(stage)


@pytest.mark.parametrize(("terminal", "sign"), [("linux", "< 12–18"), ("xterm-256color", "‹ 12–18")])
async def test_signs_are_chosen_by_the_terminal(terminal, sign, monkeypatch, cabinet):
    monkeypatch.setenv("TERM", terminal)
    async with on_stage(cabinet, glyphs="auto") as stage:
        assert sign in stage.text
