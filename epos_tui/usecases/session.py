"""A session is renewed at one place only: the portal gives each device token for one exchange."""

import asyncio
import signal
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import FrameType
from typing import Any, TypeVar

from epos_tui.domain.errors import SignInNeeded, VaultFailed
from epos_tui.domain.session import Entrance, Kept, Session
from epos_tui.store.credentials import Vault
from epos_tui.store.turn import turn

T = TypeVar("T")

_ENDS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


@dataclass(frozen=True)
class Renewed:
    """A session that can be used."""

    session: Session
    kept: bool = True
    """Whether it will be known the next time; if not, it lives as long as this program."""


async def opened(vault: Vault, account: str) -> Session:
    """The session as it was kept; it may have run out. Raises `SignInNeeded` or `VaultFailed`."""
    kept = await vault.read(account)
    if kept is None:
        raise SignInNeeded
    return kept.session


async def renew(vault: Vault, entrance: Entrance, account: str, lock: Path, stale: Session) -> Renewed:
    """A session in the place of the stale one, which another program of ours may have renewed already.

    The new one is kept and read back before it is used. The token it was exchanged for is kept with it,
    until the new token has worked. Raises `SignInNeeded`, `PortalUnreachable`, `VaultFailed` or `CannotKeep`.
    """
    async with turn(lock):
        kept = await vault.read(account)
        if kept is None:
            raise SignInNeeded
        if kept.session.auth_token and kept.session != stale:
            return Renewed(kept.session)
        return await _to_the_end(_rotate(vault, entrance, account, kept))


async def _rotate(vault: Vault, entrance: Entrance, account: str, kept: Kept) -> Renewed:
    session, token = await _exchanged(entrance, kept)
    if kept.session.profile_id:
        session = replace(session, profile_id=kept.session.profile_id)
    try:
        await vault.write(account, Kept(session, before=token))
    except VaultFailed:
        return Renewed(session, kept=False)
    return Renewed(session)


async def _exchanged(entrance: Entrance, kept: Kept) -> tuple[Session, str]:
    """The new session and the token that opened it: the last one, or the one before if that was lost."""
    tokens = [token for token in (kept.session.device_token, kept.before) if token]
    for token in tokens:
        try:
            return await entrance.exchange(token), token
        except SignInNeeded:
            continue
    raise SignInNeeded


async def _to_the_end(rotation: Coroutine[Any, Any, T]) -> T:
    """Whoever wants to leave waits these milliseconds: the next token would be lost."""
    with _signals_wait():
        task = asyncio.ensure_future(rotation)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            await asyncio.gather(task, return_exceptions=True)
            raise


@contextmanager
def _signals_wait() -> Iterator[None]:
    """SIGTERM and SIGHUP are answered afterwards; handlers can be set by the main thread only."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        came.append(number)

    before = {number: signal.signal(number, note) for number in _ENDS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in came:
            signal.raise_signal(number)
