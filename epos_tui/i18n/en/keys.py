"""The keyboard in English."""

SHORT = {
    "app.help": "Help",
    "app.palette": "Commands",
    "app.child": "Child",
    "app.refresh": "Refresh",
    "app.quit": "Quit",
    "app.back": "Back",
    "app.suspend": "Suspend",
    "app.section": "Section",
    "app.next_tab": "Next tab",
    "app.previous_tab": "Previous tab",
    "time.previous": "Earlier",
    "time.next": "Later",
    "time.today": "Today",
    "time.date": "Date",
    "week.sign": "Sign",
    "list.open": "Open",
    "list.up": "Up",
    "list.down": "Down",
    "list.page_up": "Page up",
    "list.page_down": "Page down",
    "list.first": "To the beginning",
    "list.last": "To the end",
    "mark.left": "Previous mark",
    "mark.right": "Next mark",
    "day.left": "Day back",
    "day.right": "Day forward",
    "day.up": "Week back",
    "day.down": "Week forward",
    "homework.done": "Done",
    "homework.period": "Period",
    "homework.choose": "Choose",
    "homework.note": "Note",
    "homework.save": "Save attachment",
    "marks.period": "Period",
    "marks.system": "System",
    "dynamics.tick": "Tick",
    "dynamics.all": "All",
    "dynamics.table": "Table",
    "dynamics.rule": "Rule",
    "list.filter": "Find",
    "filter.leave": "To the list",
    "filter.clear": "Clear",
    "absence.announce": "Announce",
    "absence.cancel": "Cancel",
}
LONG = {
    **SHORT,
    "app.help": "All keys of this page",
    "app.palette": "Find and run a command",
    "app.child": "Change the child",
    "app.refresh": "Ask the portal again",
    "app.quit": "Leave the program",
    "app.back": "Close the window",
    "app.suspend": "Suspend the program and return to the shell",
    "app.section": "Go to a section by its number",
    "time.previous": "Earlier: previous week, month, term",
    "time.next": "Later: next week, month, term",
    "time.today": "Back to today or the current term",
    "time.date": "Go to any date",
    "week.sign": "Sign the diary of the week as read",
    "list.open": "Open everything about the row",
    "homework.done": "Tick for yourself that the task is done",
    "homework.period": "Choose the period: tomorrow, week, term",
    "homework.choose": "Choose any days and a subject",
    "homework.note": "Write your own note about the task",
    "homework.save": "Save an attachment of the task",
    "marks.period": "Choose the term",
    "marks.system": "Change the grading system",
    "dynamics.tick": "Tick the subject to compare it",
    "dynamics.all": "Tick all subjects or none",
    "dynamics.table": "Chart or table",
    "dynamics.rule": "Since the start of the period, or the marks of the week only",
    "list.filter": "Show the rows that hold a text",
    "filter.leave": "Back to the list",
    "filter.clear": "Show all rows",
    "absence.announce": "Tell the school about an absence",
    "absence.cancel": "Cancel an absence notice",
}
KEY = {
    "enter": "Enter",
    "space": "Space",
    "escape": "Esc",
    "backspace": "Backspace",
    "delete": "Delete",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "tab": "Tab",
    "question_mark": "?",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "comma": ",",
    "full_stop": ".",
    "slash": "/",
}
LETTERS = False
HELP_TITLE = "Help: keys"
HELP_LAYOUT = "Letters work in the Latin and in the Russian layout, small and capital."
HELP_FILE = "Keys can be changed in the file keys.toml; the name of an action stands in brackets."
EVERYWHERE = "Everywhere"
IN_LIST = "In lists and calendars"
HERE = "On this page"
PALETTE_PROMPT = "What to do? Start typing…"
FILTER_PROMPT = "Find in the list? Enter: to the list, Esc: show all"
PALETTE_NOTHING = "Nothing found"
THEME = {
    "epos-dark": "Theme: dark",
    "epos-light": "Theme: light",
    "epos-contrast": "Theme: contrast",
    "epos-16": "Theme: 16 colours of the terminal",
}
CANCEL = "Cancel"
HOW_TO_QUIT = "Quit with Q, F10 or Ctrl+Q."
NOTE = "Note"
LEAVE = "Esc closes"
YES, NO = "Yes", "No"
YES_WORDS, NO_WORDS = ("yes", "y"), ("no", "n")
OK = "Done"
PRESS_ENTER = "Enter opens"
