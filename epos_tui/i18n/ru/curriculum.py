"""The curriculum in Russian."""

TITLE = "Учебный план"
