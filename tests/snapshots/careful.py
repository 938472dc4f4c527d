"""Pictures that wait for the program, and do not hide its errors as the plugin's own fixture does."""

from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from tests.faces.stage import Stage

Compare = Callable[..., bool]


def careful(compare: Compare) -> Compare:
    """The comparison, after the keys and all workers that wait for nobody; the program's error is raised."""

    def check(app: App[Any], *keys: str, size: tuple[int, int] = (80, 24)) -> bool:
        async def before(pilot: Pilot[Any]) -> None:
            stage = Stage(pilot.app, pilot)  # type: ignore[arg-type]
            await stage.settle()
            await stage.press(*keys)
            for field in pilot.app.screen.query(Input):
                field.cursor_blink = False

        same = compare(app, run_before=before, terminal_size=size)
        if app._exception:
            raise app._exception
        return same

    return check
