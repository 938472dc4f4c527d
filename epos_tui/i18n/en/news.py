"""News in English."""

TITLE = "News"
