"""The sign-in page: three steps, who sees what, a field whose text is not shown."""

from contextlib import suppress

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, Static
from textual.worker import Worker

from epos_tui.browser import has_browser, open_url
from epos_tui.domain.errors import EposError, NotHandedOver
from epos_tui.domain.session import PhoneCode, Profile, Session, Way
from epos_tui.domain.sign_in import handed_over
from epos_tui.i18n import Words
from epos_tui.present.errors import told
from epos_tui.present.hand_over import consent, page, phone_code
from epos_tui.present.line import Field
from epos_tui.present.people import profile_said
from epos_tui.present.sign_in import kept_where, steps
from epos_tui.screens.base import Dialog
from epos_tui.screens.choose import Choose
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.fields import Fields
from epos_tui.store.handler import Handler
from epos_tui.usecases.hand_over import by_handler, by_way, ways
from epos_tui.usecases.sign_in import (
    Entered,
    Entering,
    Gate,
    Instead,
    Verified,
    choose,
    handed_in,
    keep,
    offered,
    verify,
)
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.secret import Secret


class SignIn(Dialog[Entered | Instead], inherit_bindings=False):
    """Who signed in, the demo school instead, or None."""

    BINDINGS = [
        Binding("escape", "leave", show=False),
        Binding("tab", "app.focus_next", show=False),
        Binding("shift+tab", "app.focus_previous", show=False),
        *bind("app.help", "app.help"),
        *bind("app.quit", "app.quit"),
    ]
    DEFAULT_CSS = """
    SignIn Fields > Static { height: auto; }
    SignIn #about { margin: 1 0; color: $foreground-muted; }
    SignIn #said { min-height: 1; margin-bottom: 1; color: $accent; }
    SignIn .row { height: 1; }
    SignIn .label { width: 18; height: 1; color: $foreground-muted; }
    SignIn Secret { width: 1fr; }
    SignIn Button { margin-right: 1; }
    SignIn Button.-hidden { display: none; }
    SignIn.-narrow .row { layout: vertical; height: auto; }
    SignIn.-narrow Secret { width: 100%; }
    """

    def __init__(self, words: Words, gate: Gate) -> None:
        super().__init__(words)
        self.gate = gate
        self.entering: Entering | None = None
        self._waits = False
        self._way: Worker[None] | None = None
        """While the browser or another device is waited for."""

    def compose(self) -> ComposeResult:
        word = self.words.sign_in
        with Fields(classes="dialog") as box:
            box.border_title = Content(word.TITLE)
            yield Static(id="steps", markup=False)
            yield Static(id="about", markup=False)
            yield Static(id="said", markup=False)
            with Horizontal(classes="row"):
                yield Static(Content(word.PASTE), classes="label")
                yield Secret()
            with Horizontal(classes="row"):
                yield Button(Content(word.SIGN_IN), id="sign-in", compact=True)
                yield Button(Content(word.BROWSER), id="browser", compact=True)
                yield Button(Content(word.COPY), id="copy", compact=True)
                yield Button(Content(self.words.hand_over.OTHER), id="other", compact=True, classes="-hidden")
                yield Button(Content(word.DEMO), id="demo", compact=True)

    def on_mount(self) -> None:
        self.query_one(Secret).focus()
        self._prepare(keyring=True)

    def action_leave(self) -> None:
        """While something is waited for, goes on without it."""
        if self._waits:
            self._prepare(keyring=False)
        elif self._way and self._way.is_running:
            self._way.cancel()
            self._say(self.words.hand_over.GIVEN_UP)
        else:
            self.dismiss(None)

    def _wait(self) -> None:
        word, self._waits = self.words.sign_in, True
        self._say(f"{word.WAITING} {word.ESC}")

    def _say(self, text: str) -> None:
        self.query_one("#said", Static).update(Content(text))

    @work(exclusive=True, group="read")
    async def _prepare(self, keyring: bool) -> None:
        """The keyring is tried before anybody opens a browser."""
        word, self._waits = self.words.sign_in, False
        self._say(word.LOOKING)
        try:
            entering = await self.gate.open(self._wait, keyring)
            self._waits = False
            handed = await handed_in(entering)
        except EposError as error:
            self._say(told(error, self.words))
            return
        self.entering = entering
        self.query_one("#steps", Static).update(Content("\n".join(steps(entering, self.words))))
        about = (word.ALSO, word.KEEP_SECRET, kept_where(entering.vault, self.words))
        self.query_one("#about", Static).update(Content(" ".join(about)))
        self._say(word.handed_in(entering.host) if handed else word.HIDDEN)
        if handed:
            self._enter(entering, handed)
            return
        self.query_one("#other").set_class(len(ways(entering, has_browser())) == 1, "-hidden")
        if entering.handler and entering.handler.added:
            self._listen(entering, entering.handler)

    @work(exclusive=True, group="listen")
    async def _listen(self, entering: Entering, handler: Handler) -> None:
        """What the desktop hands over is taken like what is pasted, as long as the page is open."""
        self._say(self.words.hand_over.LISTENING)
        while True:
            with suppress(NotHandedOver):
                self._enter(entering, await by_handler(handler, lambda: None))

    @work(exclusive=True, group="way")
    async def _choose_way(self, entering: Entering) -> None:
        word, found = self.words.hand_over, ways(entering, has_browser())
        way = await self.app.push_screen_wait(Choose(self.words, word.TITLE, found, word.WAY.__getitem__))
        if way is Way.HANDLER and entering.handler:
            await self._hand_to_us(entering, entering.handler)
        elif way in (Way.BROWSER, Way.PHONE):
            self._way = self._confirm_elsewhere(entering, way)
        else:
            self.query_one(Secret).focus()

    async def _hand_to_us(self, entering: Entering, handler: Handler) -> None:
        """Asks before the desktop is told of this program; then the browser opens."""
        words, (question, meaning) = self.words, consent(handler, self.words)
        if not handler.added:
            asked = Confirm(
                words, words.hand_over.TITLE, question, (Field("", meaning),), words.hand_over.ADD
            )
            if not await self.app.push_screen_wait(asked):
                return
            try:
                handler.add()
            except EposError as error:
                self._say(told(error, words))
                return
        self._listen(entering, handler)
        self._open(entering.entrance.address())

    @work(exclusive=True, group="ask")
    async def _confirm_elsewhere(self, entering: Entering, way: Way) -> None:
        words = self.words

        def opened(address: str) -> None:
            self._open(address)
            self._say(f"{words.hand_over.WAIT} {words.hand_over.ESC}")

        def shown(code: PhoneCode) -> None:
            self._say(f"{phone_code(code, words)} {words.hand_over.ESC}")

        try:
            handed = await by_way(way, entering, page(words), opened, shown)
        except EposError as error:
            self._say(told(error, words))
        else:
            self._enter(entering, handed)

    def _open(self, address: str) -> None:
        opened = has_browser() and open_url(address)
        self._say(self.words.sign_in.OPENED if opened else self.words.errors.NO_BROWSER)

    @on(Secret.Submitted)
    def action_sign_in(self) -> None:
        """Takes what is in the field."""
        if self.entering is None:
            return
        try:
            handed = handed_over(self.query_one(Secret).secret, self.entering.host.partition(":")[0])
        except EposError as error:
            self._say(told(error, self.words))
        else:
            self._enter(self.entering, handed)

    @work(exclusive=True, group="ask")
    async def _enter(self, entering: Entering, handed: Session) -> None:
        self._say(self.words.sign_in.CHECKING)
        try:
            verified = await verify(entering, handed)
            profile = await self._profile(verified)
            if profile:
                self.dismiss(Entered(entering, await keep(entering, verified.session, profile)))
        except EposError as error:
            self._say(told(error, self.words))

    async def _profile(self, verified: Verified) -> Profile | None:
        """The only one, the one handed over, or the one that is chosen."""
        profiles = offered(verified)
        if len(profiles) < 2 or verified.session.profile_id:
            return choose(verified, verified.session.profile_id)
        asked = Choose(
            self.words,
            self.words.sign_in.CHOOSE_PROFILE,
            profiles,
            lambda profile: profile_said(profile, self.words),
        )
        return await self.app.push_screen_wait(asked)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        match event.button.id:
            case "sign-in":
                self.action_sign_in()
            case "demo":
                self.dismiss(Instead.DEMO)
            case "browser" if self.entering:
                self._open(self.entering.entrance.address())
            case "other" if self.entering:
                self._choose_way(self.entering)
            case "copy" if self.entering:
                self.app.copy_to_clipboard(self.entering.entrance.address())
                self._say(self.words.sign_in.COPIED)
