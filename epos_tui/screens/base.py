"""What all screens share: translated keys and the key bar."""

from collections.abc import Mapping
from dataclasses import replace

from textual.binding import ActiveBinding
from textual.content import Content
from textual.reactive import Reactive
from textual.screen import ModalScreen, Screen, ScreenResultType
from textual.widget import Widget

from epos_tui.i18n import Words
from epos_tui.screens.guarded import Guarded
from epos_tui.widgets.key_bar import KeyHint
from epos_tui.widgets.keymap import KEYS, bind, key_name


class Speaking(Guarded, Screen[ScreenResultType]):
    """A screen whose keys are told in the language of its words."""

    words: Words

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-normal"), (110, "-wide"), (150, "-huge")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (10, "-short"), (20, "-medium"), (28, "-tall")]

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """The two widgets concerned paint themselves; the toolkit would paint the whole screen again."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys of the moment with their names in our language."""
        return {
            key: active._replace(binding=replace(active.binding, description=self._told(active)))
            for key, active in super().active_bindings.items()
        }

    def set_focus(
        self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False
    ) -> None:
        """Scrolls at once: the toolkit waits for a painting, and the next key may come before it."""
        laid_out = widget is not None and bool(widget.region)
        super().set_focus(widget, scroll_visible and not laid_out, from_app_focus)
        if widget is not None and laid_out and scroll_visible:
            self.scroll_to_widget(widget, animate=False, immediate=True)

    def _told(self, active: ActiveBinding) -> str:
        return self.words.keys.SHORT.get(active.binding.id or "", active.binding.description)


class Dialog(Speaking[ScreenResultType], ModalScreen[ScreenResultType]):
    """A window over the page, left without an answer by the keys of going back."""

    DEFAULT_CSS = """
    Dialog { align: center middle; background: $background 60%; }
    Dialog > .dialog {
        width: 76; max-width: 100%; height: auto; max-height: 100%;
        border: round $border; background: $surface; padding: 0 1;
        border-title-color: $primary; border-title-style: bold;
    }
    Dialog.-narrow > .dialog { padding: 0; }
    """
    BINDINGS = [
        *bind("app.back", "leave"),
        *bind("app.help", "app.help"),
        *bind("app.notices", "app.notices", show=False),
        *bind("app.lock", "app.lock", show=False),
        *bind("app.quit", "app.quit"),
    ]

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words

    def on_mount(self) -> None:
        """The frame tells how to leave, unless it has something better to tell."""
        box = self.query_one(".dialog")
        if not box.border_subtitle:
            box.border_subtitle = Content(self.words.keys.LEAVE)

    def action_leave(self) -> None:
        self.dismiss(None)


def key_hints(
    active: dict[str, ActiveBinding], words: Words, chosen: Mapping[str, str]
) -> tuple[KeyHint, ...]:
    """One hint an action, in the order of the table of keys."""
    hints: dict[str, KeyHint] = {}
    for key, (_, binding, enabled, _) in active.items():
        id = binding.id or ""
        if id in KEYS and binding.show and enabled and id not in hints:
            hints[id] = KeyHint(shown_key(id, words, chosen), binding.description, key)
    return tuple(hints[id] for id in KEYS if id in hints)


def shown_key(id: str, words: Words, chosen: Mapping[str, str]) -> str:
    """The key to tell for an action: the first the user has chosen, else the table's."""
    key = chosen[id].split(",")[0] if id in chosen else KEYS[id].shown(words.keys.LETTERS)
    return key_name(key, words.keys.KEY, words.keys.LETTERS)
