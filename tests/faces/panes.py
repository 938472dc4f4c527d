"""The way to each pane, and what its list and its box hold."""

from typing import Any

from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.rows import Rows
from tests.faces.stage import Stage

HOMEWORK = ("right_square_bracket",)
TIMETABLE = ("left_square_bracket", "left_square_bracket")
STAY = ("left_square_bracket",)
MARKS = ("3",)
FORECAST = ("3", "f")
ATTENDANCE = ("right_square_bracket", "right_square_bracket", "s")
SEARCH = ("ctrl+k", *"дробями")
FINALS = ("3", "right_square_bracket")
DYNAMICS = ("3", "left_square_bracket", "left_square_bracket")
DEBTS = ("3", "left_square_bracket")
PROGRAMMES = ("4",)
CURRICULUM = ("4", "right_square_bracket")
DIGEST = ("ctrl+n",)
NEWS = ("1", "right_square_bracket", "right_square_bracket")


def table(stage: Stage) -> Any:
    """The list of the pane."""
    return stage.section.pane.query_one(Rows)


def title(stage: Stage) -> str:
    """What the box is about."""
    return str(stage.section.pane.query_one(DetailBox).border_title)


def box(stage: Stage) -> str:
    """The fields of the box, a line each."""
    return said(stage.section.pane.query_one(DetailBox))


def window(stage: Stage) -> str:
    """The fields of the window in front."""
    return said(stage.screen.query_one(DetailBox))


def said(details: DetailBox) -> str:
    """Labels and values as they are read."""
    return "\n".join(
        f"{field.label}: {field.value}" if field.label else field.value for field in details.fields
    )


async def go_to(stage: Stage, day: str) -> None:
    """To a day by its date."""
    await stage.press("d")
    await stage.type(day)
    await stage.press("enter")


async def search(stage: Stage, text: str) -> None:
    """Leaves the rows that hold the text; the list has the keys again."""
    await stage.press("slash")
    await stage.type(text)
    await stage.press("enter")


async def on_rows(stage: Stage) -> list[str]:
    """The title of the box on every row, by the keyboard alone."""
    await stage.press("home")
    titles = [title(stage)]
    for _ in table(stage).items[1:]:
        await stage.press("down")
        titles.append(title(stage))
    return titles
