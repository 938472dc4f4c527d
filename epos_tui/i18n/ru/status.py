"""What the program keeps, in Russian."""

from epos_tui.i18n.ru.grammar import counted

TITLE = "Что хранится и кого спрашивают"
ACCOUNT = "Кто вошёл"
HOSTS = "Узлы"
NO_HOSTS = "ни одного, сеть не нужна; люди этой школы выдуманы"
KEPT = "Прочитанное"
NOT_KEPT = "на этом компьютере не остаётся"
WAITING = "Ждёт отправки"
SEEN = "Виденное"
NOTHING = "ничего"
DAMAGED = "файл повреждён, часть решённого вами прочесть не удаётся"


def hosts(names: str) -> str:
    return f"{names}; никого больше программа не спрашивает"


def kept(count: int, size: str, most: str) -> str:
    return f"{counted(count, 'ответ', 'ответа', 'ответов')}, {size}; больше {most} не займёт"


def seen(count: int) -> str:
    return f"{counted(count, 'запись', 'записи', 'записей')}, чтобы знать, что нового"


def waiting(count: int) -> str:
    return counted(count, "решение", "решения", "решений")
