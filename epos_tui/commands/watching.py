"""Watches for news in a terminal that stays open: a line for each, nothing while there is nothing."""

from collections.abc import Callable, Sequence

from epos_tui.commands import Call, Misused
from epos_tui.commands.tell import out, talk
from epos_tui.domain.digest import Change
from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.people import Student
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.digest import alone_said
from epos_tui.present.errors import told
from epos_tui.usecases import digest as usecases
from epos_tui.usecases.cabinet import ask_anew, latest

LEAST, USUAL, MOST = 5, 15, 1440
"""Minutes between two questions to the portal."""

Notify = Callable[[str, str], None]


async def watch(call: Call, students: Sequence[Student], pause: Callable[[float], None]) -> None:
    """Until `pause` raises: Ctrl+C, or nobody reads any more. What was told is told once, and stays new."""
    minutes = _minutes(call)
    notify = _notifier(call.words) if call.request.has("notify") else None
    talk(call.words.digest.WATCHING)
    known: dict[str, Change] = {}
    trouble = ""
    while True:
        try:
            await _look(call, students, known, notify)
            trouble = ""
        except PortalUnreachable as error:
            if (why := told(error, call.words)) != trouble:
                talk(why)
            trouble = why
        pause(60 * minutes)


async def _look(
    call: Call, students: Sequence[Student], known: dict[str, Change], notify: Notify | None
) -> None:
    """Tells what was not told before."""
    cabinet, words = call.cabinet, call.words
    ask_anew(cabinet)
    found = (await latest(usecases.page(cabinet, students))).value
    fresh = [news for news in found.new if known.get(news.key) != news.change]
    known |= {news.key: news.change for news in fresh}
    for news in fresh:
        out(one_line(alone_said(news, cabinet.viewer, cabinet.today(), words)) + "\n")
    if fresh and notify:
        notify(words.digest.NOTIFICATION, words.digest.count(len(fresh)))


def _minutes(call: Call) -> int:
    typed = call.request.value("minutes")
    if not typed:
        return USUAL
    if not (typed.isascii() and typed.isdigit() and len(typed) < 5 and LEAST <= int(typed) <= MOST):
        raise Misused(call.words.digest.at_least(LEAST))
    return int(typed)


def _notifier(words: Words) -> Notify:
    """On the desktop stands how much is new, never what; that it takes nothing is told once."""
    try:
        from desktop_notifier.sync import DesktopNotifierSync
    except ImportError:
        raise Misused(words.digest.NO_NOTIFIER) from None
    failed = _failures("desktop_notifier")
    desktop = DesktopNotifierSync(app_name=words.digest.NOTIFICATION)

    def notify(title: str, text: str) -> None:
        known = len(failed)
        desktop.send(title=title, message=text)
        if not known and failed:
            talk(words.digest.NO_ALONE)

    return notify


def _failures(library: str) -> list[object]:
    """What a library only writes into its log, from now on; it is printed nowhere."""
    import logging

    failed: list[object] = []

    class Noted(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            failed.append(record)

    log = logging.getLogger(library)
    log.propagate = False
    log.addHandler(Noted())
    return failed
