"""Sleep and a clock that was set are noticed while the program is open."""

from dataclasses import dataclass
from datetime import timedelta

from epos_tui.domain.clock import NOTHING, NOTICEABLE, Instant, ahead, jump, slept
from epos_tui.usecases.cabinet import Cabinet, ask_anew


@dataclass(frozen=True)
class Watch:
    """What was seen at the last look."""

    last: Instant
    anew: bool = False
    """What was read before is as good as forgotten: its page is to be read again."""
    jump: timedelta = NOTHING
    """By how much the clock was set since the look before."""
    ahead: timedelta = NOTHING
    """By how much it is before the portal's, as far as that is news."""
    off: timedelta = NOTHING
    """The same as it was known last."""


def begin(cabinet: Cabinet) -> Watch:
    """Nothing has happened yet."""
    return Watch(Instant(cabinet.now(), cabinet.steady()))


def look(cabinet: Cabinet, before: Watch, expected: timedelta) -> Watch:
    """What has happened since, which was to be `expected` ago; after it the portal is asked anew."""
    here = Instant(cabinet.now(), cabinet.steady())
    moved = jump(before.last, here)
    anew = bool(moved) or slept(before.last, here, expected)
    if anew:
        ask_anew(cabinet)
    stands_still = here.wall == before.last.wall
    off = NOTHING if stands_still else ahead(here.wall, cabinet.portal.moment())
    news = off if abs(off - before.off) > NOTICEABLE else NOTHING
    return Watch(here, anew, moved, news, off)
