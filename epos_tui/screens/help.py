"""All keys of the page underneath, from its own bindings."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.containers import Vertical
from textual.content import Content

from epos_tui.i18n import Words
from epos_tui.present.line import Field, Tone
from epos_tui.screens.base import Dialog
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.keymap import key_name

_HERE = (
    "time.",
    "week.",
    "homework.",
    "marks.",
    "forecast.",
    "dynamics.",
    "absence.",
    "events.",
    "news.",
    "digest.",
    "messages.",
    "programmes.",
    "calendar.",
    "links.",
    "support.",
    "search.",
    "form.",
)


class Help(Dialog[None]):
    """Grouped by where a key works; each with its name for keys.toml."""

    DEFAULT_CSS = """
    Help > .dialog { height: 90%; }
    Help DetailBox { border: none; &:focus { border: none; } }
    """

    def __init__(self, words: Words, active: dict[str, ActiveBinding]) -> None:
        super().__init__(words)
        self.active = active

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = Content(self.words.keys.HELP_TITLE)
            yield DetailBox()

    def on_mount(self) -> None:
        box = self.query_one(DetailBox)
        box.show("", tuple(help_fields(self.active, self.words)))
        box.focus()


def help_fields(active: dict[str, ActiveBinding], words: Words) -> Iterator[Field]:
    """A line an action: its keys on both layouts, what it does, its name."""
    keys: dict[str, list[str]] = {}
    for key, (_, binding, _, _) in active.items():
        if binding.id:
            keys.setdefault(binding.id, []).append(key)
    groups = (
        (words.keys.HERE, _HERE),
        (words.keys.IN_LIST, ("list.", "mark.", "day.")),
        (words.keys.EVERYWHERE, ("app.",)),
    )
    for heading, starts in groups:
        of_group = {id: names for id, names in keys.items() if id.startswith(starts)}
        if of_group:
            yield Field("", heading, Tone.TITLE)
            yield from (_help_line(id, names, words) for id, names in of_group.items())
            yield Field("", "")
    yield Field("", words.keys.HELP_LAYOUT)
    yield Field("", words.keys.HELP_FILE)


def _help_line(id: str, keys: list[str], words: Words) -> Field:
    names = dict.fromkeys(key_name(key, words.keys.KEY, letters) for key in keys for letters in (True, False))
    return Field(" ".join(names), f"{words.keys.LONG[id]} [{id}]")
