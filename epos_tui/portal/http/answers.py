"""What an answer is, before anybody looks for lessons in it."""

import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Any

from epos_tui.domain.errors import Fault, PortalUnreachable
from epos_tui.domain.text import clean, one_line
from epos_tui.portal.http.client import Answer, Opened
from epos_tui.portal.http.vocabulary import SESSION_ENDED, SIGN_IN_PAGE

LONGEST_WAIT = 3600
_LONGEST_SAID = 200
_BUSY = (408, 429, 502, 503, 504)
_SIGN_IN = "/authenticate"
_LONGEST_PAGE = 64_000
_MOST_VALUES = 300_000
"""A year of a school has a tenth of them; millions would take minutes to look through."""
_OF_DATA = {"id", "items", "payload", "response"}
_MARK = b"\xef\xbb\xbf"
_HUMPED = re.compile(rb'"[a-z][a-z_\d]*[A-Z]')
_HUMP = re.compile(r"(?<=[a-z\d])(?=[A-Z])")


def data_of(answer: Answer) -> Any:
    """The JSON of a good answer, None for an empty one; raises `PortalUnreachable`."""
    if answer.status >= 300:
        raise unusable(answer)
    found = _json(answer.body)
    if _is_error(found):
        raise PortalUnreachable(Fault.TURNED_DOWN, _said(found))
    return found


def ended(answer: Answer) -> bool:
    """Whether the session is over: the ways in which clients of the portal have seen it said.

    401 and 400 always, 500 and 200 by what they say, the sign-in page and a way to it (wire reference, 17).
    """
    if answer.status in (400, 401):
        return True
    if 300 <= answer.status < 400:
        return _to_sign_in(answer.headers.get("location", ""))
    if answer.status in (200, 403, 500):
        return _says_ended(answer.body) or _is_sign_in(answer.body)
    return False


def doubtful(answer: Answer) -> bool:
    """Whether what looks like the end of a session has other meanings too, once the session is new."""
    return answer.status in (400, 403) or _is_page(answer.body)


def missing(answer: Answer) -> bool:
    """Whether the portal has nothing of the kind, or not for us."""
    return answer.status in (403, 404, 405, 501)


def wait_of(headers: Mapping[str, str]) -> int:
    """Seconds the portal asks us to wait, between 0 and an hour; 0 where it does not say."""
    told = headers.get("retry-after", "").strip()
    if told.isascii() and told.isdigit():
        return min(int(told[:9]), LONGEST_WAIT)
    try:
        until, now = parsedate_to_datetime(told), parsedate_to_datetime(headers.get("date", ""))
        return max(0, min(int((until - now).total_seconds()), LONGEST_WAIT))
    except (TypeError, ValueError, OverflowError):
        return 0


def total_of(headers: Mapping[str, str]) -> int | None:
    """How many records a list has on all its pages, where the portal says so."""
    told = headers.get("x-pagination-total-entries", "").strip()
    return int(told[:9]) if told.isascii() and told.isdigit() else None


def busy(answer: Answer) -> bool:
    """Whether the same question may be answered a little later."""
    return answer.status in _BUSY


def is_file(answer: Answer | Opened, path: str) -> bool:
    """Whether a file has come, and not a page of the portal in its place."""
    page = answer.headers.get("content-type", "").startswith("text/html")
    return answer.status == 200 and (not page or path.lower().endswith((".html", ".htm")))


def unusable(answer: Answer) -> PortalUnreachable:
    """Why nothing can be made of an answer that is not what was asked for."""
    said = _said_in(answer.body)
    if answer.status < 300:
        return PortalUnreachable(Fault.NOT_DATA, said)
    if busy(answer):
        return PortalUnreachable(Fault.BUSY, said, wait_of(answer.headers))
    if answer.status >= 500:
        return PortalUnreachable(Fault.BROKEN, said)
    return PortalUnreachable(Fault.TURNED_DOWN, said)


def _json(body: bytes) -> Any:
    import pydantic_core

    if _is_page(body):
        raise PortalUnreachable(Fault.NOT_DATA)
    if body.count(b",") > _MOST_VALUES:
        raise PortalUnreachable(Fault.TOO_LARGE)
    body = body.removeprefix(_MARK).strip()
    if not body:
        return None
    try:
        found = pydantic_core.from_json(body, allow_inf_nan=False)
    except ValueError:
        raise PortalUnreachable(Fault.NOT_DATA) from None
    return _in_small_letters(found) if _HUMPED.search(body) else found


def _in_small_letters(found: Any) -> Any:
    """Fields under one kind of name: userName is user_name, unless that is there too."""
    if isinstance(found, list):
        return [_in_small_letters(item) for item in found]
    if not isinstance(found, dict):
        return found
    small_ones_last = sorted(found, key=str.islower)
    return {_HUMP.sub("_", name).lower(): _in_small_letters(found[name]) for name in small_ones_last}


def _is_page(body: bytes) -> bool:
    return body.removeprefix(_MARK).lstrip().startswith(b"<")


def _is_sign_in(body: bytes) -> bool:
    return _is_page(body) and bool(SIGN_IN_PAGE.search(body[:_LONGEST_PAGE].decode(errors="replace")))


def _is_error(found: Any) -> bool:
    """An object that names a code and a message instead of data, whatever its status."""
    return (
        isinstance(found, dict)
        and "code" in found
        and not _OF_DATA & found.keys()
        and bool({"message", "description"} & found.keys())
    )


def _said(found: Any) -> str:
    if not isinstance(found, dict):
        return ""
    said = next((found[name] for name in ("message", "description") if isinstance(found.get(name), str)), "")
    return one_line(clean(said))[:_LONGEST_SAID]


def _said_in(body: bytes) -> str:
    try:
        return _said(_json(body))
    except PortalUnreachable:
        return ""


def _says_ended(body: bytes) -> bool:
    try:
        found = _json(body)
    except PortalUnreachable:
        return False
    said = _said(found).lower()
    alone = isinstance(found, dict) and len(found) <= 3 and not _OF_DATA & found.keys()
    return (alone or _is_error(found)) and any(word in said for word in SESSION_ENDED)


def _to_sign_in(location: str) -> bool:
    return _SIGN_IN in location or "auth-epos." in location or "/login" in location
