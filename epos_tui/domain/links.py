"""Links to the web: only what a browser may open safely, and always with its host in sight."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_URL = 2_000
LONGEST_HOST = 253

_URL = re.compile(
    r"https?://(?P<host>[^\s/?#@:\[\]<>()\"'\\`{}|^,;]+)(?::\d{1,5})?(?:[/?#][^\s<>\"'\\`{}|^]*)?",
    re.IGNORECASE,
)
_HOST = re.compile(r"[a-z0-9._-]+")
_TRAILING = ".,;:!?»”"


@dataclass(frozen=True)
class Link:
    """A link and what it leads to."""

    title: str
    url: str
    note: str = ""


@dataclass(frozen=True)
class LinkGroup:
    """Links under a common heading."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class LinkBook:
    """The institution's links, and those the family added."""

    groups: tuple[LinkGroup, ...]
    own: tuple[Link, ...] = ()


def safe_url(text: str) -> str | None:
    """The address when it is http or https with a plain host: no name or password in it, no blanks."""
    text = text.strip()
    return text if len(text) <= LONGEST_URL and text.isprintable() and host_of(text) else None


def host_of(url: str) -> str:
    """Where the address leads, in the form that shows look-alike letters; empty when it is not safe."""
    matched = _URL.fullmatch(url.strip())
    if not matched:
        return ""
    host = matched["host"].lower().rstrip(".")
    try:
        host = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    return host if len(host) <= LONGEST_HOST and _HOST.fullmatch(host) else ""


def after_host(url: str) -> str:
    """The address from the end of its host on: a path, or nothing."""
    matched = _URL.fullmatch(url.strip())
    return matched.string[matched.end("host") :] if matched else ""


def plain_url(url: str) -> str:
    """A safe address as a browser gets it: its host is the one that was shown."""
    scheme = url.strip().partition("://")[0].lower()
    return f"{scheme}://{host_of(url)}{after_host(url)}"


def urls_in(text: str) -> tuple[str, ...]:
    """The addresses of a text, each once, in order."""
    return tuple(dict.fromkeys(url for _, url in _found(text) if host_of(url)))


def with_hosts(text: str) -> str:
    """The text with every address as its host alone: «подробно (perm.ru)»."""
    pieces, end = [], 0
    for start, url in _found(text):
        if host := host_of(url):
            pieces += [text[end:start], host]
            end = start + len(url)
    return "".join([*pieces, text[end:]])


def _found(text: str) -> Iterator[tuple[int, str]]:
    """Where each address begins, without the full stop or the bracket that follows it."""
    for matched in _URL.finditer(text):
        url = matched[0] if len(matched[0]) <= LONGEST_URL else ""
        while url and (url[-1] in _TRAILING or (url[-1] == ")" and url.count(")") > url.count("("))):
            url = url[:-1]
        if url:
            yield matched.start(), url
