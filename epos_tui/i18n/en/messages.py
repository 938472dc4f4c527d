"""Personal messages in English."""

TITLE = "Messages"
TITLE_SHORT = "Messages"
