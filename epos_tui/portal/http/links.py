"""The institution's links: no route of the portal is known for them (wire reference, 16)."""

from epos_tui.domain.links import Link, LinkGroup
from epos_tui.domain.text import one_line
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.wire import Many, Text, Wire


class WireLink(Wire):
    """A link."""

    title: Text = ""
    url: Text = ""
    description: Text = ""


class WireLinks(Wire):
    """Links under a heading."""

    title: Text = ""
    links: Many[WireLink] = ()


async def links(ask: Ask, student_id: str) -> tuple[LinkGroup, ...]:
    """Asked of a stand-in only."""
    path = ask.invented("external_links")
    if path is None:
        return ()
    rows = await ask.rows(WireLinks, path, {"student_profile_id": student_id}, lasting=True)
    return tuple(LinkGroup(one_line(row.title), tuple(map(_link, row.links))) for row in rows)


def _link(row: WireLink) -> Link:
    return Link(one_line(row.title), row.url, one_line(row.description))
