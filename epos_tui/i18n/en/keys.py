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
    "day.left": "Day back",
    "day.right": "Day forward",
    "day.up": "Week back",
    "day.down": "Week forward",
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
    "time.previous": "Previous week or month",
    "time.next": "Next week or month",
    "time.today": "Back to today",
    "time.date": "Go to any date",
    "week.sign": "Sign the diary of the week as read",
    "list.open": "Open everything about the row",
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
}
LETTERS = False
HELP_TITLE = "Help: keys"
HELP_LAYOUT = "Letters work in the Latin and in the Russian layout, small and capital."
HELP_FILE = "Keys can be changed in the file keys.toml; the name of an action stands in brackets."
EVERYWHERE = "Everywhere"
IN_LIST = "In lists and calendars"
HERE = "On this page"
PALETTE_PROMPT = "What to do? Start typing…"
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
