"""News in Russian."""

TITLE = "Новости"
