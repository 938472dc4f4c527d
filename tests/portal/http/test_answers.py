"""What an answer is, before anybody looks for lessons in it."""

import json

import pytest

from epos_tui.domain.errors import Fault, PortalUnreachable
from epos_tui.portal.http.answers import LONGEST_WAIT, data_of, ended, total_of, wait_of
from epos_tui.portal.http.client import Answer

ENDED = {"code": 401, "message": "Предыдущая сессия завершена. Войдите заново."}
SIGN_IN = "<!DOCTYPE html><title>Вход</title>".encode()
NOW = "Mon, 12 Oct 2026 10:00:00 GMT"


def answer(status: int, found: object = None, **headers: str) -> Answer:
    body = found if isinstance(found, bytes) else json.dumps(found).encode()
    return Answer(status, headers, body)


@pytest.mark.parametrize(
    "told",
    [
        answer(401),
        answer(400),
        answer(401, {"apikey": None}),
        answer(500, ENDED),
        answer(200, ENDED),
        answer(403, ENDED),
        answer(200, {"message": "Session expired"}),
        answer(200, {"code": 401, "description": "Токен не найден"}),
        answer(302, b"", location="/authenticate?mode=oauth"),
        answer(302, b"", location="https://auth-epos.permkrai.ru/kk"),
        answer(307, b"", location="/login"),
        answer(200, SIGN_IN),
        answer(200, b"\xef\xbb\xbf\n" + SIGN_IN),
    ],
)
def test_ways_in_which_a_session_ends(told):
    assert ended(told)


@pytest.mark.parametrize(
    "told",
    [
        answer(200, []),
        answer(200, [ENDED]),
        answer(200, {"id": 1, **ENDED}),
        answer(200, {"items": [], "code": 1, "message": "сессия"}),
        answer(200, {"description": "О сессии", "id": 3, "title": "Зимняя сессия"}),
        answer(200, b"<html><title>Repairs</title>"),
        answer(403, {"code": 403, "message": "Нет доступа к профилю"}),
        answer(404, {"code": 404, "message": "Метод не найден"}),
        answer(500, {"code": 500, "message": "Внутренняя ошибка"}),
        answer(500, b"<html>nginx</html>"),
        answer(503, SIGN_IN),
        answer(302, b"", location="https://example.org/"),
        answer(204, b""),
    ],
)
def test_what_is_no_end_of_a_session(told):
    assert not ended(told)


@pytest.mark.parametrize(
    ("told", "fault", "said"),
    [
        (
            answer(403, {"code": 403, "message": "Нет\x1b доступа\r\n"}),
            Fault.TURNED_DOWN,
            "Нет\ufffd доступа",
        ),
        (answer(200, {"code": 400, "message": "Ошибка"}), Fault.TURNED_DOWN, "Ошибка"),
        (answer(400, {"code": 400, "description": "я" * 999}), Fault.TURNED_DOWN, "я" * 200),
        (answer(404, {"code": 404, "message": {"a": 1}}), Fault.TURNED_DOWN, ""),
        (answer(302, b"", location="/x"), Fault.TURNED_DOWN, ""),
        (answer(500, b"<html>"), Fault.BROKEN, ""),
        (answer(502, b"<html>"), Fault.BUSY, ""),
        (answer(200, b"<html>"), Fault.NOT_DATA, ""),
        (answer(200, b"\xef\xbb\xbf <"), Fault.NOT_DATA, ""),
        (answer(200, b"[NaN]"), Fault.NOT_DATA, ""),
        (answer(200, b"[" * 100_000), Fault.NOT_DATA, ""),
        (answer(200, b"[1]x"), Fault.NOT_DATA, ""),
        (answer(200, '["Ё"]'.encode("cp1251")), Fault.NOT_DATA, ""),
        (answer(200, b"[" + b"0," * 400_000 + b"0]"), Fault.TOO_LARGE, ""),
    ],
)
def test_what_cannot_be_used_is_told_as_what_it_is(told, fault, said):
    with pytest.raises(PortalUnreachable) as caught:
        data_of(told)
    assert (caught.value.fault, caught.value.said) == (fault, said)


@pytest.mark.parametrize(
    ("body", "found"),
    [(b"", None), (b" \n", None), (b"null", None), (b"\xef\xbb\xbf[]", []), (b'{"id":1}', {"id": 1})],
)
def test_what_can_be_used_is_data(body, found):
    assert data_of(answer(200, body)) == found


@pytest.mark.parametrize(
    ("told", "wait"),
    [
        ("0", 0),
        ("120", 120),
        (" 7 ", 7),
        ("99999", LONGEST_WAIT),
        ("9" * 5000, LONGEST_WAIT),
        ("-5", 0),
        ("１２", 0),
        ("soon", 0),
        ("", 0),
        ("Mon, 12 Oct 2026 10:01:30 GMT", 90),
        ("Mon, 12 Oct 2026 09:00:00 GMT", 0),
        ("Mon, 12 Oct 2099 09:00:00 GMT", LONGEST_WAIT),
        ("Mon, 99 Oct 2026 09:00:00 GMT", 0),
    ],
)
def test_the_time_to_wait_is_clamped(told, wait):
    assert wait_of({"retry-after": told, "date": NOW}) == wait


def test_without_the_portal_s_clock_a_date_says_nothing():
    assert wait_of({"retry-after": NOW}) == 0
    assert wait_of({"retry-after": NOW, "date": "Mon, 12 Oct 2026 09:00:00 -0000"}) == 0


@pytest.mark.parametrize(
    ("told", "total"), [("120", 120), ("", None), ("-1", None), ("x", None), ("١", None)]
)
def test_the_number_of_all_records_is_a_number_or_is_not_told(told, total):
    assert total_of({"x-pagination-total-entries": told}) == total
    assert total_of({}) is None
