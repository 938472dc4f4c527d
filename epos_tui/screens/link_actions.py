"""What a pane does with the links of a text: opens one after a question, or copies its address."""

from collections.abc import Sequence
from typing import Any

from epos_tui.domain.links import host_of
from epos_tui.present.addresses import address_field, link_names
from epos_tui.screens.choose import Choose
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.pane import EposPane
from epos_tui.usecases import links


async def open_link(pane: EposPane[Any], urls: Sequence[str]) -> None:
    """Asks with the host in sight, and hands the address to the browser, if there is one."""
    words, url = pane.view.words, await _chosen(pane, urls)
    if url is None:
        return
    host, word = host_of(url), words.links
    fields = (address_field(url, words),)
    asked = Confirm(words, word.LINK, word.open_question(host), fields, word.OPEN)
    if not await pane.app.push_screen_wait(asked):
        return
    if links.open_link(url):
        pane.tell(word.opened(host))
    else:
        pane.note(words.errors.NO_BROWSER)


async def copy_link(pane: EposPane[Any], urls: Sequence[str]) -> None:
    """Puts the address on the clipboard of the terminal."""
    url = await _chosen(pane, urls)
    if url is not None:
        pane.app.copy_to_clipboard(url)
        pane.tell(pane.view.words.links.copied(host_of(url)))


async def _chosen(pane: EposPane[Any], urls: Sequence[str]) -> str | None:
    """The only link, or the one chosen; that there is none is told."""
    words = pane.view.words
    if not urls:
        pane.note(words.links.NO_LINK)
    if len(urls) < 2:
        return next(iter(urls), None)
    names = dict(zip(urls, link_names(urls), strict=True))
    return await pane.app.push_screen_wait(Choose(words, words.links.CHOOSE, tuple(urls), names.__getitem__))
