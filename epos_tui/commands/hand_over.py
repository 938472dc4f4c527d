"""The ways of signing in besides pasting, from a shell."""

import sys

from epos_tui.browser import has_browser, open_url
from epos_tui.commands import Errand, Misused
from epos_tui.commands.asking import typed
from epos_tui.commands.tell import talk
from epos_tui.domain.session import PhoneCode, Session, Way
from epos_tui.present.answers import is_yes
from epos_tui.present.hand_over import consent, page, phone_code
from epos_tui.store.handler import Handler
from epos_tui.usecases.hand_over import by_way, check_open
from epos_tui.usecases.sign_in import Entering


async def brought(way: Way, errand: Errand, entering: Entering) -> Session | None:
    """What the browser brings, or another device confirms; None where a person does not want it so.

    Raises `WayClosed`, `NotHandedOver` or `PortalUnreachable`.
    """
    words = errand.words
    check_open(way, entering, has_browser())

    def opened(address: str) -> None:
        done = open_url(address)
        talk(
            words.sign_in.OPENED if done else words.errors.NO_BROWSER,
            f"{words.hand_over.WAIT} {words.hand_over.CTRL_C}",
        )

    def shown(code: PhoneCode) -> None:
        talk(phone_code(code, words), words.hand_over.CTRL_C)

    if way is Way.HANDLER and entering.handler and not _agreed(entering.handler, errand):
        return None
    return await by_way(way, entering, page(words), opened, shown)


def _agreed(handler: Handler, errand: Errand) -> bool:
    """Whether the desktop hands addresses to this program, after a question if it did not."""
    words = errand.words
    if handler.added:
        return True
    question, meaning = consent(handler, words)
    if not (sys.stdin and sys.stdin.isatty()):
        raise Misused(words.sign_in.NO_TERMINAL)
    talk(meaning, question)
    if not is_yes(typed(words.commands.YES_OR_NO)):
        return False
    handler.add()
    talk(words.hand_over.ADDED)
    return True
