"""Homework and classwork in English."""

from epos_tui.domain.homework import Preset, WorkKind
from epos_tui.i18n.en.grammar import counted

TITLE = "Homework and classwork"
TITLE_SHORT = "Homework"
KIND = {WorkKind.HOMEWORK: "homework", WorkKind.CLASSWORK: "classwork"}
KIND_SHORT = {WorkKind.HOMEWORK: "", WorkKind.CLASSWORK: "in class"}
PRESET = {
    Preset.AHEAD: "The coming days",
    Preset.TOMORROW: "Tomorrow",
    Preset.THIS_WEEK: "This week",
    Preset.NEXT_WEEK: "Next week",
    Preset.TERM: "The whole term",
}
DUE = {WorkKind.HOMEWORK: "Due", WorkKind.CLASSWORK: "Day of the lesson"}
ASSIGNED = "Assigned"
MINUTES = "Planned time"
ADDED_AFTER_LESSON = "added after the lesson"
HEAVY = "too much"
OWN = "Own"
DONE = "done"
ALL_SUBJECTS = "all subjects"
EMPTY = "Nothing is assigned for these days."
FILTER = "Period and subject"
FIRST, LAST, SUBJECT = "First day", "Last day", "Subject"
APPLY = "Apply"
WRONG_SPAN = "The last day is before the first."
NOTE_TITLE = "Own note"
NOTE_HINT = "seen on this computer only"
NO_TICK = "Classwork is done already: only homework is ticked."
NOTES_HIDDEN = "Own ticks and notes are not shown; epos forget removes them."
NO_TASK = "Choose a task first."
NO_ATTACHMENT = "This task has no attachment that can be saved."
ATTACHMENT = "Attachment"
SAVE = "Save"
LARGE = "The file is large: more than 20 MB."


def load(tasks: int, minutes: int, untimed: int) -> str:
    if not tasks:
        return "no homework"
    said = counted(tasks, "task", "tasks")
    if not minutes:
        return f"{said}, no time given"
    said += f", {counted(minutes, 'minute', 'minutes')}"
    return f"{said} + {untimed} untimed" if untimed else said


def heavy(minutes: int, limit: int, grade_level: int | None) -> str:
    norm = f"the norm for year {grade_level} is" if grade_level else "your limit is"
    return f"Much homework: {counted(minutes, 'minute', 'minutes')}, {norm} {limit}."


def done(done: int, tasks: int) -> str:
    return f"{done} of {tasks} done"


def save_question(file: str, folder: str) -> str:
    return f"Save {file} to the folder {folder}?"


def saved(path: str) -> str:
    return f"Saved: {path}"


def marked_done(subject: str) -> str:
    return f"{subject}: ticked as done."


def marked_open(subject: str) -> str:
    return f"{subject}: tick removed."


def noted(subject: str) -> str:
    return f"{subject}: note kept."
