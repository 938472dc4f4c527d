"""The options every command understands, and which of all options contradict each other."""

from epos_tui.commands import Option
from epos_tui.domain.people import Role
from epos_tui.settings import GLYPHS, LANGUAGES, THEMES

COMMON = (
    Option("demo"),
    Option("fixtures", "folder"),
    Option("now", "moment"),
    Option("as", "role", tuple(role.value for role in Role)),
    Option("child", "name"),
    Option("account", "id"),
    Option("host", "host"),
    Option("ca-file", "file"),
    Option("lang", "language", LANGUAGES),
    Option("lines"),
    Option("reader"),
    Option("single-key"),
    Option("json"),
    Option("csv"),
    Option("theme", "theme", THEMES),
    Option("glyphs", "glyphs", GLYPHS),
    Option("no-color"),
    Option("version"),
    Option("help"),
)
_LIVE = ("account", "host", "ca-file", "all", "handler")
"""What a school of invented people has not."""
CONFLICTS = (
    ("demo", "fixtures"),
    *((invented, live) for invented in ("demo", "fixtures") for live in _LIVE),
    ("account", "all"),
    ("paste", "cookies"),
    ("paste", "way"),
    ("cookies", "way"),
    ("all", "handler"),
    ("account", "handler"),
    ("json", "csv"),
    ("lines", "reader"),
    ("date", "notice"),
    ("list", "week"),
    ("list", "several"),
    ("list", "every"),
    ("week", "several"),
    ("week", "every"),
    ("several", "every"),
    ("cancel", "send"),
    ("list", "yes"),
    ("list", "dry-run"),
    ("yes", "dry-run"),
    ("period", "from"),
    ("period", "to"),
    ("done", "undone"),
    ("date", "from"),
    ("add", "remove"),
    ("save", "remove"),
    ("missed", "subject"),
    ("missed", "find"),
    ("item", "source"),
    ("item", "unread"),
    ("item", "find"),
    ("cancel", "send"),
)
