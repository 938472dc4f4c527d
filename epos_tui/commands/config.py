"""The settings: where they are, what they say, the editor for them."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from epos_tui.commands import Misused, NeedAnswer, Request
from epos_tui.commands.tell import talk
from epos_tui.disk import open_private
from epos_tui.domain.errors import BrokenFile, CannotKeep, number_of
from epos_tui.home import find_home
from epos_tui.i18n import Words
from epos_tui.settings import load

_EDITORS = ("sensible-editor", "nano", "vi", "notepad")


def config(request: Request, words: Words) -> str:
    """The path alone, the text of the settings, or nothing after they were edited."""
    home = find_home()
    path = home.config / "config.toml"
    if request.argument == "path":
        return f"{path}\n"
    if request.argument == "edit":
        _edit(path, words)
        load(home)
        talk(words.config.saved(str(path)))
        return ""
    load(home)
    return _text(path, words)


def template(words: Words) -> str:
    """Every setting with its default, as a comment: what one begins with."""
    blocks = ["\n".join(_lines(name, values)) for name, values in words.config.SETTINGS.items()]
    return "\n\n".join([f"# {words.config.HEAD}", *blocks]) + "\n"


def _lines(section: str, values: dict[str, str]) -> list[str]:
    """A setting may be switched on by taking its sign away: so its section stands without one."""
    said = (f"# {setting}  # {about}" for setting, about in values.items())
    return [*([f"[{section}]"] if section else []), *said]


def _text(path: Path, words: Words) -> str:
    """What stands in the file; without one, what could."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return template(words)
    except OSError as error:
        raise BrokenFile(str(path), "$", "file", number_of(error)) from None


def _edit(path: Path, words: Words) -> None:
    """Begins with all that can be set; raises `CannotKeep`, and `Misused` where no editor is found."""
    if not (sys.stdin and sys.stdin.isatty()):
        raise NeedAnswer
    if not path.exists():
        try:
            with os.fdopen(open_private(path, os.O_WRONLY | os.O_EXCL), "w", encoding="utf-8") as file:
                file.write(template(words))
        except OSError as error:
            raise CannotKeep(str(path), number_of(error)) from None
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    editor = shlex.split(chosen) if chosen else [name for name in _EDITORS if shutil.which(name)][:1]
    try:
        ended = subprocess.run([*editor, str(path)], check=False).returncode if editor else 1
    except OSError:
        ended = 1
    if ended:
        raise Misused(words.config.no_editor(str(path)))
