"""The lines face in English."""

from epos_tui.i18n.en.grammar import counted

WELCOME = "EPOS, line by line. Help: question mark."
ANSWERS = {
    "help": ("?", "help"),
    "repeat": ("r", "repeat", "list"),
    "where": ("where", "where am i", "where am i?"),
    "back": ("0", "back"),
    "leave": ("q", "quit", "exit", "leave"),
    "lock": ("hide", "lock"),
    "find": ("/", ".", "find"),
    "all": ("all",),
    "whole_day": ("all day", "whole day", "all"),
    "zero": ("zero",),
}
MAIN_MENU = "Main menu"
MENU = {
    "today": "Today",
    "events": "Calendar and event feed",
    "news": "News",
    "messages": "Personal messages",
    "write": "New chat: whom to write to",
    "diary": "Diary of the week",
    "sign": "Sign the diary as read",
    "homework": "Homework",
    "absences": "Absences of the month",
    "announce": "Announce an absence",
    "cancel": "Cancel a notice",
    "timetable": "Timetable",
    "stay": "Stay schedule",
    "marks": "Marks by subject",
    "finals": "Final marks",
    "dynamics": "Progress dynamics",
    "debts": "Failed assessment",
    "programmes": "Work programmes",
    "curriculum": "Curriculum",
    "study_calendar": "Study calendar",
    "links": "Useful links",
    "support": "Write to the support",
    "status": "What is kept, and who is asked",
    "export": "Export the diary to files",
    "search": "Search everything read before",
    "tomorrow": "Tomorrow",
    "new": "What is new",
    "child": "Change the child",
}
ACT = {
    "previous_week": "Previous week",
    "next_week": "Next week",
    "this_week": "This week",
    "other_week": "Another date",
    "several_weeks": "Several weeks at once, of all children",
    "sign": "Sign the week as read",
    "averages": "Average marks of the week",
    "previous_month": "Previous month",
    "next_month": "Next month",
    "this_month": "This month",
    "other_day": "Other date",
    "announce": "Announce an absence",
    "announce_day": "Announce an absence on this day",
    "cancel_day": "Cancel the notice",
    "previous_day": "Previous day",
    "next_day": "Next day",
    "today": "Today",
    "days": "Other days",
    "any_days": "Any days",
    "subject": "One subject or all",
    "done": "Tick as done",
    "undone": "Take the tick off",
    "note": "Own note",
    "save": "Save the attachment",
    "period": "Another period",
    "system": "Another grading system",
    "rule": "Another way to count",
    "year": "Another academic year",
    "write": "Write",
    "earlier": "Earlier messages",
    "find": "Find in the chat",
}
HELP: tuple[str, ...] = (
    "Choose by number, or by the beginning of the name, for example «di».",
    "The letter r repeats the list. 0 goes back. The letter q leaves. Question mark: this help.",
    "The letter z tells where you are, and whose diary it is.",
    "A slash and a text, for example «/math», show the items that hold it; 0 goes to the whole list.",
    "Enter without an answer shows the next part of a long list, the word «all» shows the rest.",
    "Letters may be large or small, in the Russian or the Latin layout.",
    "Ctrl+C leaves the question, twice in a row the program. Ctrl+D goes back.",
    "The word «hide» hides the diary until it is opened again.",
    "Nothing is sent to the school without the word «yes».",
)
HELP_KEYS = "One key opens an item when nothing else can be meant; otherwise Enter is needed."
BACK, EXIT = "back", "leave"
DONE = "Done"
ENTER_LISTS = "Enter: list."
CHOOSE_DAY = "Which day to open"
CHOOSE_ACT = "What can be done"
INTERRUPTED = "The question is left. Ctrl+C once more leaves the program."
BYE = "Goodbye."
NEED_YES = "The word «yes» is needed."
NOT_SAVED = "The file is not saved."
EMPTY = "empty answer."
NO_AVERAGES = "This week has no marks for an average."
CONFIRM_PROMPT = "Type yes, 0 back: "
DAY_PROMPT = "Date, 0 back: "
FIRST_PROMPT = "First day, 0 back: "
LAST_PROMPT = "Last day, 0 back: "
LESSONS_PROMPT = "Lesson numbers, 0 back: "
NOTE_PROMPT = "Note, 0 back: "
OWN_NOTE_PROMPT = "Own note, 0 back: "
NOTHING_CHANGED = "Nothing was changed."
SAME_TEXT = "leave this text"
FIND_PROMPT = "What to find, 0 back: "
TEXT_PROMPT = "A line, Enter ends: "
ENTER_ENDS_TEXT = "Write line by line. Enter alone: done."
ENTER_SENDS_DRAFT = "Enter: leave it so. A new line is added, a minus begins anew."
ZERO_LESSON = "Call the lesson with number 0 by the word «zero»."
ENTER_ALL_DAY = "Numbers with commas, for example 2,3. Enter: all day."
WITHOUT_REASON = "no reason"
ENTER_NO_NOTE = "Note for the school. Enter: no note."
ENTER_NO_OWN_NOTE = "Enter: no note."


def main(count: int) -> str:
    return f"{MAIN_MENU}: {points(count)}."


def field_prompt(name: str) -> str:
    return f"{name}, 0 back: "


def points(count: int) -> str:
    return counted(count, "item", "items")


def subjects(count: int) -> str:
    return counted(count, "subject", "subjects")


def days(count: int) -> str:
    return counted(count, "day", "days")


def notices(count: int) -> str:
    return counted(count, "notice", "notices")


def weeks_unsigned(count: int) -> str:
    return f"{counted(count, 'week', 'weeks')} not signed" if count else "Every week is signed"


def number_prompt(count: int, way: str) -> str:
    numbers = "Number 1" if count == 1 else f"Number 1 to {count}"
    return f"{numbers}, 0 {way}: "


def shown(first: int, last: int, total: int) -> str:
    return f"Shown {first} to {last} of {total}. Enter: more."


def enter(meaning: str) -> str:
    return f"Enter: {meaning}."


def no_number(text: str) -> str:
    return f"there is no number {text}."


def not_understood(text: str) -> str:
    return f"the answer «{text}» is not understood."


def several(numbers: str) -> str:
    return f"items {numbers} match: type the number or more letters."


def found(text: str, count: str) -> str:
    return f"Found «{text}»: {count}."


def not_found(text: str) -> str:
    return f"«{text}» is not here."


def outside(day: str) -> str:
    return f"{day}: outside the academic year."


def average(shown: str, sum: int, weight: int) -> str:
    return f"{shown}, sum {sum}, whole weight {weight}"


def year(year: int) -> str:
    return str(year)
