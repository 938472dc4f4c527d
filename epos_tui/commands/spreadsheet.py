"""Tables as CSV, safe to open in a spreadsheet."""

import csv
from collections.abc import Sequence
from io import StringIO

_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Rows = Sequence[Sequence[object]]


def table_of(tables: Sequence[Rows]) -> str:
    """One header and the rows of all tables under it."""
    lines = [line for table in tables for line in table[1:]]
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerows([cell(value) for value in line] for line in (*tables[0][:1], *lines))
    return file.getvalue()


def cell(value: object) -> str:
    """The value as text; an apostrophe keeps a spreadsheet from computing it."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
