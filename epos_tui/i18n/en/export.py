"""What is taken out of the diary as files, in English."""

from epos_tui.domain.export import ExportForm, RangeKind
from epos_tui.i18n.en.grammar import counted

LANGUAGE = "en"
TITLE = "Export"
FORM = {
    ExportForm.ICS: "Calendars for a phone or a computer",
    ExportForm.CSV: "Tables to sort and to count",
    ExportForm.HTML: "A report to read and to print",
    ExportForm.ARCHIVE: "An archive of the school year",
}
RANGE = {
    RangeKind.WEEK: "This week",
    RangeKind.NEXT_WEEK: "Next week",
    RangeKind.TERM: "",
    RangeKind.YEAR: "The whole school year",
}
WHICH_FORM = "What to export"
WHICH_DAYS = "Which days"
ANY_DAYS = "Any days"
DAYS = "Days"
CONTENTS = "What it holds"
TO = "To"
SAVE = "Save"
TOO_LONG = "These are too many days: at most 366 are exported at once."
WHOLE_YEAR = "An archive is always of the whole school year, no days are named for it."
NONE = "nothing"
NOTHING = "There is nothing to export on these days."
READING = "Reading the diary…"
UNFINISHED = "The school year is not over yet: the archive will hold what there is now."
NOT_SAVED = "Nothing was saved."
FILE = {
    "timetable": "Timetable",
    "homework": "Homework",
    "control_works": "Control works",
    "events": "Events",
    "diary": "Diary",
    "marks": "Marks",
    "finals": "Final marks",
    "report": "Report",
    "archive": "Archive",
}
SEPARATOR = ","
REPORT = "A report from the diary"
EVENT = "Event"
DIARY = "The diary day by day"
NUMBER = "No."
DAY = "Day"
MARKS_OF_DAYS = "Marks of these days"
MORE = "More"


def tasks(count: int) -> str:
    return counted(count, "homework task", "homework tasks")


def classworks(count: int) -> str:
    return counted(count, "piece of classwork", "pieces of classwork")


def control_works(count: int) -> str:
    return counted(count, "control work", "control works")


def events(count: int) -> str:
    return counted(count, "event", "events")


def files(count: int) -> str:
    return counted(count, "file", "files")


def question(files: str, folder: str) -> str:
    return f"Save {files} to the folder {folder}?"


def changed(title: str, how: str) -> str:
    return f"{title} ({how})"


def lessons_of(day: str) -> str:
    return f"Lessons: {day}"


def made(moment: str) -> str:
    return f"Made on {moment}"
