"""The two keyboard layouts: which Cyrillic letter stands on which Latin key."""

RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё"
LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_OTHER = str.maketrans(RUSSIAN + LATIN, LATIN + RUSSIAN)


def swapped(text: str) -> str:
    """The same keys in the other layout: lj → до, до → lj."""
    return text.lower().translate(_OTHER)
