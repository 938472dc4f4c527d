"""docs/features.md: every feature of the portal on every face, each cell with a test that is there."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
TABLE = (ROOT / "docs" / "features.md").read_text(encoding="utf-8")
LINES = [line for line in TABLE.splitlines() if re.match(r"\| [BS]\d", line)]
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in LINES]
NAMED = re.compile(r"`(test_\w+\.py)::(test_\w+)`")


def named_in(name: str) -> set[str]:
    """The tests of the file of this name."""
    path = ROOT / "tests" / "faces" / name
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_the_table_has_every_feature_of_the_portal():
    assert [row[0] for row in ROWS if row[0].startswith("S")] == [f"S{number}" for number in range(1, 33)]


def test_the_table_has_everything_beyond_the_portal_too():
    assert [row[0] for row in ROWS if row[0].startswith("B")] == [f"B{number}" for number in range(1, 17)]


def test_every_cell_names_a_test_that_is_there():
    for number, _, *cells in ROWS:
        assert len(cells) == 3, number
        for cell in cells:
            found = NAMED.fullmatch(cell)
            assert found, (number, cell)
            assert found[2] in named_in(found[1]), cell
