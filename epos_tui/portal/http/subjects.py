"""The subjects by their numbers (wire reference, 6.4)."""

from epos_tui.domain.text import one_line
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.wire import Id, Text, Wire


class WireSubject(Wire):
    """A subject."""

    id: Id
    name: Text = ""


async def subject_names(ask: Ask, ids: set[str]) -> dict[str, str]:
    """The names of those the portal knows."""
    wanted = tuple(sorted(filter(None, ids)))
    if not wanted:
        return {}
    found = await ask.rows(WireSubject, "/core/api/subjects", {"ids": wanted}, lasting=True)
    return {item.id: one_line(item.name) for item in found}
