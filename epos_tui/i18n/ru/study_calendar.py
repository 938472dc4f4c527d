"""The study calendar in Russian."""

TITLE = "Календарный учебный график"
TITLE_SHORT = "График"
