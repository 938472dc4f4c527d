"""What is handed over from the browser: the address at its end, a session's cookies, read with suspicion."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs

from epos_tui.domain.errors import NotHandedOver, Unread
from epos_tui.domain.session import HOSTS, Session

_DOMAINS = (*HOSTS, ".permkrai.ru")
"""Whose cookies are taken, the first ones before the others."""
LONGEST = 16_000_000
"""Characters; an archive of requests is large."""

_ADDRESS = re.compile(r"diaryperm://redirect/?\?([^#]*)(?:#.*)?", re.IGNORECASE)
_DEVICE_TOKEN = re.compile(r"[A-Za-z0-9._~+/=-]{8,4000}")
_AUTH_TOKEN = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)
_PROFILE_ID = re.compile(r"[0-9]{1,18}")
_AUTH_TOKEN_AND_PROFILE = re.compile(rf"({_AUTH_TOKEN.pattern})(?:[\s,;:]+([0-9]{{1,18}}))?", re.IGNORECASE)
_COOKIES = re.compile(r"(?:cookie:\s*)?([!-:<-~]+=[^;]*(?:;[^;]*)*)", re.IGNORECASE)
_HTTP_ONLY, _NETSCAPE_FIELDS, _SWITCHES = "#HttpOnly_", 7, ("TRUE", "FALSE")
_QUOTES = "\"'<>«»`"


def handed_over(text: str, host: str = "") -> Session:
    """The session in a hand-off address, a token, a Cookie header, a cookie file or an archive of requests.

    Cookies are taken of the portal's own hosts only, and of `host`. Raises `NotHandedOver`.
    """
    if len(text) > LONGEST:
        raise NotHandedOver(Unread.TOO_LONG)
    text = text.strip().strip(_QUOTES).strip()
    if not text:
        raise NotHandedOver(Unread.EMPTY)
    domains = (host, *_DOMAINS) if host else _DOMAINS
    if text[0] in "{[":
        return _of_sites(_archived(text), domains)
    if text[:12].lower() == "diaryperm://":
        return _of_address("".join(text.split()))
    if token := _AUTH_TOKEN_AND_PROFILE.fullmatch(text):
        return Session(auth_token=token[1].lower(), profile_id=token[2] or "")
    if rows := tuple(_cookie_rows(text)):
        return _of_sites(rows, domains)
    if pairs := _COOKIES.fullmatch(text):
        return _of_cookies(dict(_pairs(pairs[1])))
    raise NotHandedOver(Unread.UNKNOWN)


def _of_address(text: str) -> Session:
    address = _ADDRESS.fullmatch(text)
    try:
        query = parse_qs(address[1], max_num_fields=50) if address else {}
    except ValueError:
        query = {}
    tokens = query.get("token", [])
    if len(tokens) != 1 or not _DEVICE_TOKEN.fullmatch(tokens[0]):
        raise NotHandedOver(Unread.NO_TOKEN)
    return Session(device_token=tokens[0])


def _of_cookies(cookies: Mapping[str, str]) -> Session:
    token, profile_id = cookies.get("auth_token", ""), cookies.get("profile_id", "")
    if not _AUTH_TOKEN.fullmatch(token):
        raise NotHandedOver(Unread.NO_TOKEN)
    known = profile_id if _PROFILE_ID.fullmatch(profile_id) else ""
    return Session(auth_token=token.lower(), profile_id=known)


def _of_sites(rows: Iterable[tuple[str, str, str]], domains: tuple[str, ...]) -> Session:
    """Of the rows domain, name, value: the last of each name, of the first site that has a session."""
    sites: dict[str, dict[str, str]] = {}
    for domain, name, value in rows:
        sites.setdefault(domain.lower(), {})[name.lower().replace("-", "_")] = value
    own = [sites[domain] for domain in domains if domain in sites]
    if sites and not own:
        raise NotHandedOver(Unread.OTHER_SITE)
    return _of_cookies(next((cookies for cookies in own if "auth_token" in cookies), {}))


def _pairs(header: str) -> Iterator[tuple[str, str]]:
    for pair in header.split(";"):
        name, _, value = pair.partition("=")
        yield name.strip(), value.strip().strip('"')


def _cookie_rows(text: str) -> Iterator[tuple[str, str, str]]:
    """The lines of a Netscape cookie file; blanks stand for tabs where a terminal replaced them."""
    for line in text.splitlines():
        fields = line.removeprefix(_HTTP_ONLY).split("\t" if "\t" in line else None)
        if len(fields) == _NETSCAPE_FIELDS and {fields[1], fields[3]} <= set(_SWITCHES):
            yield fields[0], fields[5], fields[6]


def _archived(text: str) -> Iterator[tuple[str, str, str]]:
    """The cookies, and the headers that say the same, of an HTTP archive or of a part of one."""
    import json

    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):
        raise NotHandedOver(Unread.BROKEN) from None
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting += reversed(item)
        elif isinstance(item, dict) and isinstance(item.get("url"), str):
            yield from _of_request(item)
        elif isinstance(item, dict):
            waiting += [item[name] for name in ("request", "entries", "log") if name in item]


def _of_request(request: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    scheme, _, rest = request["url"].partition("://")
    host = re.split(r"[/?#]", rest, maxsplit=1)[0].partition(":")[0]
    if scheme.lower() != "https":
        return
    for name, value in (*_named(request.get("headers")), *_named(request.get("cookies"))):
        if name.lower() == "cookie":
            yield from ((host, own, told) for own, told in _pairs(value))
        else:
            yield host, name, value


def _named(rows: object) -> Iterator[tuple[str, str]]:
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, dict) and isinstance(row.get("name"), str) and isinstance(row.get("value"), str):
            yield row["name"], row["value"]
