"""Before any diary is open: signing in, or the demo school."""

from asyncio import Runner
from contextlib import suppress

from epos_tui.browser import has_browser
from epos_tui.domain.errors import NotHandedOver
from epos_tui.domain.session import Profile, Session
from epos_tui.domain.sign_in import handed_over
from epos_tui.i18n import Words
from epos_tui.lines import hand_over
from epos_tui.lines.addresses import open_link
from epos_tui.lines.answers import command
from epos_tui.lines.console import console
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.question import obey
from epos_tui.lines.talk import Back, Leave, Stop, Talk, ask_unseen, done, fail, say, twice
from epos_tui.lines.walk import walk
from epos_tui.present.errors import told
from epos_tui.present.line import ended
from epos_tui.present.people import profile_said
from epos_tui.present.sign_in import kept_where, signed_in, steps
from epos_tui.settings import Settings
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


def enter(gate: Gate, words: Words, settings: Settings, talk: Talk | None = None) -> Entered | Instead | None:
    """Talks until somebody is signed in or the demo is chosen; None: the person leaves."""
    plain = talk or console(words, settings)
    found = None
    with suppress(Back, Leave, Stop), Runner() as runner:
        found = room(twice(plain), gate, runner)
    if found is None:
        say(plain, words.lines.BYE)
    return found


def room(talk: Talk, gate: Gate, runner: Runner) -> Entered | Instead | None:
    """The choice, until it leads on."""
    word = talk.words.sign_in
    items: tuple[Item[Entered | Instead], ...] = (
        Item(word.SIGN_IN, lambda: _sign_in(talk, gate, runner)),
        Item(word.DEMO, lambda: Instead.DEMO),
    )
    heading = f"{word.TITLE}: {talk.words.lines.points(len(items))}."
    return walk(talk, Menu(heading, items, (word.NOT_SIGNED_IN,)))


def _sign_in(talk: Talk, gate: Gate, runner: Runner) -> Entered | None:
    word = talk.words.sign_in
    say(talk, word.LOOKING)
    entering = _prepared(talk, gate, runner)
    say(talk, kept_where(entering.vault, talk.words))
    handed = runner.run(handed_in(entering))
    if handed:
        say(talk, word.handed_in(entering.host))
    else:
        handed = hand_over.handed(talk, entering, runner, lambda: _pasted(talk, entering))
    if handed is None:
        return None
    say(talk, word.CHECKING)
    verified = runner.run(verify(entering, handed))
    profile = _profile(talk, verified)
    if profile is None:
        return None
    found = runner.run(keep(entering, verified.session, profile))
    done(talk, signed_in(found, entering.vault, talk.words))
    return Entered(entering, found)


def _prepared(talk: Talk, gate: Gate, runner: Runner) -> Entering:
    """Ctrl+C goes on without the keyring."""
    word = talk.words.sign_in
    try:
        return runner.run(gate.open(lambda: say(talk, f"{word.WAITING} {word.CTRL_C}"), True))
    except KeyboardInterrupt:
        return runner.run(gate.open(None, False))


def _pasted(talk: Talk, entering: Entering) -> Session:
    """Tells the steps, then takes what is pasted until it is a sign-in; raises `Back` or `Leave`."""
    words, word = talk.words, talk.words.sign_in
    lines = (*steps(entering, words), word.ALSO, word.KEEP_SECRET)
    say(talk, *lines)
    if has_browser():
        open_link(talk, entering.entrance.address())
    say(talk, word.HIDDEN)
    while True:
        text = ask_unseen(talk, words.lines.field_prompt(word.PASTE))
        if ordered := command(text):
            obey(talk, ordered, lines)
            continue
        try:
            return handed_over(text, entering.host.partition(":")[0])
        except NotHandedOver as error:
            fail(talk, told(error, words))


def _profile(talk: Talk, verified: Verified) -> Profile | None:
    """The only one, the one handed over, or the one that is chosen; None on the way back."""
    profiles = offered(verified)
    if len(profiles) < 2 or verified.session.profile_id:
        return choose(verified, verified.session.profile_id)
    items = tuple(_choice(profile, talk.words) for profile in profiles)
    heading = f"{talk.words.sign_in.CHOOSE_PROFILE}: {talk.words.lines.points(len(items))}."
    return walk(talk, Menu(heading, items))


def _choice(profile: Profile, words: Words) -> Item[Profile]:
    return Item(ended(profile_said(profile, words)), lambda: profile)
