"""The table of all commands and options: help, completion, schemas and the reader of arguments live on it."""

from importlib import import_module
from typing import Any

from epos_tui.commands import Command, Option
from epos_tui.commands.options import COMMON
from epos_tui.domain.dynamics import Rule
from epos_tui.domain.export import ExportForm
from epos_tui.domain.homework import Preset
from epos_tui.domain.marks import GradingSystem
from epos_tui.domain.messages import ContactKind
from epos_tui.domain.news import NewsSource
from epos_tui.domain.place import SearchKind
from epos_tui.domain.session import Way

SHELLS = ("bash", "zsh", "fish")

_WEEK = Option("week", "day")
_YES = (Option("yes"), Option("dry-run"))
_NOTICE = (Option("lessons", "numbers"), Option("reason", "text"), Option("note", "text"))
_TASK = Option("task", "id", required=True)
_SUBJECT = Option("subject", "subject")
_FIND = Option("find", "text")
_FROM_TO = (Option("from", "day"), Option("to", "day"))
_SUPPORT = ("subject", "problem", "name", "role", "territory", "institution", "contact")
_DAYS = Option("period", "period", tuple(preset.value.replace("_", "-") for preset in Preset))
_TERM = Option("period", "period", ("current", "year", *"123456"))
"""A group has at most six modules, and fewer of the other terms."""
_SYSTEM = Option("system", "system", tuple(system.value for system in GradingSystem))
_EXPORTED = Option("period", "period", ("week", "next-week", *_TERM.choices))
_FOUND = Option("kind", "form", tuple(kind.value.replace("_", "-") for kind in SearchKind))
_NEW = (*map(Option, ("seen", "keep", "check", "watch", "notify")), Option("minutes", "minutes"))
_RULE = Option("rule", "rule", tuple(rule.value for rule in Rule))


def _read(name: str, run: str, record: str, *options: Option) -> Command:
    """A table of a child, or of each."""
    return Command(name, run, options, records=(record,), csv=True, everyone=True)


_OF_A_SCHOOL = (
    Command("children", "people:children", records=("people:Children",), csv=True, family=True),
    Command("today", "today:today", records=("today:Today",), everyone=True),
    Command("now", "now:now", records=("now:NowPage",), everyone=True, recalls=True),
    Command("tomorrow", "tomorrow:tomorrow", records=("tomorrow:Evenings",), csv=True, family=True),
    Command("new", "digest:new", _NEW, records=("digest:WhatsNew",), csv=True, family=True),
    _read("diary", "diary:diary", "diary:Diary", _WEEK),
    _read("timetable", "timetable:timetable", "timetable:Timetable", _WEEK),
    _read("homework", "homework:homework", "homework:Homework", _DAYS, *_FROM_TO, _SUBJECT),
    _read("month", "events:month", "events:EventMonth", Option("month", "month")),
    _read("events", "events:events", "events:Events", Option("date", "day"), *_FROM_TO, _FIND),
    _read(
        "news",
        "news:news",
        "news:NewsList",
        Option("source", "source", tuple(source.value for source in NewsSource)),
        Option("unread"),
        Option("item", "id"),
        _FIND,
    ),
    _read("chats", "messages:chats", "messages:Chats", _FIND),
    _read(
        "chat",
        "messages:chat",
        "messages:Chat",
        Option("chat", "recipient", required=True),
        Option("last", "number"),
        _FIND,
    ),
    _read(
        "contacts",
        "messages:contacts",
        "messages:Contacts",
        Option("kind", "kind", tuple(kind.value.replace("_", "-") for kind in ContactKind)),
        _FIND,
    ),
    _read("programmes", "programmes:programmes", "programmes:Programmes", _SUBJECT, _FIND, Option("missed")),
    _read("curriculum", "curriculum:curriculum", "curriculum:Curriculum"),
    _read("year", "study_calendar:year", "study_calendar:StudyCalendar"),
    _read("stay", "stay:stay", "stay:Stay", Option("date", "day")),
    _read("marks", "all_marks:marks", "all_marks:AllMarks", _TERM, _SYSTEM, _SUBJECT),
    _read("finals", "finals:finals", "finals:Finals", Option("year", "year")),
    _read("dynamics", "dynamics:dynamics", "dynamics:AllDynamics", _TERM, _RULE, _SUBJECT),
    _read(
        "forecast",
        "forecast:forecast",
        "forecast:Forecasts",
        _TERM,
        _SUBJECT,
        Option("threshold", "threshold"),
        Option("what-if", "marks"),
        Option("points"),
        Option("paced"),
    ),
    _read("debts", "debts:debts", "debts:Debts"),
    _read("absences", "absence:absences", "absence:AbsenceMonth", Option("month", "month"), Option("story")),
    Command(
        "sign",
        "sign:sign",
        (_WEEK, Option("several", "days"), Option("every"), Option("list"), *_YES),
        records=("diary:Signing", "unsigned:UnsignedWeeks", "unsigned:Signings"),
        csv=True,
        everyone=True,
        together="every",
        writes=True,
    ),
    Command(
        "announce-absence",
        "announce:announce",
        (
            Option("date", "day", required=True),
            Option("template", "name"),
            Option("to", "day"),
            *_NOTICE,
            *_YES,
        ),
        records=("absence:Announcement",),
        writes=True,
    ),
    Command(
        "absence-templates",
        "absence_templates:templates",
        (Option("save", "name"), Option("days", "number"), *_NOTICE, Option("remove", "name")),
        records=("absence_templates:AbsenceTemplates",),
        csv=True,
    ),
    Command(
        "cancel-absence",
        "cancel:cancel",
        (Option("date", "day"), Option("notice", "id"), *_YES),
        records=("absence:Cancellation",),
        writes=True,
    ),
    Command(
        "write",
        "messages_write:write",
        (Option("to", "recipient", required=True), Option("text", "text", required=True), *_YES),
        records=("messages:Writing",),
        writes=True,
    ),
    Command(
        "support",
        "support:support",
        (*(Option(name, "text") for name in _SUPPORT), Option("list"), *_YES),
        records=("support:Asking", "support:SentRequests"),
        writes=True,
    ),
    Command(
        "links",
        "links:links",
        (Option("add", "address"), Option("title", "text"), Option("remove", "address")),
        records=("links:Links",),
        csv=True,
        everyone=True,
    ),
    Command(
        "homework-note",
        "homework_note:note",
        (_TASK, Option("done"), Option("undone"), Option("text", "text")),
        records=("homework_note:Noting",),
    ),
    Command("attachment", "attachment:save", (_TASK, *_YES), records=("attachment:Saving",)),
    Command(
        "search",
        "search:search",
        (_FOUND, Option("fresh")),
        Option("text", "text", required=True),
        records=("search:Search",),
        csv=True,
        family=True,
        offline=True,
    ),
    Command("status", "status:status", records=("status:Status",), family=True),
    Command(
        "export",
        "export:export",
        (_EXPORTED, *_FROM_TO, Option("dry-run")),
        Option("what", "form", tuple(form.value for form in ExportForm), required=True),
        records=("export:Export",),
        everyone=True,
    ),
    Command(
        "waiting",
        "waiting:waiting",
        (Option("cancel", "id"), Option("send", "id"), *_YES),
        records=("waiting:Outbox",),
        csv=True,
        family=True,
        writes=True,
    ),
    Command("deliver", "waiting:deliver", records=("waiting:Outbox",), csv=True, family=True, writes=True),
    Command(
        "forget",
        "account:forget",
        (Option("all"), Option("handler"), *_YES),
        records=("account:Forgetting", "sign_in:ForgettingAccounts"),
        family=True,
        writes=True,
        errand="forget:forget",
    ),
)
_OF_ACCOUNTS = (
    Command(
        "sign-in",
        "",
        (
            Option("paste"),
            Option("cookies", "file"),
            Option("way", "way", tuple(way.value for way in Way)),
            Option("profile", "id"),
        ),
        records=("sign_in:SigningIn",),
        errand="sign_in:sign_in",
    ),
    Command("sign-out", "", _YES, records=("sign_in:SigningOut",), errand="accounts:sign_out"),
    Command("lock", "", records=("sign_in:Locking",), errand="accounts:lock"),
    Command("accounts", "", records=("sign_in:Accounts",), csv=True, errand="accounts:accounts"),
    Command(
        "doctor",
        "doctor:invented",
        (Option("record", "folder"), Option("ticket")),
        records=("doctor:Doctor",),
        family=True,
        errand="doctor:doctor",
    ),
)
ALL = (
    *_OF_A_SCHOOL,
    *_OF_ACCOUNTS,
    Command("lines", ""),
    Command(
        "schema",
        "schema:schema",
        argument=Option(
            "command", "command", tuple(command.name for command in (*_OF_A_SCHOOL, *_OF_ACCOUNTS))
        ),
        school=False,
    ),
    Command(
        "config",
        "config:config",
        argument=Option("action", "action", ("path", "show", "edit"), required=True),
        school=False,
    ),
    Command(
        "completion",
        "completion:completion",
        argument=Option("shell", "shell", SHELLS, required=True),
        school=False,
    ),
    Command("help", "help:help", argument=Option("command", "command"), school=False),
)
BY_NAME = {command.name: command for command in ALL}


def resolve(place: str) -> Any:
    """What a row of the table names as module:name."""
    module, _, name = place.partition(":")
    return getattr(import_module(f"epos_tui.commands.{module}"), name)


def options_of(command: Command | None) -> tuple[Option, ...]:
    """The options a command understands, its own first."""
    return (*(command.options if command else ()), *COMMON)
