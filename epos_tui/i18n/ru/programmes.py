"""Work programmes in Russian."""

SECTION = "Образование"
TITLE = "Рабочие программы"
TITLE_SHORT = "Программы"
