"""Lines for a prompt or a bar, worked out for every minute that is left of the day."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from epos_tui import prepared
from epos_tui.commands import Answer, Prompt, Request
from epos_tui.home import Home

_ASKED_BY_PROGRAMS = ("json", "csv", "now", "help")


def forget(home: Home) -> None:
    """Nothing is said before it is worked out anew."""
    with suppress(OSError):
        prepared.forget(home)


def keep(home: Home, request: Request, answers: Sequence[Answer], stands_on: Iterable[Path]) -> None:
    """The next call of the same words need not work it out; where nothing can be kept, it does."""
    prompts = [answer.prompt for answer in answers if answer.prompt]
    if not prompts or any(map(request.has, _ASKED_BY_PROGRAMS)):
        return
    midnight = (prompts[0].now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    with suppress(OSError):
        prepared.keep(home, request.typed, _lines(prompts, midnight), midnight.timestamp(), stands_on)


def _lines(prompts: Sequence[Prompt], end: datetime) -> Iterator[tuple[float, str]]:
    """From when on each is said; what stays the same is there once."""
    at, before = prompts[0].now, ""
    while at < end:
        line = "\n".join(prompt.line(at) for prompt in prompts)
        if line != before:
            yield at.timestamp(), line
        at, before = at.replace(second=0, microsecond=0) + timedelta(minutes=1), line
