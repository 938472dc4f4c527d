"""States of a page in Russian."""

LOADING = "Загрузка…"
UPDATING = "обновляется"


def as_of(moment: str) -> str:
    return f"данные на {moment}"


def kept(moment: str, problem: str) -> str:
    return f"{problem} Показаны данные на {moment}."


def retry(key: str) -> str:
    return f"Повторить: {key}"
