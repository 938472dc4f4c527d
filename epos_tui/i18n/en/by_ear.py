"""The reader mode in English."""

from epos_tui.i18n.en.grammar import counted

WELCOME = "EPOS, reader mode. Help: question mark."
TEXT, LIST = "Text", "List"
TYPED_HELP: tuple[str, ...] = (
    "Type the answer and press Enter. The up arrow leads to the text of the question, the down arrow back.",
    "0 and Enter: back. The letter q and Enter: leave. Question mark and Enter: this help.",
    "Nothing is sent to the school without the word “yes”.",
)
KEYS: tuple[str, ...] = (
    "Down and Up: the next and the previous row.",
    "Enter: open. Backspace or 0: back.",
    "Digits: to the item of that number.",
    "Tab: to the next part of the page. Shift+Tab: to the previous one.",
    "Home and End: the first and the last row. PageUp and PageDown: a screen back and forth.",
    "Full stop or slash: find a text on the page. The letter n: find the next one.",
    "The letter z: where am I. The letter g: repeat the row.",
    "The letter w: show the whole page. The letter l: what has been said.",
    "The letter x: hide the diary. Ctrl+L: the same where an answer is typed.",
    "The letter d: leave the program.",
    "Capital and small letters will do, in the Latin and in the Russian layout.",
)
END = "End of the page."
BEGINNING = "Beginning of the page."
ONE_PART = "There are no other parts on this page."
ONLY_READ = "This row can only be read."
ROOT = "This is the main menu. Leave: the letter d."
UNKNOWN_KEY = "There is no such key. Help: question mark."
WHERE = "Where you are"
SEARCH = "Search on the page"
SEARCH_PROMPT = "Find: "


def keys(count: int) -> str:
    return f"Keys: {counted(count, 'row', 'rows')}."


def log(count: int) -> str:
    return f"What has been said: {counted(count, 'row', 'rows')}."


def row(number: int, count: int) -> str:
    return f"Row {number} of {count}."


def not_found(text: str) -> str:
    return f"“{text[:40]}” is not on the page."


def pasted(count: int) -> str:
    return f"Characters pasted: {count}. Enter: go on."
