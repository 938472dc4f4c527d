"""A portal that is made when it is asked first: what is remembered is shown before its libraries load."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime
from threading import Lock
from typing import Any

from epos_tui.domain.portal import Portal


class Late:
    """Whatever is asked waits until the portal is made: in a thread of its own, where a loop must go on."""

    def __init__(self, make: Callable[[], Portal], hosts: tuple[str, ...]) -> None:
        """`make` may raise an `EposError`: so does then what is asked."""
        self._make, self._hosts, self._alone = make, hosts, Lock()
        self._portal: Portal | None = None

    def hosts(self) -> tuple[str, ...]:
        return self._hosts

    def unread(self) -> int:
        return self._portal.unread() if self._portal else 0

    def ask_anew(self) -> None:
        if self._portal:
            self._portal.ask_anew()

    def moment(self) -> datetime | None:
        return self._portal.moment() if self._portal else None

    def close(self) -> None:
        """Ends what was begun."""
        if close := getattr(self._portal, "close", None):
            close()

    async def attachment(self, student_id: str, attachment_id: str) -> AsyncIterator[bytes]:
        async for piece in (await self._made()).attachment(student_id, attachment_id):
            yield piece

    def __getattr__(self, name: str) -> Callable[..., Awaitable[Any]]:
        async def asked(*about: object) -> Any:
            return await getattr(await self._made(), name)(*about)

        if name.startswith("_"):
            raise AttributeError(name)
        return asked

    async def _made(self) -> Portal:
        if self._portal:
            return self._portal
        import asyncio

        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return self._make_once()
        return await asyncio.to_thread(self._make_once)

    def _make_once(self) -> Portal:
        with self._alone:
            if self._portal is None:
                self._portal = self._make()
            return self._portal
