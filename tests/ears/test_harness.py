"""The harness hears what is said, once, and tells silence and echoes from it."""

import os
from pathlib import Path

import pytest

from tests.ears import hearing
from tests.ears.hearing import Heard, NotHeard, doubled, hear, heard_text, silent
from tests.ears.keys import strokes
from tests.ears.samples import LINES, SCREEN
from tests.ears.screen_image import is_shared

pytestmark = [pytest.mark.ears, pytest.mark.xdist_group("ears")]
SIZE = (80, 25)
PROMPT = "Номер от 1 до 3:"


def under(reader: str, program: list[str], *keys: str, cells: int = 40) -> list[Heard]:
    """The program under the reader, with nothing in its environment."""
    return hear(reader, program, {}, SIZE, keys, cells)


def test_the_start_is_heard_line_by_line_and_each_line_once(reader):
    start, *_ = under(reader, LINES)
    printed = ("Уроки: три.", "1. История, урок.", "2. Физика, урок.", "3. Химия, урок.", PROMPT)
    assert start.said == ((PROMPT,) if reader == "brltty" else printed)


def test_an_answer_is_heard_after_the_key_that_asked_for_it(reader):
    _, typed, entered = under(reader, LINES, "2", "Enter")
    said = heard_text(entered)
    assert "Выбрано" not in heard_text(typed)
    assert said.count(PROMPT) == 1
    assert said.count("Выбрано: 2.") == (reader != "brltty")
    assert not doubled(entered)


def test_a_text_is_typed_letter_by_letter(reader):
    *_, typed, entered = under(reader, LINES, "'да'", "Enter")
    assert typed.key == "'да'"
    assert reader == "brltty" or "Выбрано: да." in entered.said


@pytest.mark.parametrize(("cells", "shown"), [(40, "Номер от 1 до 3: 2"), (11, "до 3: 2")])
def test_braille_shows_the_line_as_far_as_the_cells_go(cells, shown, brltty):
    _, typed = under(brltty, LINES, "2", cells=cells)
    assert typed.braille == shown


def test_the_line_under_the_cursor_is_heard_once(reader):
    _, first, second, back = under(reader, SCREEN, "Down", "Down", "Up")
    assert first.said == ("Литература: четыре",)
    assert second.said == ("География: три",)
    assert back.said == ("Литература: четыре",)


def test_braille_follows_the_cursor(brltty):
    heard = under(brltty, SCREEN, "Down", "Down", "Up")
    assert [each.braille.split(":")[0] for each in heard] == [
        "Математика",
        "Литература",
        "География",
        "Литература",
    ]


def test_a_key_that_does_nothing_is_silent(reader):
    _, moved, nothing, moved_again = under(reader, SCREEN, "Down", "x", "Down")
    assert [silent(each) for each in (moved, nothing, moved_again)] == [False, True, False]


def test_a_line_printed_twice_is_heard_doubled(printing_reader):
    _, once, twice = under(printing_reader, SCREEN, "Down", "d")
    assert twice.said == ("Повтор записи", "Повтор записи")
    assert [doubled(once), doubled(twice)] == [False, True]


def test_a_program_that_has_ended_is_told_with_its_last_screen(reader):
    with pytest.raises(NotHeard, match=r"(?s)^Down: the program had ended.*До свидания"):
        under(reader, LINES, "0", "Enter", "Down")


def test_a_program_that_never_rests_is_told_with_its_screen(reader, monkeypatch):
    monkeypatch.setattr(hearing, "_STEP_LIMIT", 1.0)
    with pytest.raises(NotHeard, match=r"(?s)^w: no quiet.*Литература: четыре"):
        under(reader, SCREEN, "w")


def test_nothing_outlives_the_run(reader, monkeypatch):
    mark = f"ears-{reader}-{os.getpid()}"
    monkeypatch.setenv("EARS_TEST", mark)
    under(reader, SCREEN, "Down")
    assert not [path for path in Path("/proc").glob("[0-9]*/environ") if mark in _text(path)]
    assert not is_shared()


def _text(path: Path) -> str:
    try:
        return path.read_text(errors="replace")
    except OSError:
        return ""


def test_a_key_with_no_name_is_refused_before_anything_starts(reader):
    with pytest.raises(ValueError, match="no such key: Dwon"):
        under(reader, SCREEN, "Dwon")


def test_keys_are_what_a_terminal_sends():
    assert strokes("PageDown") == ["\x1b[6~"]
    assert strokes("Shift+Tab") == ["\x1b[Z"]
    assert strokes("Ctrl+R") == ["\x12"]
    assert strokes("'да'") == ["д", "а"]
    assert strokes("+") == ["+"]
