"""Signs in: the browser does the asking, what it hands over is pasted unseen or read from a file."""

import sys
from pathlib import Path

from epos_tui.browser import has_browser, open_url
from epos_tui.commands import Answer, Errand, Misused, Trouble
from epos_tui.commands.asking import typed, typed_unseen
from epos_tui.commands.hand_over import brought
from epos_tui.commands.tell import talk
from epos_tui.disk import read_regular
from epos_tui.domain.errors import NoSafePlace
from epos_tui.domain.session import Profile, Session, Way
from epos_tui.domain.sign_in import LONGEST, handed_over
from epos_tui.present.answers import bare, is_yes
from epos_tui.present.line import Section
from epos_tui.present.people import profile_said
from epos_tui.present.sign_in import kept_where, signed_in, steps
from epos_tui.store.credentials import Place
from epos_tui.terminal import MOST_CHARACTERS
from epos_tui.usecases.sign_in import Entering, SignedIn, Verified, choose, handed_in, keep, offered, verify


async def sign_in(errand: Errand) -> Answer:
    """Tells where the secret will be kept, takes it, asks the portal who it is."""
    word = errand.words.sign_in
    entering = await errand.gate.open(lambda: talk(word.WAITING), True)
    talk(kept_where(entering.vault, errand.words))
    if entering.vault.place is Place.MEMORY:
        raise NoSafePlace
    handed = await handed_in(entering)
    if handed:
        talk(word.handed_in(entering.host))
    else:
        handed = await _handed(errand, entering)
    if handed is None:
        return _declined(errand, entering)
    talk(word.CHECKING)
    verified = await verify(entering, handed)
    done = await keep(entering, verified.session, _profile(errand, verified))
    return _answer(errand, entering, done)


async def _handed(errand: Errand, entering: Entering) -> Session | None:
    """What the browser brings, is in the file, on standard input, or typed; None when nothing is."""
    request, host = errand.request, entering.host.partition(":")[0]
    if (way := Way(request.value("way") or Way.PASTE)) is not Way.PASTE:
        return await brought(way, errand, entering)
    if request.has("cookies"):
        return handed_over(_content(request.value("cookies"), errand), host)
    if sys.stdin and sys.stdin.isatty():
        text = _pasted(errand, entering)
        return handed_over(text, host) if text else None
    if request.has("paste") and sys.stdin:
        return handed_over(sys.stdin.read(MOST_CHARACTERS), host)
    raise Misused(errand.words.sign_in.NO_TERMINAL)


def _content(path: str, errand: Errand) -> str:
    try:
        return read_regular(Path(path).expanduser(), LONGEST).decode("utf-8", "replace")
    except (OSError, ValueError):
        raise Misused(errand.words.sign_in.no_file(path)) from None


def _pasted(errand: Errand, entering: Entering) -> str:
    words = errand.words
    word = words.sign_in
    talk(*steps(entering, words), word.ALSO, word.KEEP_SECRET)
    if has_browser():
        talk(word.OPEN_QUESTION)
        if is_yes(typed(words.commands.YES_OR_NO)):
            talk(word.OPENED if open_url(entering.entrance.address()) else words.errors.NO_BROWSER)
    talk(word.HIDDEN)
    return typed_unseen(words.lines.field_prompt(word.PASTE))


def _profile(errand: Errand, verified: Verified) -> Profile:
    """The one named, the only one, or the one whose number is typed."""
    wanted = errand.request.value("profile") or verified.session.profile_id
    profiles = offered(verified)
    if wanted or len(profiles) < 2 or not (sys.stdin and sys.stdin.isatty()):
        return choose(verified, wanted)
    words = errand.words
    numbered = [f"{number}. {profile_said(one, words)}" for number, one in enumerate(profiles, start=1)]
    talk(f"{words.sign_in.CHOOSE_PROFILE}:", *numbered)
    while line := typed(words.commands.face_prompt(len(profiles))):
        number = bare(line) or "1"
        if number.isascii() and number.isdigit() and 0 < int(number[:3]) <= len(profiles):
            return profiles[int(number) - 1]
    return choose(verified)


def _answer(errand: Errand, entering: Entering, done: SignedIn) -> Answer:
    label = signed_in(done, entering.vault, errand.words)

    def data() -> object:
        from epos_tui.commands.records import sign_in as records

        account = records.account(done.account, errand.words)
        return records.SigningIn("done", account, entering.vault.place, done.kept, label)

    return Answer(None, entering.now(), lambda: (Section(label),), data)


def _declined(errand: Errand, entering: Entering) -> Answer:
    label = errand.words.sign_in.NOT_PASTED

    def data() -> object:
        from epos_tui.commands.records.sign_in import SigningIn

        return SigningIn("declined", None, entering.vault.place, False, label)

    return Answer(None, entering.now(), tuple, data, trouble=Trouble(1, "declined", label))
