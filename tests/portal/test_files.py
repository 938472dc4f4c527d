"""JSON from outside: bounded, cleaned, and honest about where it is wrong."""

import json
from dataclasses import dataclass
from datetime import date, datetime, time
from errno import EISDIR, ENOENT
from typing import Any, Literal

import pytest

from epos_tui.domain.errors import BrokenFile
from epos_tui.domain.marks import GradingSystem
from epos_tui.portal.files import MOST_BYTES, parse, read_file, read_if_there
from tests.payloads import LIVE, PAYLOADS


@dataclass(frozen=True)
class Inner:
    number: int


@dataclass(frozen=True)
class Sample:
    name: str = ""
    count: int | None = None
    day: date = date.min
    at: datetime | None = None
    hour: time = time.min
    system: GradingSystem = GradingSystem.FIVE
    parity: Literal["odd", "even"] = "odd"
    shown: bool = True
    inner: tuple[Inner, ...] = ()


def broken(text: str | bytes, kind: Any = Sample) -> BrokenFile:
    content = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(BrokenFile) as caught:
        parse(content, kind, "sample.json")
    return caught.value


@pytest.mark.parametrize(
    ("text", "place", "expected", "found"),
    [
        ('{"name": 1}', "$.name", "str", "int"),
        ('{"count": "two"}', "$.count", "int | null", "str"),
        ('{"shown": null}', "$.shown", "bool", "null"),
        ('{"inner": {}}', "$.inner", "array", "object"),
        ("[]", "$", "object", "array"),
        ('{"inner": [{"number": 1}, {}]}', "$.inner[1].number", "field", ""),
        ('{"inner": [{"number": 1.5}]}', "$.inner[0].number", "int", "float"),
        ('{"day": "2026-02-30"}', "$.day", "date", ""),
        ('{"hour": "8:30"}', "$.hour", "time", ""),
        ('{"at": "вчера"}', "$.at", "datetime", ""),
        ('{"system": "six"}', "$.system", "choice", "'six'"),
        ('{"parity": "all"}', "$.parity", "choice", "'all'"),
        ('{"nome": "а"}', "$.nome", "known", ""),
        ('{"inner": [{"number": 1}, {"number": 2, "note": 3}]}', "$.inner[1].note", "known", ""),
        ('{"at": "2026-10-15T19:20:00"}', "$.at", "datetime", ""),
        ('{"hour": "08:30:00+05:00"}', "$.hour", "time", ""),
    ],
)
def test_a_fault_is_told_with_its_file_and_place(text, place, expected, found):
    assert broken(text) == BrokenFile("sample.json", place, expected, found)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (b"", "@end"),
        (b"{", "@end"),
        (b'{"name": "\\ud800"}', "@end"),
        (b'{"name": \xff}', "@10"),
        (b"NaN", "@1"),
        (b"{}{}", "@4"),
        (b'{"name" 1}', "@9"),
    ],
)
def test_what_is_not_json_is_told_with_the_byte_and_not_in_the_library_s_words(text, place):
    assert broken(text) == BrokenFile("sample.json", place, "json")


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "9" * 5_000, "1e999"])
def test_texts_made_to_exhaust_a_reader_are_only_broken(text):
    error = broken(text)
    assert error.expected == "json"
    assert error.found in ("", "deep", "large")


def test_a_deep_but_correct_text_is_only_broken():
    assert broken("[" * 5_000 + "]" * 5_000, Any).expected == "json"


def test_of_a_doubled_key_the_last_counts():
    assert parse(b'{"name": "a", "name": "b"}', Sample, "x").name == "b"


def test_a_faultless_text_becomes_a_value():
    raw = {"count": None, "day": "2026-10-15", "at": "2026-10-15T19:20:00+05:00", "hour": "08:30:00"}
    value = parse(json.dumps({**raw, "inner": [{"number": 7}]}).encode(), Sample, "x")
    assert (value.day, value.hour, value.inner) == (date(2026, 10, 15), time(8, 30), (Inner(7),))
    assert value.at.utcoffset().total_seconds() == 5 * 3600


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_every_string_is_cleaned_keys_included(payload):
    sent = payload.replace("\ud800", "")  # no JSON text can hold one: see above
    value = parse(json.dumps({sent: [sent, {"a": sent}]}).encode(), dict[str, Any], "x")
    assert not LIVE.search(json.dumps(value, ensure_ascii=False))


def test_a_file_larger_than_the_limit_is_not_read(tmp_path):
    large = tmp_path / "large.json"
    large.write_bytes(b" " * (MOST_BYTES + 1))
    with pytest.raises(BrokenFile) as caught:
        read_file(large, Sample)
    assert (caught.value.file, caught.value.expected) == (str(large), "smaller")


def test_a_file_of_just_the_limit_is_read(tmp_path):
    large = tmp_path / "large.json"
    large.write_bytes(b"{}".ljust(MOST_BYTES))
    assert read_file(large, Sample) == Sample()


@pytest.mark.parametrize(("name", "number"), [("missing.json", ENOENT), (".", EISDIR)])
def test_a_file_that_can_not_be_read_is_told(tmp_path, name, number):
    with pytest.raises(BrokenFile) as caught:
        read_file(tmp_path / name, Sample)
    assert caught.value == BrokenFile(str(tmp_path / name), "$", "file", str(number))


def test_a_file_that_is_not_there_is_nothing_and_any_other_trouble_is_told(tmp_path):
    assert read_if_there(tmp_path / "missing.json", Sample) is None
    with pytest.raises(BrokenFile):
        read_if_there(tmp_path, Sample)
