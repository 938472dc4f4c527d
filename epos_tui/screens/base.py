"""What all screens share: translated keys, the key bar, a guard for clicks."""

from collections.abc import Mapping
from dataclasses import replace

from textual.binding import ActiveBinding
from textual.geometry import Offset
from textual.screen import ModalScreen, Screen, ScreenResultType
from textual.widget import Widget

from epos_tui.i18n import Words
from epos_tui.widgets.key_bar import KeyBar, KeyHint
from epos_tui.widgets.keymap import KEYS, bind, key_name


class Speaking(Screen[ScreenResultType]):
    """A screen whose keys are told in the language of its words."""

    words: Words

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-normal"), (110, "-wide"), (150, "-huge")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (10, "-short"), (20, "-medium"), (28, "-tall")]

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys of the moment with their names in our language."""
        return {
            key: active._replace(binding=replace(active.binding, description=self._told(active)))
            for key, active in super().active_bindings.items()
        }

    def _told(self, active: ActiveBinding) -> str:
        return self.words.keys.SHORT.get(active.binding.id or "", active.binding.description)

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """A click on a widget that is just being removed must not end the program."""
        widget, offset = super().get_widget_and_offset_at(x, y)
        if widget is not None and widget is not self and not widget.is_attached:
            return None, None
        return widget, offset

    def on_mount(self) -> None:
        """The key bar follows the focus."""
        self.bindings_updated_signal.subscribe(self, self._show_keys)

    def _show_keys(self, _: Screen[object]) -> None:
        for bar in self.query(KeyBar):
            bar.show(key_hints(self.active_bindings, self.words, self.app._keymap))


class Dialog(Speaking[ScreenResultType], ModalScreen[ScreenResultType]):
    """A window over the page: Esc, Backspace and q leave it without an answer."""

    DEFAULT_CSS = """
    Dialog { align: center middle; background: $background 60%; }
    Dialog > .dialog {
        width: 76; max-width: 100%; height: auto; max-height: 100%;
        border: round $border; background: $surface; padding: 0 1;
        border-title-color: $primary; border-title-style: bold;
    }
    Dialog.-narrow > .dialog { padding: 0; }
    """
    BINDINGS = bind("app.back", "leave")

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words

    def action_leave(self) -> None:
        self.dismiss(None)


def key_hints(
    active: dict[str, ActiveBinding], words: Words, changed: Mapping[str, str]
) -> tuple[KeyHint, ...]:
    """One hint an action, in the order of the table of keys."""
    hints: dict[str, KeyHint] = {}
    for key, (_, binding, enabled, _) in active.items():
        id = binding.id or ""
        if id in KEYS and binding.show and enabled and id not in hints:
            hints[id] = KeyHint(shown_key(id, key, words, changed), binding.description, key)
    return tuple(hints[id] for id in KEYS if id in hints)


def shown_key(id: str, key: str, words: Words, changed: Mapping[str, str]) -> str:
    """The key to tell for an action: the table's choice, unless the user has changed it."""
    if id in KEYS and id not in changed:
        key = KEYS[id].shown(words.keys.LETTERS)
    return key_name(key, words.keys.KEY, words.keys.LETTERS)
