"""What every secret of the tests carries, so that it is known wherever it turns up."""

from base64 import b64encode
from uuid import uuid4

MARK = "".join(("ca9a41", "e5ec7e"))
"""In no file as a whole, so that only what leaked is found."""


def secret() -> str:
    """A new one in the shape of the portal's."""
    return str(uuid4())[:24] + MARK


def numbered(number: int) -> str:
    """Always the same one of a number."""
    return f"7a1f6c1e-0000-4000-{number:04x}-{MARK}"


def _in_base64() -> tuple[bytes, ...]:
    """The characters that the mark alone decides, wherever it stands in what was encoded."""
    whole = [b64encode(b"-" * before + MARK.encode()).rstrip(b"=") for before in range(3)]
    return whole[0], whole[1][2:17], whole[2][3:18]


FORMS = (MARK.encode(), MARK.upper().encode(), MARK.encode("utf-16-le")[:-1], *_in_base64())
"""How the mark looks in bytes."""


def shown_in(content: bytes) -> bool:
    """Whether a secret stands there, in any of its forms."""
    return any(form in content for form in FORMS)
