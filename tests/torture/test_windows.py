"""P2: small, huge and ever-changing windows: no exception, the line of keys in sight, the same afterwards."""

import random

import pytest
from rich.cells import cell_len

from epos_tui.screens.section import SectionScreen
from epos_tui.screens.sections import DESKTOP, DIARY
from epos_tui.widgets.key_bar import KeyBar
from tests.e2e.conftest import EPOS, surroundings
from tests.e2e.terminal import Terminal
from tests.faces.all_pages import ALL
from tests.faces.stage import Stage, on_stage
from tests.torture.numbers import often

TINY = (20, 5)
SIZES = ((40, 12), (300, 100), TINY, (80, 24))
WIDEST, HIGHEST = 300, 100
FACES = {"screen": ((), "Четверг, 15 октября"), "reader": (("--reader",), "Главное меню")}


def check(stage: Stage, size: tuple[int, int]) -> None:
    """Every cell is painted, and on a page the last row says by which key there is help."""
    width, height = size
    assert len(stage.rows) == height
    assert {cell_len(row) for row in stage.rows} == {width}
    assert stage.text.strip()
    if isinstance(stage.screen, SectionScreen):
        bar = stage.screen.query_one(KeyBar).region
        assert (bar.y, bar.height, bar.width) == (height - 1, 1, width)
        assert "F1" in stage.rows[-1], stage.rows[-1]
    elif size == TINY:
        assert "epos --lines" in " ".join(stage.text.split())


async def test_every_page_in_small_and_huge_windows(open_as, record_property):
    names = list(ALL)[:: often(40, 2)]
    for name in names:
        first, keys = ALL[name]
        async with on_stage(open_as(), *keys, first=first) as stage:
            for size in SIZES:
                await stage.resize(*size)
                try:
                    check(stage, size)
                except AssertionError as error:
                    raise AssertionError(f"{name} at {size}: {error}\n{stage.text}") from error
    record_property("torture", f"P2: {len(names)} pages in {len(SIZES)} sizes, the line of keys in sight")


@pytest.mark.parametrize("first", [DESKTOP, DIARY], ids=["desktop", "diary"])
async def test_a_storm_of_sizes_leaves_the_cursor_where_it_was(open_as, first, record_property):
    count, chance = often(3, 100), random.Random(first)
    async with on_stage(open_as(), first=first) as stage:
        before = stage.at_caret
        for _ in range(count):
            size = chance.randint(1, WIDEST), chance.randint(1, HIGHEST)
            await stage.resize(*size)
            assert (len(stage.rows), {cell_len(row) for row in stage.rows}) == (size[1], {size[0]}), size
        await stage.resize(80, 24)
        assert stage.at_caret == before
    record_property("torture", f"P2: a storm of {count} sizes, the cursor where it was")


@pytest.mark.parametrize("face", FACES)
def test_a_storm_of_sizes_in_a_terminal_is_lived_through(tmp_path, face, record_property):
    (options, shown), count, chance = FACES[face], often(20, 200), random.Random(face)
    with Terminal([*EPOS, "--demo", *options], surroundings(tmp_path), size=(100, 30)) as terminal:
        terminal.wait_for(shown)
        for _ in range(count):
            terminal.resize(chance.randint(1, WIDEST), chance.randint(1, HIGHEST))
            terminal.read(0.02)
        terminal.resize(100, 30)
        terminal.wait_until(lambda: shown in terminal.text, "the page has not come back")
        terminal.send("\x11")
        assert terminal.wait_exit() == 0
        assert terminal.modes_left() == set()
    record_property("torture", f"P2, {face} in a terminal: a storm of {count} sizes, the page is there again")
