"""What the clocks have to tell."""

from epos_tui.i18n import Words
from epos_tui.usecases.clock import Watch


def clock_news(watch: Watch, words: Words) -> str:
    """That the clock is wrong, else that it was set; nothing where neither is news."""
    if watch.ahead:
        return words.doctor.clock_off(watch.ahead)
    return words.doctor.clock_set(watch.jump) if watch.jump else ""
