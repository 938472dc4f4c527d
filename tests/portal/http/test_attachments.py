"""I4: files of homework, whatever they are called and wherever they are said to be."""

import asyncio
from urllib.parse import unquote

import httpx
import pytest

from epos_tui.domain.attachments import MOST_BYTES
from epos_tui.domain.errors import (
    AttachmentMissing,
    AttachmentTooLarge,
    Fault,
    PortalUnreachable,
    SignInNeeded,
)
from epos_tui.portal.http import homework, lessons
from epos_tui.portal.http.line import Line
from epos_tui.portal.http.portal import connected
from tests.portal.http.replay import WEEK, Body, response

TASKS = "/core/api/student_homeworks"
CONTENT = b"%PDF-1.4 "
SIGN_IN = "<!DOCTYPE html><title>Вход</title>".encode()


def with_file(recorded, file: dict, answer=None):
    """A portal with this one file, and what it answers to whoever asks for it."""

    def change(path, found):
        if path == TASKS:
            found[0]["homework_entry"]["attachments"] = [{"id": 77, "file_file_name": "x.pdf"} | file]
            return found[:1]
        if found is not None:
            return found
        return answer() if callable(answer) else answer or response(200, CONTENT)

    return recorded.changed(change)


async def read(ask, child: str, id: str = "77") -> bytes:
    return b"".join([piece async for piece in homework.attachment(ask, child, id)])


OWN = {
    "/files/attachments/77/Задание 12.pdf": "/files/attachments/77/Задание 12.pdf",
    "/files/77/%D0%97%D0%B0%D0%B4%D0%B0%D0%BD%D0%B8%D0%B5.pdf": "/files/77/Задание.pdf",
    "files/77/x.pdf": "/files/77/x.pdf",
    "/files/77/№ 5 #1? 100%.pdf": "/files/77/№ 5 #1? 100%.pdf",
    "/files/77/a&b=c;d.pdf": "/files/77/a&b=c;d.pdf",
    "/files/77/@evil.example": "/files/77/@evil.example",
    "/@evil.example/x.pdf": "/@evil.example/x.pdf",
    ":443@evil.example/x.pdf": "/:443@evil.example/x.pdf",
    ".evil.example/x.pdf": "/.evil.example/x.pdf",
    "\\\\evil.example\\x.pdf": "/\\\\evil.example\\x.pdf",
    "/files/77/..pdf": "/files/77/..pdf",
    "/files/%252e%252e/x.pdf": "/files/%2e%2e/x.pdf",
    "/files/77/x\r\nHost: evil.example": "/files/77/x\nHost: evil.example",
}
ELSEWHERE = (
    *(
        "https://evil.example/x.pdf",
        "HTTPS://evil.example/x",
        "http://portal.example/x",
        "//evil.example/x.pdf",
    ),
    *(
        "https%3A%2F%2Fevil.example/x",
        "/%2Fevil.example/x",
        "/files/../authenticate",
        "/files/%2e%2e/authenticate",
    ),
    *("../../etc/passwd", "..\\..\\x", "/files/..", "..", "file:///etc/passwd", "", None),
)


@pytest.mark.parametrize("path", OWN)
async def test_a_path_leads_to_the_portal_whatever_stands_in_it(recorded, path):
    ask, replay = with_file(recorded, {"path": path})
    assert await read(ask, recorded.child) == CONTENT
    asked = replay.seen[-1].url
    assert unquote(asked.raw_path.decode()) == OWN[path]
    assert not asked.query
    assert {request.url.host for request in replay.seen} == {"portal.example"}


@pytest.mark.parametrize("path", ELSEWHERE)
async def test_a_path_that_leads_elsewhere_is_no_file_of_the_portal(recorded, path):
    ask, replay = with_file(recorded, {"path": path})
    with pytest.raises(AttachmentMissing):
        await read(ask, recorded.child)
    assert [request.url.path for request in replay.seen] == [TASKS]
    (task, *_) = [item for item in await lessons.homework(ask, recorded.child, WEEK) if item.attachments]
    assert task.attachments[0].id == ""


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_a_file_that_has_moved_to_another_host_is_not_followed(recorded, status):
    moved = response(status, b"", location="https://evil.example/x.pdf")
    ask, replay = with_file(recorded, {"path": "/files/77/x.pdf"}, moved)
    with pytest.raises(PortalUnreachable):
        await read(ask, recorded.child)
    assert {request.url.host for request in replay.seen} == {"portal.example"}


@pytest.mark.parametrize("status", [403, 404])
async def test_a_file_the_portal_has_not_is_missing(recorded, status):
    ask, _ = with_file(recorded, {"path": "/files/77/x.pdf"}, response(status, b"<html>"))
    with pytest.raises(AttachmentMissing) as caught:
        await read(ask, recorded.child)
    assert caught.value.name == "x.pdf"


@pytest.mark.parametrize("id", ["", "78", "../77"])
async def test_an_unknown_file_is_missing(recorded, id):
    ask, _ = with_file(recorded, {"path": "/files/77/x.pdf"})
    with pytest.raises(AttachmentMissing):
        await read(ask, recorded.child, id)


class Huge(httpx.AsyncByteStream):
    """More than anybody takes."""

    async def __aiter__(self):
        for _ in range(MOST_BYTES // 10_000_000 + 1):
            yield bytes(10_000_000)


async def test_a_file_without_end_is_too_large(recorded):
    ask, _ = with_file(recorded, {"path": "/files/77/x.pdf"}, httpx.Response(200, stream=Huge()))
    with pytest.raises(AttachmentTooLarge) as caught:
        async for _ in homework.attachment(ask, recorded.child, "77"):
            pass
    assert caught.value == AttachmentTooLarge("x.pdf", MOST_BYTES)


@pytest.mark.parametrize(
    "ended",
    [
        response(401, {}),
        response(302, b"", location="/authenticate"),
        response(200, SIGN_IN, content_type="text/html"),
    ],
)
async def test_an_ended_session_is_renewed_for_a_file(recorded, ended):
    answers = [ended]
    ask, replay = with_file(
        recorded, {"path": "/files/77/x.pdf"}, lambda: answers.pop() if answers else response(200, CONTENT)
    )
    assert await read(ask, recorded.child) == CONTENT
    assert [request.url.path for request in replay.seen][1:] == [
        "/files/77/x.pdf",
        "/authenticate",
        "/files/77/x.pdf",
    ]


async def test_a_session_that_cannot_be_renewed_is_told_for_a_file_too(recorded):
    ask, _ = with_file(recorded, {"path": "/files/77/x.pdf"}, response(401, {}))
    with pytest.raises(SignInNeeded):
        await read(ask, recorded.child)


async def test_a_page_about_repairs_is_not_taken_for_the_file(recorded):
    page = response(200, b"<html>Repairs", content_type="text/html; charset=utf-8")
    ask, _ = with_file(recorded, {"path": "/files/77/x.pdf"}, page)
    with pytest.raises(PortalUnreachable) as caught:
        await read(ask, recorded.child)
    assert caught.value.fault is Fault.NOT_DATA


async def test_a_file_that_is_a_page_is_a_file(recorded):
    page = response(200, b"<html>Task", content_type="text/html; charset=utf-8")
    ask, _ = with_file(recorded, {"path": "/files/77/x.html"}, page)
    assert await read(ask, recorded.child) == b"<html>Task"


async def test_a_file_that_breaks_off_is_no_file(recorded):
    ask, _ = with_file(
        recorded,
        {"path": "/files/77/x.pdf"},
        httpx.Response(200, stream=Body((CONTENT, httpx.ReadError("x")))),
    )
    with pytest.raises(PortalUnreachable) as caught:
        await read(ask, recorded.child)
    assert caught.value.fault is Fault.CUT_OFF


async def test_who_stops_reading_leaves_the_line_free(recorded):
    pieces = httpx.Response(200, stream=Body((CONTENT,) * 1000))
    ask, _ = with_file(recorded, {"path": "/files/77/x.pdf"}, pieces)
    portal = connected(Line(), lambda: ask)
    for _ in range(4):
        reading = portal.attachment(recorded.child, "77")
        assert await anext(reading) == CONTENT
        await reading.aclose()
    assert await asyncio.wait_for(portal.viewer(), 10)


async def test_files_come_over_a_real_connection_in_their_full_size(recorded, signed_in):
    asked = await signed_in()
    work = await lessons.homework(asked.ask, recorded.child, WEEK)
    (file, *_) = [file for item in work for file in item.attachments if file.id]
    assert len(await read(asked.ask, recorded.child, file.id)) == file.size
