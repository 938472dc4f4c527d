"""F1: answers spoiled in every way there is; ours must stay one of our errors, and quick."""

import asyncio
import gzip
import json
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from copy import deepcopy
from itertools import cycle
from time import process_time
from typing import Any

import httpx
import pytest

from epos_tui.domain.errors import EposError
from epos_tui.domain.portal import Portal
from tests.portal.http.conftest import Recorded
from tests.portal.http.replay import QUESTIONS, ROUTES, Body, response, route_of
from tests.torture.numbers import often

ANSWERS = often(5_000, 50_000)
"""How many answers are spoiled."""
PARTS = 10
VALUES: tuple[Any, ...] = (
    *(
        None,
        True,
        0,
        -1,
        2**63,
        10**400,
        1e300,
        0.5,
        "",
        "-",
        "0",
        "не то",
        "\x1b]0;x\x07",
        "\u202e",
        "<p>&#27;[2J",
    ),
    *(
        "9999-12-31",
        "0001-01-01",
        [9999, 12, 31],
        [2026, 99, 99],
        "24:61",
        "<script>" * 3000,
        "<a href='" * 3000,
    ),
    *(
        [],
        {},
        [None],
        [[[]]],
        {"code": 1, "message": "x"},
        {"items": [1]},
        "1" * 5000,
        "-" * 5000,
        ["x"] * 500,
    ),
)
STATUSES = (
    *(201, 204, 206, 301, 302, 307, 400, 401, 403, 404, 405, 408, 409),
    *(418, 422, 429, 500, 501, 502, 503, 504, 599),
)
WAITS = ("0", "1", "-1", "99999999999999", "x", "", "Wed, 21 Oct 2026 07:28:00 GMT", "Wed, 99 Foo 2026", "１")
PAGES = (
    b"<html>",
    b"\xef\xbb\xbf <!doctype html><title>\xd0\x92\xd1\x85\xd0\xbe\xd0\xb4</title>",
    b"<",
    b"\xff\xfe<",
)
BODIES = (
    *(
        b"",
        b"null",
        b"NaN",
        b"[NaN]",
        b"[1e999]",
        b"Infinity",
        b"[" * 100_000,
        b'{"a":' * 5000,
        b"[" + b"9" * 5000 + b"]",
    ),
    *(b'"\\ud800"', b"\xff\xfe[\x00]\x00", '["Ё"]'.encode("cp1251"), b"[" + b"0," * 4_000_000 + b"0]"),
    *(
        b"[" + b"{}," * 9_000 + b"{}]",
        b'[{"id":1,"id":2}]',
        b"{}",
        b"0",
        b'"text"',
        b"true",
        b"[]x",
        b"\x00" * 100,
    ),
)
BROKEN = (
    httpx.ReadError("x"),
    httpx.ReadTimeout("x"),
    httpx.RemoteProtocolError("x"),
    httpx.ConnectError("x"),
    OSError("x"),
)
BOMB = gzip.compress(bytes(40_000_000), 1)


def inside(found: Any, chance: random.Random) -> Any:
    """The JSON with one place of it changed."""
    parent, step, inner = None, None, found
    while isinstance(inner, dict | list) and inner and (parent is None or chance.random() < 0.8):
        step = chance.choice(list(inner) if isinstance(inner, dict) else range(len(inner)))
        parent, inner = inner, inner[step]
    if parent is None:
        return deepcopy(chance.choice(VALUES))
    match chance.randrange(5):
        case 0:
            del parent[step]
        case 1 if isinstance(parent, list) and len(parent) < 100:
            parent.extend(parent * 10)
        case 2 if isinstance(parent, list):
            chance.shuffle(parent)
        case 3 if isinstance(parent, dict):
            parent[chance.choice(("new", "id", "code", "message", "items"))] = deepcopy(chance.choice(VALUES))
        case _:
            parent[step] = deepcopy(chance.choice(VALUES))
    return found


def structure(found: Any, chance: random.Random) -> httpx.Response:
    for _ in range(chance.choice((1, 1, 1, 3, 20))):
        found = inside(found, chance)
    return response(200, found)


def wrapped(found: Any, chance: random.Random) -> Any:
    return {chance.choice(("payload", "response", "items", "data", "rows")): found, "total_count": "many"}


def cut(found: Any, chance: random.Random) -> httpx.Response:
    body = json.dumps(found).encode()
    return response(200, body[: chance.randrange(len(body) + 1)])


def flipped(found: Any, chance: random.Random) -> httpx.Response:
    body = bytearray(json.dumps(found).encode())
    for _ in range(chance.choice((1, 10, 100))):
        body[chance.randrange(len(body))] ^= 1 << chance.randrange(8)
    return response(200, bytes(body))


def other_body(found: Any, chance: random.Random) -> httpx.Response:
    return response(
        200,
        chance.choice((*BODIES, *PAGES)),
        content_type=chance.choice(("application/json", "text/html", "")),
    )


def other_status(found: Any, chance: random.Random) -> httpx.Response:
    body = chance.choice((found, b"", {"code": 1, "message": "сессия завершена"}, {"message": 7}, PAGES[1]))
    headers = {
        "retry_after": chance.choice(WAITS),
        "location": chance.choice(("/authenticate", "//evil", "", "http://[")),
    }
    return response(chance.choice(STATUSES), body, **headers)


def packed(found: Any, chance: random.Random) -> httpx.Response:
    body = gzip.compress(json.dumps(found).encode(), 1)
    wrong = (body[:-9], body[:20], body + b"x" * 5000, body * 2, BOMB, b"", b"not gzip", b"\x1f\x8b" * 50)
    return response(
        200,
        chance.choice(wrong),
        content_encoding=chance.choice(("gzip", "gzip", "br", "gzip, gzip", "GZIP", "?")),
    )


def broken(found: Any, chance: random.Random) -> Any:
    trouble = chance.choice(BROKEN)
    if chance.random() < 0.5:
        return trouble
    return httpx.Response(200, stream=Body((json.dumps(found).encode()[:50], trouble)))


def headed(found: Any, chance: random.Random) -> httpx.Response:
    """Headers that say what is not so."""
    wrong = {
        "x_pagination_total_entries": chance.choice(("0", "-5", "99999999999", "x", "١")),
        "set_cookie": chance.choice(("auth_token=evil; Domain=.example", "=;;;", "a=" + "b" * 9000, "\xff")),
        "content_type": chance.choice(("text/plain; charset=?", "application/json; charset=cp1251", "\xff")),
    }
    return response(200, found, **wrong)


WAYS: tuple[Callable[[Any, random.Random], Any], ...] = (
    *(structure, structure, structure, structure, wrapped, cut, flipped, other_body, other_status, packed),
    *(broken, headed),
)


async def outcome(asking: Awaitable[object]) -> None:
    """Nothing but an answer or an error of ours."""
    with suppress(EposError):
        async with asyncio.timeout(60):
            await asking


@pytest.fixture(scope="module")
def asked_of(recorded: Recorded) -> dict[str, list[str]]:
    """Question → the paths whose answers it is made of."""

    async def paths(question: str) -> list[str]:
        ask, replay = recorded.short(2).changed()
        await QUESTIONS[question](ask, recorded.child)
        return sorted({request.url.path for request in replay.seen} & recorded.kept.keys())

    async def every() -> dict[str, list[str]]:
        return {question: await paths(question) for question in QUESTIONS}

    return asyncio.run(every())


def test_every_reading_of_the_portal_is_spoiled(asked_of):
    """Those of a new subject too; and an answer that is asked for by none of them is no answer."""
    own = {name for name in vars(Portal) if not name.startswith("_")}
    assert own - {"send", "unread", "ask_anew", "moment", "hosts"} == QUESTIONS.keys() - {"sign-in"}
    routes = {route_of(path) for paths in asked_of.values() for path in paths}
    assert routes == {route for every in ROUTES.values() for route in every}


@pytest.mark.parametrize("part", range(PARTS))
async def test_spoiled_answers_are_errors_of_ours_and_quick(
    recorded: Recorded, asked_of: dict[str, list[str]], part: int, record_property
):
    chance, short = random.Random(part), recorded.short(2)
    slowest, where = 0.0, ""
    for number, question in zip(range(ANSWERS // PARTS), cycle(QUESTIONS), strict=False):
        path, way = chance.choice(asked_of[question]), chance.choice(WAYS)
        spoiled = way(deepcopy(short.kept[path]), chance)

        ask, replay = short.changed(lambda asked, found, spoiled=spoiled: spoiled, only=path)
        began = process_time()
        await outcome(QUESTIONS[question](ask, recorded.child))
        if process_time() - began > slowest:
            slowest, where = process_time() - began, f"{number} {question} {path} {way.__name__}"
        assert len(replay.seen) < 120
    count = ANSWERS // PARTS
    told = f"F1, part {part + 1} of {PARTS}: {count} spoiled answers, the slowest {slowest:.2f} s: {where}"
    record_property("torture", told)
    assert slowest < 5, where
