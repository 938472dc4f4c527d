"""Useful links: the institution's, and the family's own beside them."""

from collections.abc import AsyncIterator

from epos_tui.domain.errors import BrokenFile
from epos_tui.domain.links import Link, LinkBook, plain_url, safe_url
from epos_tui.domain.reading import Reading
from epos_tui.usecases.cabinet import Cabinet, readings


async def links(cabinet: Cabinet) -> AsyncIterator[Reading[LinkBook]]:
    """All links; own ones that cannot be read are left out."""
    async for reading in readings(cabinet, lambda portal: portal.links(cabinet.student.id)):
        yield reading.of(LinkBook(reading.value, _own(cabinet)))


def _own(cabinet: Cabinet) -> tuple[Link, ...]:
    try:
        return cabinet.desk.links.read()
    except BrokenFile:
        return ()


def add(cabinet: Cabinet, link: Link) -> None:
    """Puts it last; one with the same address is replaced. Raises `CannotKeep` and `BrokenFile`."""

    def changed(own: tuple[Link, ...]) -> tuple[Link, ...]:
        if any(item.url == link.url for item in own):
            return tuple(link if item.url == link.url else item for item in own)
        return (*own, link)

    cabinet.desk.links.change(changed)


def replace(cabinet: Cabinet, old: Link, new: Link) -> None:
    """Changes a link in its place; raises `CannotKeep` and `BrokenFile`."""
    cabinet.desk.links.change(lambda own: tuple(new if item == old else item for item in own))


def remove(cabinet: Cabinet, link: Link) -> None:
    """Takes a link of one's own away; raises `CannotKeep` and `BrokenFile`."""
    cabinet.desk.links.change(lambda own: tuple(item for item in own if item != link))


def open_link(url: str) -> bool:
    """Hands the address to the browser after a question; False where there is none, or it is not safe."""
    from epos_tui.browser import open_url

    safe = safe_url(url)
    return safe is not None and open_url(plain_url(safe))
