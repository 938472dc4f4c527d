"""Signing in and out: what is asked, who sees what, where the secret stays."""

from collections.abc import Sequence
from typing import Protocol

from epos_tui.domain.errors import Shut, Unread
from epos_tui.domain.people import Role


class SignInWords(Protocol):
    """Sentences are complete; a secret is never part of one."""

    TITLE: str
    SIGN_IN: str
    """The act."""
    DEMO: str
    NOT_SIGNED_IN: str
    BROWSER: str
    COPY: str
    COPIED: str
    ESC: str
    CTRL_C: str
    OPEN_QUESTION: str
    OPENED: str
    STEP_SIGN_IN: str
    PASTE: str
    """The label of the hidden field."""
    HIDDEN: str
    """What is pasted is not shown."""
    ALSO: str
    """What else may be pasted."""
    KEEP_SECRET: str
    CHECKING: str
    LOOKING: str
    """For a keyring."""
    WAITING: str
    """The keyring may be asking for its password."""
    NO_TERMINAL: str
    NOT_PASTED: str
    CHOOSE_PROFILE: str
    STAFF: str
    ROLE: dict[Role, str]
    NO_CONSENT_TAG: str
    UNREAD: dict[Unread, str]
    SHUT: dict[Shut, str]
    NO_SAFE_PLACE: str
    IN_FILE: str
    IN_VARIABLE: str
    IN_COMMAND: str
    IN_READ_ONLY_COMMAND: str
    NO_KEYRING: str
    KEPT: str
    FORGOTTEN_AT_END: str
    NOT_KEPT: str
    ACCOUNTS: str
    NO_ACCOUNTS: str
    CURRENT: str
    LOCKED: str
    NOTHING_TO_LOCK: str
    NOTHING: str
    """There is nothing to forget."""
    FORGET_QUESTION: str
    SIGN_OUT_QUESTION: str
    PORTAL_ENDED: str
    PORTAL_NOT_ENDED: str
    SECRET_REMOVED: str
    SECRET_UNKNOWN: str
    SECRET_ELSEWHERE: str
    NOT_IN_DEMO: str
    OTHERS_STAY: str
    """What a program cannot remove."""

    def step_open(self, address: str, host: str) -> str: ...
    def step_paste(self, host: str) -> str: ...
    def handed_in(self, host: str) -> str: ...
    def in_keyring(self, name: str) -> str: ...
    def refused_keyring(self, name: str) -> str: ...
    def broken_keyring(self, reason: str) -> str: ...
    def keyring_failed(self, reason: str) -> str: ...
    def command_failed(self, setting: str, reason: str) -> str: ...
    def unknown_profile(self, name: str, known: Sequence[str]) -> str: ...
    def unknown_account(self, id: str, known: Sequence[str]) -> str: ...
    def signed_in(self, who: str) -> str: ...
    def signed_out(self, who: str) -> str: ...
    def forgotten(self, who: str) -> str: ...
    def unsent(self, count: int) -> str: ...
    def draft(self, text: str) -> str: ...
    def waiting(self, count: int) -> str: ...
    def schools(self, count: int) -> str: ...
    def notes(self, count: int) -> str: ...
    def bad_host(self, text: str) -> str: ...
    def no_file(self, path: str) -> str: ...
    def damaged(self, id: str) -> str: ...
