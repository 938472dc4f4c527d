"""The ways of signing in told to a person, and the page their browser shows at the end."""

from html import escape

from epos_tui.domain.session import PhoneCode
from epos_tui.domain.text import clean, one_line
from epos_tui.i18n import Words
from epos_tui.store.handler import Handler


def consent(handler: Handler, words: Words) -> tuple[str, str]:
    """What is asked before addresses are handed to this program, and what that means."""
    return words.hand_over.ADD_QUESTION, words.hand_over.handler(str(handler.file))


def phone_code(code: PhoneCode, words: Words) -> str:
    """Where to type which code."""
    return one_line(clean(words.hand_over.enter_code(code.address, code.code)))


def page(words: Words) -> str:
    """What the browser shows when it has returned to the program."""
    said = escape(words.hand_over.RETURNED)
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>epos-tui</title></head>'
        f"<body><h1>epos-tui</h1><p>{said}</p></body></html>"
    )
