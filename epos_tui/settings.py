"""Where the program keeps its files, and what its user has chosen."""

import os
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import TypeVar

from epos_tui.disk import open_private, read_regular
from epos_tui.domain.errors import BrokenFile, CannotKeep, number_of
from epos_tui.domain.thresholds import Rules
from epos_tui.forecast_rules import rules_of
from epos_tui.home import Home

THEMES = ("epos-dark", "epos-light", "epos-contrast", "epos-16")
LANGUAGES = ("ru", "en")
_ALL, _LONGEST_PORTION = "all", 1000
GLYPHS = ("auto", "full", "console")
CACHES = ("always", "session", "off")
_LONGEST_CACHE = 4_000
_LONGEST_NOTE = 200
_LONGEST_LOCK = _LONGEST_DAY = 24 * 60
STARTS = ("desktop", "last")
"""The page the full screen opens with."""
FACES = ("screen", "reader", "lines")
"""What an interactive call opens."""

T = TypeVar("T")

_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?(?::[0-9]{1,5})?", re.IGNORECASE)
_ISSUER = re.compile(rf"https://{_HOST.pattern}(?:/[\w.~/-]*)?", re.IGNORECASE)
_LINE = re.compile(r"\(at line (\d+), column (\d+)\)$")


@dataclass(frozen=True)
class Secrets:
    """Where the secrets of a sign-in are kept, if not in a keyring that is known."""

    allow_backend: str = ""
    """The dotted name of a keyring that is trusted by hand."""
    credential_command: tuple[str, ...] = ()
    """Prints the secret; `{account}` is the account."""
    credential_store_command: tuple[str, ...] = ()
    """Reads the next secret from its input."""


@dataclass(frozen=True)
class Portal:
    """The live portal."""

    host: str = "edu-epos.permkrai.ru"
    unconfirmed_writes: bool = False
    """Sends what has never been seen to work."""
    client_id: str = ""
    """The name under which the operator knows this program; nobody has given it one yet."""
    issuer: str = "https://auth-epos.permkrai.ru/kk/auth/realms/epos"
    """Where programs with such a name sign in."""


@dataclass(frozen=True)
class Tls:
    """Whom to believe that the portal is the portal."""

    ca_file: str = ""
    """Certificates that count for this program only, beside the system's."""


@dataclass(frozen=True)
class Settings:
    """What a user may choose once and for all."""

    theme: str = THEMES[0]
    language: str = ""
    """Empty: Russian, or English where the locale is English."""
    lines: bool = False
    """Open the lines face instead of the full screen."""
    glyphs: str = GLYPHS[0]
    portion: int = 10
    """How much of a long list the lines face tells at once; 0: all of it."""
    single_key: bool = False
    """In the lists of the lines face a key that can mean one thing only needs no Enter."""
    reader: bool = False
    """Open the reader mode instead of the full screen."""
    cache: str | int = CACHES[0]
    """How long the portal's answers stay on this computer: always, for so many days, while the program is
    open (`session`), or not even that (`off`)."""
    prompt_marks: bool = False
    """The lines face marks its prompts (OSC 133) for terminals that can jump between them."""
    lock_after: int = 0
    """Minutes without a key after which the diary is hidden; 0: never."""
    start: str = STARTS[0]
    """The full screen opens with the desktop, or with the page that was left last."""
    child: str = ""
    """Whose diary opens first: an id, or an unambiguous part of the name."""
    heavy_day: int = 0
    """Minutes of homework above which a day is called heavy; 0: the sanitary norm of the year of school."""
    secrets: Secrets = Secrets()
    portal: Portal = Portal()
    tls: Tls = Tls()
    forecast: Rules = field(default_factory=Rules)


@dataclass(frozen=True)
class Token:
    """A secret that the caller of the program hands to it."""

    file: str = ""
    text: str = field(default="", repr=False)


def take_token() -> Token:
    """`EPOS_TUI_TOKEN_FILE` or `EPOS_TUI_TOKEN`, removed at once: programs started later do not get them."""
    return Token(os.environ.pop("EPOS_TUI_TOKEN_FILE", ""), os.environ.pop("EPOS_TUI_TOKEN", ""))


def load(home: Home) -> Settings:
    """The theme chosen last, overruled by config.toml; raises `BrokenFile`."""
    path, face = home.config / "config.toml", _remembered(home, "face", FACES)
    theme = _remembered(home, "theme", THEMES) or THEMES[0]
    noted = Settings(theme=theme, reader=face == "reader", lines=face == "lines")
    return _checked(path, {**asdict(noted), "forecast": {}, **_toml(path)})


def is_face_chosen(home: Home) -> bool:
    """Whether it is known how the program shall be shown; raises `BrokenFile`."""
    noted = _remembered(home, "face", FACES)
    return bool(noted) or not _toml(home.config / "config.toml").keys().isdisjoint(FACES)


def load_keys(home: Home) -> dict[str, str]:
    """keys.toml: the name of an action → its keys, separated by commas; raises `BrokenFile`."""
    path = home.config / "keys.toml"
    found = _toml(path)
    for name, keys in found.items():
        if not isinstance(keys, str):
            raise BrokenFile(str(path), name, "str", type(keys).__name__)
    return {name: str(keys) for name, keys in found.items()}


def remember(home: Home, name: str, choice: str) -> None:
    """Keeps the `theme`, the `face` or the `page` of the program for the next time; raises `CannotKeep`."""
    path = home.data / name
    try:
        with os.fdopen(open_private(path, os.O_WRONLY | os.O_TRUNC), "wb") as file:
            file.write(choice.encode())
    except OSError as error:
        raise CannotKeep(str(path), number_of(error)) from None


def child_note(home: Home, folder: Path) -> str:
    """Under which name `remember` keeps whose diary of an account opens first; `folder` is the account's."""
    return str(folder.relative_to(home.data) / "child")


def _remembered(home: Home, name: str, choices: tuple[str, ...]) -> str:
    choice = recalled(home, name)
    return choice if choice in choices else ""


def recalled(home: Home, name: str) -> str:
    """The program's own note, or nothing; one that cannot be read is no note."""
    try:
        return read_regular(home.data / name, _LONGEST_NOTE).decode().strip()
    except (OSError, ValueError):
        return ""


def _toml(path: Path) -> dict[str, object]:
    """What stands in the file; nothing when there is none."""
    text = _text(path)
    if not text:
        return {}
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _LINE.search(str(error))
        raise BrokenFile(str(path), f"@{at[1]}:{at[2]}" if at else "@end", "toml") from None
    except RecursionError:
        raise BrokenFile(str(path), "$", "toml", "deep") from None


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode().replace("\r\n", "\n")
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError as error:
        raise BrokenFile(str(path), "$", "file", number_of(error)) from None
    except UnicodeDecodeError as error:
        raise BrokenFile(str(path), f"@{error.start + 1}", "toml") from None


def is_host(text: str) -> bool:
    """Whether it is a host, perhaps with a port."""
    return bool(_HOST.fullmatch(text))


def _section(path: Path, name: str, found: object, default: T) -> T:
    """A table of config.toml; each value is of the kind of its default."""
    if not isinstance(found, dict):
        raise BrokenFile(str(path), name, "dict", type(found).__name__)
    values = {field.name: getattr(default, field.name) for field in fields(default)}  # type: ignore[arg-type]
    for key, value in found.items():
        if key not in values:
            raise BrokenFile(str(path), f"{name}.{key}", "known")
        values[key] = _of_kind(path, f"{name}.{key}", value, values[key])
    return type(default)(**values)


def _of_kind(path: Path, name: str, value: object, default: object) -> object:
    if isinstance(default, tuple) and isinstance(value, list | tuple):
        if all(isinstance(word, str) and word for word in value):
            return tuple(value)
        raise BrokenFile(str(path), name, "words")
    if type(value) is not type(default):
        kind = "list" if isinstance(default, tuple) else type(default).__name__
        raise BrokenFile(str(path), name, kind, type(value).__name__)
    if name == "portal.host" and not is_host(str(value)):
        raise BrokenFile(str(path), name, "host")
    if name == "portal.issuer" and not _ISSUER.fullmatch(str(value)):
        raise BrokenFile(str(path), name, "issuer")
    return value


def _checked(path: Path, found: dict[str, object]) -> Settings:
    secrets = _section(path, "secrets", found.pop("secrets"), Secrets())
    portal = _section(path, "portal", found.pop("portal"), Portal())
    tls = _section(path, "tls", found.pop("tls"), Tls())
    forecast = rules_of(path, found.pop("forecast"))
    child = str(_of_kind(path, "child", found.pop("child"), ""))
    _check_choices(path, found)
    return Settings(
        str(found["theme"]),
        str(found["language"]),
        lines=bool(found["lines"]),
        glyphs=str(found["glyphs"]),
        portion=0 if found["portion"] == _ALL else int(str(found["portion"])),
        single_key=bool(found["single_key"]),
        reader=bool(found["reader"]),
        prompt_marks=bool(found["prompt_marks"]),
        start=str(found["start"]),
        child=child,
        cache=found["cache"] if isinstance(found["cache"], int) else str(found["cache"]),
        lock_after=int(str(found["lock_after"])),
        heavy_day=int(str(found["heavy_day"])),
        secrets=secrets,
        portal=portal,
        tls=tls,
        forecast=forecast,
    )


def _check_choices(path: Path, found: dict[str, object]) -> None:
    choices: dict[str, Sequence[object]] = {
        "theme": THEMES,
        "language": ("", *LANGUAGES),
        "lines": (True, False),
        "reader": (True, False),
        "glyphs": GLYPHS,
        "portion": (_ALL, *range(_LONGEST_PORTION + 1)),
        "single_key": (True, False),
        "prompt_marks": (True, False),
        "start": STARTS,
        "lock_after": range(_LONGEST_LOCK + 1),
        "heavy_day": range(_LONGEST_DAY + 1),
        "cache": (*CACHES, *range(1, _LONGEST_CACHE + 1)),
    }
    for name, value in found.items():
        if name not in choices:
            raise BrokenFile(str(path), name, "known")
        if not any(value == choice and type(value) is type(choice) for choice in choices[name]):
            raise BrokenFile(str(path), name, "choice", str(value))
