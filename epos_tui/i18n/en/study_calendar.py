"""The study calendar in English."""

TITLE = "Study calendar"
TITLE_SHORT = "Calendar"
