"""Signing in and out, in English."""

from collections.abc import Sequence

from epos_tui.domain.errors import Shut, Unread
from epos_tui.domain.people import Role
from epos_tui.i18n.en.grammar import counted

TITLE = "Sign in to EPOS"
SIGN_IN = "Sign in"
DEMO = "Demo school"
NOT_SIGNED_IN = "You are not signed in."
BROWSER = "Browser"
COPY = "Copy the address"
COPIED = "The address was copied, if the terminal allows it."
ESC = "Esc: without it."
CTRL_C = "Ctrl+C: without it."
OPEN_QUESTION = "Open this address in the browser?"
OPENED = "The address was handed to the browser."
STEP_SIGN_IN = (
    "Sign in as usual. At the end the browser will say that it cannot open an address diaryperm://redirect: "
    "that is right. Copy the whole address."
)
PASTE = "Address or cookies"
HIDDEN = "What you paste is not shown."
ALSO = (
    "The portal's cookies will do as well: the value of auth_token, a Cookie line, "
    "a cookie file or an HAR archive."
)
KEEP_SECRET = "Send this address and the cookies to nobody: they open your diary."
CHECKING = "Asking the portal who you are."
LOOKING = "Checking the keyring."
WAITING = "Waiting for the keyring: it may be asking for its password in another window."
NO_TERMINAL = "There is nobody to ask. Add --cookies FILE, or --paste and the address on standard input."
NOT_PASTED = "Nothing was pasted, you are not signed in."
CHOOSE_PROFILE = "Sign in as"
STAFF = "staff"
ROLE = {Role.PARENT: "parent", Role.STUDENT: "student"}
NO_CONSENT_TAG = "no consent to data processing"
UNREAD = {
    Unread.EMPTY: "Nothing was pasted. Copy the whole address and paste it again.",
    Unread.TOO_LONG: "Too much was pasted. One address, a Cookie line or a file of up to 16 MB is needed.",
    Unread.BROKEN: "This looks like an HAR archive but is not whole. Save it from the browser again.",
    Unread.OTHER_SITE: "These are cookies of another site. The cookies of the EPOS portal are needed.",
    Unread.NO_TOKEN: (
        "There is no sign-in in it: no token in the address, no auth_token in the cookies. "
        "Sign in again in the browser and copy everything."
    ),
    Unread.UNKNOWN: (
        "This is neither the address nor cookies. The address begins with diaryperm://redirect. "
        "Do not type your password here."
    ),
    Unread.TOO_LATE: "The sign-in did not come, the time for it is over. Begin once more.",
    Unread.DECLINED: "The sign-in was declined in the browser. If that was a mistake, begin once more.",
}
SHUT = {
    Shut.NO_PROFILE: "The portal knows you, but this account has no diary. Ask the school.",
    Shut.STAFF: (
        "This is a profile of the staff: it has no diary. Parents and students sign in "
        "with an account of their own."
    ),
    Shut.NO_CONSENT: (
        "The portal has no consent of yours to process personal data, and keeps the diary shut. "
        "Open the portal in a browser, give your consent and sign in here again."
    ),
    Shut.NO_CHILDREN: (
        "The portal sees no children of yours. The school's office mends this: give them your full name "
        "and SNILS. Changes take effect the next day after 14:00, except at weekends."
    ),
}
NO_SAFE_PLACE = (
    "This command has nowhere to keep the sign-in: there is no keyring, and secrets are never written "
    "to a file. Open epos: there the sign-in lasts until you leave. Or set credential_command in config.toml."
)
IN_FILE = "The sign-in comes from the file EPOS_TUI_TOKEN_FILE; a new key will stay in memory only."
IN_VARIABLE = (
    "The sign-in comes from the variable EPOS_TUI_TOKEN: other programs of yours can read it. "
    "A new key will stay in memory only."
)
IN_COMMAND = "The command credential_store_command of config.toml will keep the sign-in."
IN_READ_ONLY_COMMAND = (
    "The command credential_command gives the sign-in; nothing can keep a new key: "
    "set credential_store_command."
)
NO_KEYRING = "There is no keyring here: the sign-in will be forgotten when you leave the program."
KEPT = "The sign-in is kept."
FORGOTTEN_AT_END = "The sign-in will be forgotten when you leave the program."
NOT_KEPT = "The sign-in could not be kept: it will be forgotten when you leave the program."
ACCOUNTS = "Accounts"
NO_ACCOUNTS = "Nobody has signed in on this computer."
CURRENT = "opened first"
LOCKED = "Locked. The diary opens when the keyring or the command gives the sign-in."
NOTHING_TO_LOCK = "There is nothing to lock: nobody has signed in on this computer."
NOTHING = "There is nothing to forget here."
FORGET_QUESTION = "Forget this on this computer?"
SIGN_OUT_QUESTION = "Sign out?"
PORTAL_ENDED = "The portal has ended the session."
PORTAL_NOT_ENDED = "The portal did not answer: the session will end there by itself."
SECRET_REMOVED = "The key was removed from where it was kept."
SECRET_UNKNOWN = "There was no key."
SECRET_ELSEWHERE = "You keep the key yourself: remove it from where the program took it."
NOT_IN_DEMO = "The demo school needs no account: leave out --demo or --fixtures."
OTHERS_STAY = "Files in the download folder stay. The bin of a keyring may hold copies."

_KEYRING = {
    "KeyringLocked": "it is locked",
    "TimeoutError": "it did not answer in time",
    "NotStored": "it keeps nothing",
    "left_out": "nobody waited for it",
    "refused": "it is not to be trusted",
    "NoKeyringError": "it is not in sight from here",
    "NoHelper": "the helper process did not start",
}
_COMMAND = {
    "slow": "no answer within a minute",
    "large": "the answer is too long",
    "empty": "the sign-in was not kept",
    "missing": "not found",
    "open": "others can read the file: it needs the mode 0600",
}


def step_open(address: str, host: str) -> str:
    return (
        f"Open {address} in a browser. You type the password and the code only there, on pages of {host} "
        "and gosuslugi.ru; this program does not see them."
    )


def step_paste(host: str) -> str:
    return f"Paste the address here. The program will hand it to {host} only, and get the sign-in."


def handed_in(host: str) -> str:
    return f"The sign-in is given already and will be handed to {host} only."


def in_keyring(name: str) -> str:
    return f"The system's keyring will keep the sign-in ({name})."


def refused_keyring(name: str) -> str:
    return (
        f"The keyring {name} will not do: it does not protect secrets, or loses them. "
        "The sign-in will be forgotten when you leave the program."
    )


def broken_keyring(reason: str) -> str:
    told = _KEYRING.get(reason, reason)
    return f"The keyring does not work ({told}): the sign-in will be forgotten when you leave the program."


def keyring_failed(reason: str) -> str:
    return f"The keyring failed: {_KEYRING.get(reason, reason)}. Unlock it and try again."


def command_failed(setting: str, reason: str) -> str:
    told = _COMMAND.get(reason, f"exit code {reason}")
    return f"{setting}: {told}. Check it in a terminal and try again."


def unknown_profile(name: str, known: Sequence[str]) -> str:
    said = f"“{name}”: it is not clear whom this means." if name else "There are several profiles."
    return f"{said} Name one, --profile: {'; '.join(known)}."


def unknown_account(id: str, known: Sequence[str]) -> str:
    said = f"There is no account “{id}” here."
    return f"{said} There are: {', '.join(known)}." if known else f"{said} Sign in: epos sign-in."


def signed_in(who: str) -> str:
    return f"You are signed in: {who}."


def signed_out(who: str) -> str:
    return f"Signed out: {who}."


def forgotten(who: str) -> str:
    return f"Forgotten: {who}."


def unsent(count: int) -> str:
    return f"Not sent, and will be lost: {counted(count, 'draft', 'drafts')}."


def draft(text: str) -> str:
    return f"Draft: “{text}”."


def waiting(count: int) -> str:
    return f"Decided, not yet at the school, and will be lost: {count}."


def schools(count: int) -> str:
    return f"Demo schools with what was sent and noted: {count}."


def notes(count: int) -> str:
    return f"Ticks, notes and links of your own: {count}."


def bad_host(text: str) -> str:
    return f"--host: “{text}” is no host. Write, for instance, edu-epos.permkrai.ru."


def no_file(path: str) -> str:
    return f"The file {path} cannot be read. Check its name and its mode."


def damaged(id: str) -> str:
    return f"the entry {id}, damaged"
