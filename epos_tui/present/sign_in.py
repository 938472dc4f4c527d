"""Signing in told to a person: the steps, where the secret stays, how it ended."""

from epos_tui.domain.errors import KeyringFailed
from epos_tui.domain.session import Account
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.people import profile_said
from epos_tui.store.credentials import Place, Vault
from epos_tui.usecases.sign_in import Entering, SignedIn, SignedOut

_KEYRINGS = {
    "SecretService": "Secret Service",
    "libsecret": "Secret Service",
    "kwallet": "KWallet",
    "macOS": "macOS Keychain",
    "Windows": "Windows Credential Manager",
}
"""By the module of the keyring."""


def steps(entering: Entering, words: Words) -> tuple[str, ...]:
    """The three numbered steps with the hosts that see something."""
    word, host = words.sign_in, entering.host
    told = (word.step_open(entering.entrance.address(), host), word.STEP_SIGN_IN, word.step_paste(host))
    return tuple(f"{number}. {step}" for number, step in enumerate(told, start=1))


def kept_where(vault: Vault, words: Words) -> str:
    """Where the secret will stay: told before anybody signs in."""
    word = words.sign_in
    match vault.place:
        case Place.GIVEN_FILE:
            return word.IN_FILE
        case Place.GIVEN_VARIABLE:
            return word.IN_VARIABLE
        case Place.COMMAND:
            return word.IN_COMMAND
        case Place.READ_ONLY_COMMAND:
            return word.IN_READ_ONLY_COMMAND
        case Place.KEYRING:
            module = vault.name.rpartition(".")[0]
            return word.in_keyring(_KEYRINGS.get(module.removeprefix("keyring.backends."), vault.name))
        case Place.MEMORY:
            return _in_memory(vault.failure, words)


def _in_memory(failure: KeyringFailed | None, words: Words) -> str:
    if failure is None or failure.reason == "NoKeyringError":
        return words.sign_in.NO_KEYRING
    if failure.name:
        return words.sign_in.refused_keyring(failure.name)
    return words.sign_in.broken_keyring(failure.reason)


def account_said(account: Account, words: Words) -> str:
    """Иванов Иван Иванович, родитель, МАОУ «Гимназия № 33»"""
    return one_line(profile_said(account.profile, words))


def signed_in(done: SignedIn, vault: Vault, words: Words) -> str:
    """Who is signed in, and whether that will be known the next time."""
    word = words.sign_in
    kept = (
        word.KEPT if done.kept else word.NOT_KEPT if vault.place is Place.KEYRING else word.FORGOTTEN_AT_END
    )
    return f"{word.signed_in(account_said(done.account, words))} {kept}"


def signed_out(done: SignedOut, words: Words) -> tuple[str, str]:
    """What became of the session and of the secret."""
    word = words.sign_in
    ended = word.PORTAL_ENDED if done.ended else word.PORTAL_NOT_ENDED
    if done.elsewhere:
        return ended, word.SECRET_ELSEWHERE
    return ended, word.SECRET_REMOVED if done.secret else word.SECRET_UNKNOWN
