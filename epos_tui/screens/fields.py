"""The fields of a form, one under another."""

from textual.binding import Binding
from textual.containers import VerticalScroll


class Fields(VerticalScroll, can_focus=False, inherit_bindings=False):
    """Up and down go from field to field; what has the focus is scrolled into view."""

    BINDINGS = [
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]
