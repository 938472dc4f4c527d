"""Tables as CSV, safe to open in a spreadsheet."""

import csv
import re
from collections.abc import Sequence
from io import StringIO

_FORMULA = re.compile(r"[\s\ufeff]*[=+\-@＝＋－＠\t\r]")
_NUMBER = re.compile(r"-?\d+([.,]\d+)?", re.ASCII)

Rows = Sequence[Sequence[object]]


def table_of(tables: Sequence[Rows], separator: str = ",") -> str:
    """The rows of all tables under one header: the columns of all, in the order they come."""
    header = list(dict.fromkeys(name for table in tables for name in table[0]))
    file = StringIO()
    writer = csv.writer(file, delimiter=separator, lineterminator="\n")
    writer.writerow(header)
    for names, *lines in tables:
        for line in lines:
            known = dict(zip(names, line, strict=True))
            writer.writerow([cell(known.get(name)) for name in header])
    return file.getvalue()


def cell(value: object) -> str:
    """The value as text; an apostrophe keeps a spreadsheet from computing it, numbers stay as they are.

    A carriage return would begin a row: the writer puts quotes around line feeds only.
    """
    text = "" if value is None else str(value).replace("\r", "\n")
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
