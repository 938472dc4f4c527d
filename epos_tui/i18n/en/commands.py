"""The one-shot commands in English."""

from collections.abc import Sequence

TITLE = {
    "children": "The children whose diaries this account may open.",
    "today": "Marks of today, the next day of study, what the school waits for.",
    "now": "The lesson going on, what is left of it, and new messages: a line for a prompt or a bar.",
    "tomorrow": "Tomorrow of all children: lessons, rooms, homework, control works, changes.",
    "new": "What is new for all children since last time; what is shown counts as seen.",
    "diary": "A week of the diary: lessons, topics, homework, marks, attendance.",
    "timetable": "The timetable of a week: lessons, free periods, changes, what is on now.",
    "homework": "Homework and classwork day by day, with your own notes.",
    "month": "A month of the calendar: events, control works, vacations, holidays.",
    "events": "The event feed: a day or a span; the whole year when its days are named.",
    "news": "News of the region and of the school; with --item the full text.",
    "chats": "Personal messages: chats, unread counts, last messages.",
    "chat": "One chat: its newest messages.",
    "contacts": "Who may be written to: parents, teachers, administration, class teachers.",
    "write": "Write a personal message.",
    "programmes": "Work programmes: sections, topics, hours, what has been held.",
    "curriculum": "The curriculum: disciplines, workload, hours by term.",
    "year": "The study calendar: the periods of the academic year.",
    "links": "Useful links of the school and your own.",
    "support": "Write to the support, or list your requests.",
    "stay": "The stay schedule: lessons, meals, walks, clubs of a day.",
    "marks": "All marks of a period by subject, the school's average and the one by the marks.",
    "finals": "Final marks of an academic year.",
    "dynamics": "The dynamics of the averages, week by week.",
    "forecast": "Forecast: what the average comes to, which marks are needed; an orientation.",
    "debts": "Interim assessment that was not passed, and its retakes.",
    "sign": "Sign the diary of a week as read, or list the weeks not signed.",
    "absences": "A month: absences and notices of absence.",
    "announce-absence": "Tell the school of an absence from lessons, for a day or for several days.",
    "absence-templates": "Templates of absence notices: list, save, remove; they send nothing.",
    "cancel-absence": "Cancel a notice of absence.",
    "export": "Export the diary to the downloads folder: calendars, tables, a report, an archive.",
    "waiting": "What waits to be sent: decided by you and not yet on the portal.",
    "deliver": "Send what waits and may go without a question.",
    "lines": "The linear mode: questions and answers line by line, made for screen readers.",
    "homework-note": "Tick a task as done or note something for yourself; the school does not see it.",
    "attachment": "Save the attachments of a task into the folder of downloads.",
    "forget": "Forget an account and all that is kept of it; with --demo, what was sent to the demo school.",
    "sign-in": "Sign in to EPOS through the browser; the password is typed on the portal's pages only.",
    "sign-out": "Sign out: end the session at the portal and remove the key.",
    "lock": "Lock the diary until the keyring or the command gives the sign-in again.",
    "accounts": "Who has signed in on this computer.",
    "search": 'Search everything read before, of all children: any form of a word, "in quotes" as written.',
    "status": "What is kept on this computer, and whom the program asks.",
    "doctor": "Check sign-in, portal, clock and files; save samples of answers without personal data.",
    "schema": "The JSON Schema of a command's answer; without a name, the list of commands.",
    "config": "The settings: where their file is, what it says, an editor for it.",
    "completion": "A script that completes commands by Tab in your shell.",
    "help": "This help, or the help of a command.",
}
ABOUT = "epos: the electronic diary EPOS in the terminal. Without a command the full screen opens."
USAGE = "How to call it"
COMMANDS = "Commands"
OPTIONS = "Common options, before the command or after it"
OWN_OPTIONS = "Options of the command"
EXIT_CODES = (
    "Exit code: 0 done, 1 refused or invalid, 2 wrong call, 3 the portal does not answer, "
    "4 sign-in needed, 10 nothing new (new --check), 70 the program failed, "
    "74 the answer could not be written, 129 the terminal is gone, 130 interrupted, "
    "141 the answer was not read to its end."
)
EXAMPLES = "Examples"
MORE = "More about a command: epos help COMMAND."
REQUIRED = "required"
WEEKS = "Weeks not signed"
NO_WEEKS = "All weeks are signed."
DRY_RUN = "This is a dry run: nothing was sent."
YES_OR_NO = "yes or no: "
FORGET_QUESTION = "Forget this?"
NOTHING_TO_FORGET = "There is nothing to forget: nothing was sent to this school, nothing was noted."
NOTHING_DONE = "Nothing has changed."
OUTPUT_FULL = "the disk is full"
OUTPUT_CLOSED = "the output is closed"
ONE_CHILD = "The full screen and the linear mode open the diary of one child. Name the child: --child NAME."
FIRST_RUN = "EPOS, the first run. How shall the diary be shown?"
FIRST_CHILD = "Whose diary shall open first? Another child is always near: F4, or “Change the child”."
FACES: tuple[str, ...] = (
    "The full screen, for the eyes.",
    "The full screen, for a screen reader and braille.",
    "Line by line: a question and an answer.",
)


def usage(call: str) -> str:
    return f"epos [OPTIONS] {call}"


def choices(values: Sequence[str]) -> str:
    return f"one of: {', '.join(values)}"


def meant(names: Sequence[str]) -> str:
    return f"Did you mean {' or '.join(names)}?"


def unknown_command(name: str) -> str:
    return f"There is no command “{name}”. All commands: epos help."


def unknown_option(name: str) -> str:
    return f"There is no option {name}. All options: epos help."


def option_alone(name: str) -> str:
    return f"The option {name} needs a command. All commands: epos help."


def foreign_option(name: str, command: str) -> str:
    return f"The command {command} has no option {name}. Its options: epos help {command}."


def missing_value(option: str, value: str) -> str:
    return f"A value is needed after {option}: {option} {value}."


def missing_option(option: str, value: str, command: str) -> str:
    return f"The command {command} needs the option {option} {value}. More: epos help {command}."


def needless_value(option: str) -> str:
    return f"The option {option} is written without a value."


def contradiction(option: str) -> str:
    return f"The option {option} is given twice with different values. Leave one of them."


def conflict(one: str, other: str) -> str:
    return f"The options {one} and {other} exclude each other. Leave one of them."


def bad_choice(name: str, value: str, known: Sequence[str]) -> str:
    return f"{name}: “{value}” will not do. Choose: {', '.join(known)}."


def surplus(text: str) -> str:
    return f"The word “{text}” is one too many. If it is a value, put it right after its option, in quotes."


def no_table(command: str) -> str:
    return f"The answer of {command} is not a table, so --csv does not suit it. Take --json."


def only_talks(command: str, option: str) -> str:
    return f"The command {command} asks and answers line by line, so {option} does not suit it."


def one_child(command: str) -> str:
    return f"The command {command} is about one child. Name the child: --child NAME."


def missing_word(value: str, command: str) -> str:
    return f"The command {command} needs {value}: epos {command} {value}. More: epos help {command}."


def one_of(known: Sequence[str], command: str) -> str:
    return f"The command {command} needs one of: {', '.join(known)}. More: epos help {command}."


def several_notices(notices: Sequence[str]) -> str:
    return f"There are several notices for this day. Choose one, --notice: {'; '.join(notices)}"


def will_forget(sent: int, notes: int) -> str:
    said = f"Sent to this school from this computer: {sent}."
    if notes:
        said += f" Your own ticks, notes, drafts, links and templates: {notes}."
    return f"{said} The school's own data will not change."


def forgotten(sent: int, notes: int) -> str:
    said = f"Forgotten: {sent} sent."
    return f"{said} Own ticks, notes, drafts, links and templates forgotten: {notes}." if notes else said


def no_assignment(id: str) -> str:
    return f"There is no task “{id}” in this academic year. The answer of homework --json has the ids."


def output_failed(reason: str) -> str:
    return f"The answer could not be written: {reason}. Free some space or choose another file."


def face_prompt(count: int) -> str:
    return f"Number from 1 to {count}, Enter 1: "
