"""English plurals."""


def counted(count: int, one: str, many: str) -> str:
    """The number and the word after it."""
    return f"{count} {one if count == 1 else many}"
