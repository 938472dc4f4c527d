"""The request to the support in Russian."""

TITLE = "Написать в техподдержку"
TITLE_SHORT = "Техподдержка"
