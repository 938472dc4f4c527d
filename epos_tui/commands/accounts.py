"""The accounts of this computer: who they are, signed out, locked."""

from collections.abc import Callable, Sequence
from typing import Literal

from epos_tui.commands import Answer, Ended, Errand, Trouble
from epos_tui.commands.asking import stopped
from epos_tui.commands.tell import talk
from epos_tui.domain.errors import SignInNeeded
from epos_tui.domain.session import Account
from epos_tui.present.line import Section, ended
from epos_tui.present.sign_in import account_said, signed_out
from epos_tui.store.accounts import Accounts
from epos_tui.usecases import sign_in as use

How = Literal["done", "dry_run", "declined"]


async def accounts(errand: Errand) -> Answer:
    """Who may be chosen by --account."""
    known = errand.gate.accounts
    rows = known.all()

    def data() -> object:
        from epos_tui.commands.records import sign_in as records

        return records.Accounts(tuple(records.account(one, errand.words) for one in rows), known.locked)

    return Answer(
        student=None,
        taken_at=errand.gate.now(),
        sections=lambda: _told(errand, rows, known),
        data=data,
        rows=lambda: [
            ("id", "host", "profile", "role", "name", "school", "used"),
            *(_row(account) for account in rows),
        ],
    )


def _told(errand: Errand, rows: Sequence[Account], known: Accounts) -> tuple[Section, ...]:
    word = errand.words.sign_in
    if not rows:
        return (Section(word.NO_ACCOUNTS),)
    lines = [ended(f"{account.id}: {account_said(account, errand.words)}") for account in rows]
    lines[0] = ended(f"{lines[0].rstrip('.')}, {word.CURRENT}")
    return (Section(f"{word.ACCOUNTS}: {len(rows)}", (*lines, *([word.LOCKED] if known.locked else []))),)


def _row(account: Account) -> tuple[object, ...]:
    profile = account.profile
    role = profile.role.value if profile.role else ""
    return (
        account.id,
        account.host,
        profile.id,
        role,
        profile.name,
        profile.school,
        account.used.isoformat(),
    )


async def sign_out(errand: Errand) -> Answer:
    """Of the account named, or of the one opened last; raises `SignInNeeded` where there is none."""
    word = errand.words.sign_in
    known = errand.gate.current
    if known is None:
        raise SignInNeeded
    who = account_said(known, errand.words)
    how = how_it_ends(errand, (ended(who),), word.SIGN_OUT_QUESTION)
    out = use.SignedOut(known.id, ended=False, secret=False)
    if how == "done":
        entering = await errand.gate.open(lambda: talk(word.WAITING), True)
        out = await use.sign_out(entering, known.id)
    done = (word.signed_out(who), *signed_out(out, errand.words))
    lines = done if how == "done" else (errand.words.commands.NOTHING_DONE,)

    def data() -> object:
        from epos_tui.commands.records.sign_in import SigningOut

        return SigningOut(how, known.id, out.ended, out.secret, " ".join(lines))

    return told(errand, how, lines, data)


async def lock(errand: Errand) -> Answer:
    """Nothing of an account is shown until its secret has been asked for again."""
    word, known = errand.words.sign_in, errand.gate.accounts
    some = bool(known.ids())
    if some:
        known.lock_all()
    label = word.LOCKED if some else word.NOTHING_TO_LOCK

    def data() -> object:
        from epos_tui.commands.records.sign_in import Locking

        return Locking(some, label)

    return told(errand, "done", (label,), data)


def how_it_ends(errand: Errand, preview: Sequence[str], question: str) -> How:
    """Asks, unless the call has answered already."""
    match stopped(errand, preview, question):
        case None:
            return "done"
        case Ended.DRY_RUN:
            talk(*preview)
            return "dry_run"
        case _:
            return "declined"


def told(errand: Errand, how: How, lines: Sequence[str], data: Callable[[], object]) -> Answer:
    """How it ended, a sentence a line."""
    return Answer(
        student=None,
        taken_at=errand.gate.now(),
        sections=lambda: (Section(lines[0], tuple(lines[1:])),) if how != "declined" else (),
        data=data,
        trouble=Trouble(1, how, lines[0]) if how == "declined" else None,
    )
