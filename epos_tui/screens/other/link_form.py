"""A link of one's own: its title and its address."""

from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, Input, Static

from epos_tui.domain.links import LONGEST_URL, Link, host_of, safe_url
from epos_tui.domain.text import clean, one_line
from epos_tui.i18n import Words
from epos_tui.screens.base import Dialog
from epos_tui.screens.fields import Fields
from epos_tui.widgets.keymap import bind

LONGEST_NAME = 200


class LinkForm(Dialog[Link], inherit_bindings=False):
    """The link, or None; what is wrong is told while typing."""

    BINDINGS = [
        Binding("escape", "leave", show=False),
        Binding("tab", "app.focus_next", show=False),
        Binding("shift+tab", "app.focus_previous", show=False),
        *bind("form.send", "save"),
        *bind("app.help", "app.help"),
        *bind("app.lock", "app.lock", show=False),
        *bind("app.quit", "app.quit"),
    ]
    DEFAULT_CSS = """
    LinkForm .row { height: auto; }
    LinkForm .label { width: 16; height: 1; color: $foreground-muted; }
    LinkForm Input { width: 1fr; }
    LinkForm #said { height: auto; min-height: 2; margin-top: 1; color: $accent; }
    LinkForm Button { margin-right: 2; }
    """

    def __init__(self, words: Words, link: Link | None) -> None:
        super().__init__(words)
        self.link = link

    def compose(self) -> ComposeResult:
        word, link = self.words.links, self.link
        with Fields(classes="dialog") as box:
            box.border_title = Content(word.CHANGE if link else word.ADD)
            with Horizontal(classes="row"):
                yield Static(Content(word.NAME), classes="label")
                yield Input(link.title if link else "", id="name", compact=True, max_length=LONGEST_NAME)
            with Horizontal(classes="row"):
                yield Static(Content(word.ADDRESS), classes="label")
                yield Input(link.url if link else "", id="address", compact=True, max_length=LONGEST_URL)
            yield Static(id="said", markup=False)
            with Horizontal(classes="row"):
                yield Button(Content(word.SAVE), id="save", compact=True)
                yield Button(Content(self.words.keys.CANCEL), id="cancel", compact=True)

    def _typed(self) -> tuple[str, str]:
        name, address = (self.query_one(f"#{id}", Input).value for id in ("name", "address"))
        return one_line(clean(name)), one_line(clean(address))

    @on(Input.Changed)
    def check(self) -> None:
        """The host as it will be shown, or what is wrong."""
        name, address = self._typed()
        wrong = self._wrong(name, address)
        said = wrong if wrong else f"{self.words.links.LINK}: {host_of(address)}"
        self.query_one("#said", Static).update(Content(said if name or address else ""))

    def _wrong(self, name: str, address: str) -> str:
        if safe_url(address) is None:
            return self.words.links.WRONG_ADDRESS
        return "" if name else self.words.links.NO_NAME

    def action_save(self) -> None:
        name, address = self._typed()
        if wrong := self._wrong(name, address):
            self.query_one("#said", Static).update(Content(wrong))
        else:
            self.dismiss(replace(self.link or Link("", ""), title=name, url=address))

    @on(Input.Submitted)
    def next_field(self) -> None:
        """Enter goes on to the next field."""
        self.focus_next()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        if event.button.id == "save":
            self.action_save()
        else:
            self.dismiss(None)
