"""Tables as CSV, safe to open in a spreadsheet."""

import csv
from collections.abc import Sequence
from io import StringIO

_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Rows = Sequence[Sequence[object]]


def table_of(tables: Sequence[Rows]) -> str:
    """The rows of all tables under one header: the columns of all, in the order they come."""
    header = list(dict.fromkeys(name for table in tables for name in table[0]))
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(header)
    for names, *lines in tables:
        for line in lines:
            known = dict(zip(names, line, strict=True))
            writer.writerow([cell(known.get(name)) for name in header])
    return file.getvalue()


def cell(value: object) -> str:
    """The value as text; an apostrophe keeps a spreadsheet from computing it."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
