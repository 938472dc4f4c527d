"""The request to the support in English."""

TITLE = "Write to support"
TITLE_SHORT = "Support"
