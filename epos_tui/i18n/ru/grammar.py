"""Russian plurals."""


def plural(count: int, one: str, few: str, many: str) -> str:
    """The form after a number: 1 урок, 2 урока, 5 уроков, 11 уроков, 21 урок."""
    tens, units = count % 100, count % 10
    if units == 1 and tens != 11:
        return one
    return few if units in (2, 3, 4) and tens not in (12, 13, 14) else many


def counted(count: int, one: str, few: str, many: str) -> str:
    """The number and the word after it."""
    return f"{count} {plural(count, one, few, many)}"
