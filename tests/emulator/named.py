"""A portal that answers in numbers, asked and heard in the names of the demo school."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from typing import Any

from epos_tui.domain.portal import Portal
from tests.emulator.numbers import Numbers


@dataclass(frozen=True)
class Named:
    """Stands before any portal; whatever it asks or answers has its ids exchanged."""

    portal: Portal
    numbers: Numbers

    def unread(self) -> int:
        return self.portal.unread()

    def ask_anew(self) -> None:
        self.portal.ask_anew()

    def moment(self) -> datetime | None:
        return self.portal.moment()

    def __getattr__(self, name: str) -> Any:
        asked = getattr(self.portal, name)
        if name == "attachment":
            return lambda *arguments: self._pieces(asked(*map(self._numbered, arguments)))

        async def named(*arguments: Any) -> Any:
            return with_names(await asked(*map(self._numbered, arguments)), self.numbers)

        return named

    async def _pieces(self, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        async for piece in pieces:
            yield piece

    def _numbered(self, value: Any) -> Any:
        """Ids of arguments, and those inside orders; a text that was typed stays."""
        if isinstance(value, str):
            return str(self.numbers.of(value)) if value else value
        if is_dataclass(value) and not isinstance(value, type):
            ids = [field.name for field in fields(value) if field.name == "id" or field.name.endswith("_id")]
            changed = {name: self._numbered(getattr(value, name)) for name in ids}
            inner = {"reason": self._numbered(value.reason)} if getattr(value, "reason", None) else {}
            return replace(value, **changed, **inner)
        return value


def with_names(value: Any, numbers: Numbers) -> Any:
    """The same value with names instead of numbers, however deep."""
    if isinstance(value, str):
        return numbers.name(value)
    if isinstance(value, tuple):
        return tuple(with_names(item, numbers) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        made = {field.name: with_names(getattr(value, field.name), numbers) for field in fields(value)}
        return type(value)(**made)
    return value
