"""The ways in besides pasting: the browser brings the sign-in by itself, or another device confirms it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from epos_tui.domain.errors import NotHandedOver, Unread, WayClosed
from epos_tui.domain.session import PhoneCode, Registration, Session, Way
from epos_tui.domain.sign_in import handed_over
from epos_tui.doorstep import loopback, socket_at
from epos_tui.store.handler import Handler
from epos_tui.usecases.sign_in import Entering

PATIENCE = 600.0
"""Seconds for a sign-in in the browser: a password, a code by SMS, a look for the glasses."""


def ways(entering: Entering, has_browser: bool) -> tuple[Way, ...]:
    """Those that are open here; pasting always is."""
    registered = entering.entrance.registration is not None
    handled = has_browser and entering.handler is not None and entering.handler.possible
    return (
        Way.PASTE,
        *([Way.HANDLER] if handled else []),
        *([Way.BROWSER] if registered and has_browser else []),
        *([Way.PHONE] if registered else []),
    )


def check_open(way: Way, entering: Entering, has_browser: bool) -> None:
    """Raises `WayClosed`."""
    if way not in ways(entering, has_browser):
        raise WayClosed(way)


async def by_way(
    way: Way,
    entering: Entering,
    page: str,
    open_it: Callable[[str], None],
    show: Callable[[PhoneCode], None],
) -> Session:
    """What comes by a way besides pasting; the desktop hands addresses to us already, where that is the way.

    Raises `WayClosed`, and what the way raises.
    """
    registration = entering.entrance.registration
    if way is Way.HANDLER and entering.handler:
        return await by_handler(entering.handler, lambda: open_it(entering.entrance.address()))
    if way is Way.BROWSER and registration:
        return await by_browser(registration, page, open_it)
    if way is Way.PHONE and registration:
        return await by_phone(registration, show)
    raise WayClosed(way)


async def by_handler(handler: Handler, open_it: Callable[[], None]) -> Session:
    """Waits for the address that the computer hands over; what is no such address is waited past.

    Raises `NotHandedOver` when the time is over.
    """
    async with _in_time(), socket_at(handler.socket) as step:
        open_it()
        while True:
            try:
                return handed_over(await step.brought())
            except NotHandedOver:
                continue


async def by_browser(registration: Registration, page: str, open_it: Callable[[str], None]) -> Session:
    """Waits for the browser to return; the page tells the person there to come back.

    Raises `NotHandedOver` or `PortalUnreachable`.
    """
    async with _in_time(), loopback(page) as step:
        begun = await registration.begin(step.address)
        open_it(begun.address)
        while True:
            try:
                return await registration.redeem(begun, await step.brought())
            except NotHandedOver as error:
                if error.why is not Unread.UNKNOWN:
                    raise


async def by_phone(registration: Registration, show: Callable[[PhoneCode], None]) -> Session:
    """Shows the code and asks until it is confirmed.

    Raises `NotHandedOver`, `WayClosed` or `PortalUnreachable`.
    """
    code = await registration.phone_code()
    show(code)
    async with _in_time(code.seconds):
        while True:
            await asyncio.sleep(code.pause)
            found = await registration.confirmed(code)
            if isinstance(found, Session):
                return found
            code = found


@asynccontextmanager
async def _in_time(seconds: float = PATIENCE) -> AsyncIterator[None]:
    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError:
        raise NotHandedOver(Unread.TOO_LATE) from None
