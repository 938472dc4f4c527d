"""The hidden diary in English."""

TITLE = "The diary is locked"
HOW = "Enter: open."
ASKED = "The sign-in will be asked of the keyring or the command."
BY_EAR = "Enter: open. The letter d: leave the program."
OPEN = "Open"
ASKING = "Asking for the sign-in."
STAYS = "The diary stays locked."
OPENED = "The diary is open."
PROMPT = "Enter opens, q leaves: "
TOLD_BEFORE = "What was told before is still in the window of the terminal."


def typed(text: str) -> str:
    return f"You were typing: {text[:200]}. It was not taken as an answer; the question is the same."
