"""Personal messages in Russian."""

TITLE = "Личные сообщения"
TITLE_SHORT = "Сообщения"
