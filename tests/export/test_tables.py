"""Tables are opened by a spreadsheet that computes nothing of what people wrote."""

import csv
import io
import re
import shutil
import subprocess
import zipfile
from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.domain.export import ExportForm
from epos_tui.domain.text import clean
from epos_tui.domain.year import Span
from epos_tui.export.spreadsheet import cell, table_of
from tests.export.extracts import files, taken

WEEK = Span(date(2026, 10, 12), date(2026, 10, 18))
OFFICE = shutil.which("soffice")
STARTS = ("=", "+", "-", "@", "\t", "\r=", "＝", "＋", "－", "＠", " =", "\n=", "\u00a0+")
FORMULAS = tuple(
    f"{start}{rest}" for start in STARTS for rest in ("1+1", "SUM(A1:A2)", 'cmd|"/c calc"!A0', "A1")
)
NUMBERS = ("-1", "-4,5", "-0.25", "5", "4.29", "87")


def rows(file, separator=";"):
    content = file.content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(content), delimiter=separator))


def test_every_table_has_a_row_for_each_thing_and_the_names_of_the_commands(cabinet):
    extract = taken(cabinet, ExportForm.CSV, WEEK)
    diary, homework, marks, events = (rows(file) for file in files(cabinet, ExportForm.CSV, WEEK))
    assert len(diary) == len(extract.lessons) + 1
    assert len(homework) == sum(len(day.work) for day in extract.homework.days) + 1
    assert diary[0][:3] == ["child_id", "date", "number"]
    assert homework[0][:3] == ["child_id", "due", "kind"]
    assert marks[0][:3] == ["child_id", "subject", "system"]
    assert events[0][:3] == ["child_id", "date", "kind"]


def test_a_spreadsheet_of_the_language_finds_the_letters_and_the_columns(cabinet):
    for language, separator in (("ru", ";"), ("en", ",")):
        (file, *_) = files(cabinet, ExportForm.CSV, WEEK, language)
        assert file.content.startswith(b"\xef\xbb\xbf")
        assert {len(row) for row in rows(file, separator)} == {18}


def test_a_whole_year_has_the_final_marks_of_all_years(cabinet):
    year = taken(cabinet, ExportForm.CSV).year.span
    *_, finals = files(cabinet, ExportForm.CSV, year)
    known = taken(cabinet, ExportForm.CSV, year).finals
    assert {row[1] for row in rows(finals)[1:]} == {str(sheet.span.first.year) for sheet in known}


def test_what_there_is_nothing_of_makes_no_file(cabinet):
    empty = Span(date(2026, 7, 6), date(2026, 7, 12))
    assert files(cabinet, ExportForm.CSV, empty) == ()
    assert files(cabinet, ExportForm.ICS, empty) == ()


@given(st.tuples(st.sampled_from((*STARTS, "")), st.text(max_size=60).map(clean)).map("".join))
def test_a_cell_is_the_text_itself_or_the_text_behind_an_apostrophe(text):
    written = cell(text)
    assert written in (plain := text.replace("\r", "\n"), f"'{plain}")
    if written.lstrip().startswith(tuple("=+-@＝＋－＠")):
        assert re.fullmatch(r"-[0-9]+([.,][0-9]+)?", written)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_finds_no_formula_and_every_number(tmp_path):
    told = [[text, place] for place, text in enumerate((*FORMULAS, *NUMBERS))]
    source = tmp_path / "told.csv"
    source.write_text("\ufeff" + table_of([[("text", "place"), *told]], ";"), encoding="utf-8")
    cells = opened(source, tmp_path)
    assert [one for one in cells if one["formula"]] == []
    texts = ["".join(one["text"].split()) for one in cells[2::2]]
    assert texts[: len(FORMULAS)] == ["".join(f"'{text}".split()) for text in FORMULAS]
    numbers = [one["value"] for one in cells[2::2]][len(FORMULAS) :]
    assert all(value is not None for value in (numbers[0], numbers[3], numbers[5]))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_every_table_of_the_diary(cabinet, tmp_path):
    for place, file in enumerate(files(cabinet, ExportForm.CSV, WEEK)):
        source = tmp_path / f"{place}.csv"
        source.write_bytes(file.content)
        cells = opened(source, tmp_path)
        assert [one for one in cells if one["formula"]] == []
        assert cells[0]["text"] == "child_id"


def opened(source, folder):
    """The cells as LibreOffice understands them: text, number, formula."""
    assert OFFICE
    home = f"-env:UserInstallation=file://{folder}/office"
    command = [OFFICE, home, "--headless", "--convert-to", "fods", "--outdir", str(folder)]
    options = "--infilter=CSV:59,34,76,1"
    subprocess.run([*command, options, str(source)], check=True, capture_output=True, timeout=120)
    tree = ElementTree.parse(source.with_suffix(".fods"))
    table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
    office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    return [
        {
            "text": "\n".join("".join(part.itertext()) for part in one),
            "value": one.get(f"{office}value"),
            "formula": one.get(f"{table}formula"),
        }
        for row in tree.iter(f"{table}table-row")
        for one in row.iter(f"{table}table-cell")
        if one.get(f"{office}value-type")
    ]


def test_an_archive_has_everything_in_one_file(cabinet):
    (file,) = files(cabinet, ExportForm.ARCHIVE)
    year = taken(cabinet, ExportForm.ARCHIVE).span
    forms = (ExportForm.HTML, ExportForm.CSV, ExportForm.ICS)
    with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
        assert archive.testzip() is None
        inside = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    expected = {one.name for form in forms for one in files(cabinet, form, year)}
    assert set(inside) == expected
    assert len(expected) == 10
    assert all("/" not in name for name in inside)
