"""The one-shot commands in Russian."""

TITLE = {"today": "Вечерняя страница: оценки, завтра, что ждёт школа"}
