"""Work programmes in English."""

SECTION = "Education"
TITLE = "Work programmes"
TITLE_SHORT = "Programmes"
