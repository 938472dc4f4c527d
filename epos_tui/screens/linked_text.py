"""A long text in a window: its links are opened and copied there too."""

from collections.abc import Sequence
from typing import Any

from epos_tui.present.addresses import links_by_key
from epos_tui.present.line import Field
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.base import shown_key
from epos_tui.screens.link_actions import copy_link, open_link
from epos_tui.screens.pane import EposPane
from epos_tui.widgets.keymap import bind


class LinkedText(AllDetails):
    """What the pane behind it would do with the links of the row."""

    DEFAULT_CSS = "LinkedText DetailBox { max-height: 80vh; }"
    BINDINGS = [*bind("links.open", "open_link"), *bind("links.copy", "copy_link")]

    def __init__(self, pane: EposPane[Any], title: str, fields: Sequence[Field], urls: Sequence[str]) -> None:
        words, keys = pane.view.words, pane.view.keys
        open, copy = (shown_key(id, words, keys) for id in ("links.open", "links.copy"))
        hint = (links_by_key(open, copy, words),) if urls else ()
        super().__init__(words, title, (*fields, *hint))
        self.pane, self.urls = pane, urls

    def action_open_link(self) -> None:
        self.pane.alone(lambda: open_link(self.pane, self.urls))

    def action_copy_link(self) -> None:
        self.pane.alone(lambda: copy_link(self.pane, self.urls))
