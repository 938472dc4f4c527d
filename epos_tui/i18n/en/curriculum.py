"""The curriculum in English."""

TITLE = "Curriculum"
