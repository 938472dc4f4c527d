"""The ways of signing in, in English."""

from epos_tui.domain.session import Way

TITLE = "How to sign in"
OTHER = "Another way"
WAY = {
    Way.PASTE: "Paste the address or cookies",
    Way.HANDLER: "In the browser, the address comes to the program by itself",
    Way.BROWSER: "In the browser, which returns to the program by itself",
    Way.PHONE: "By a code on a phone or another computer",
}
CLOSED = {
    Way.HANDLER: "There is no browser here that could hand the address over. Paste it yourself.",
    Way.BROWSER: (
        "This way is not open yet: there is no browser here, or the portal's operator has given this program "
        "no name (client_id in config.toml). Paste the address yourself."
    ),
    Way.PHONE: (
        "Signing in by a code is not open yet: the portal's operator has given this program no name "
        "(client_id in config.toml), or takes no codes. Paste the address yourself."
    ),
}
ADD = "Register"
ADD_QUESTION = "Register this program as the one that gets diaryperm addresses?"
ADDED = "Registered: the address will come to the program by itself."
REMOVED = "The registration for diaryperm addresses is removed."
NOT_ADDED = "This program is not registered for diaryperm addresses."
WAIT = "Sign in in the browser. We wait for ten minutes."
LISTENING = "The address will come by itself when you have signed in in the browser; it may be pasted, too."
ESC = "Esc: do not wait."
CTRL_C = "Ctrl+C: do not wait."
GIVEN_UP = "No longer waiting, you are not signed in."
RETURNED = "The sign-in was handed to the program. You may close this tab."


def handler(file: str) -> str:
    return (
        f"Then you need not paste the address. It is for you only, in the file {file}; "
        "to remove it: epos forget --handler. While the browser hands the address over, it can be seen for "
        "a moment in this computer's list of programs; the key in it is changed for a new one at once."
    )


def enter_code(address: str, code: str) -> str:
    return f"On a phone or another computer open {address} and type the code {code}. Waiting for that."


def handled(file: str) -> str:
    return f"The browser hands diaryperm addresses to this program: {file}."
