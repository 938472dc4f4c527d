"""HTML that holds no text of others as markup: elements, tables with heads, a whole page."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import NewType

Html = NewType("Html", str)

_STYLE = """
body { font: 16px/1.5 sans-serif; color: #000; background: #fff; }
body { max-width: 70em; margin: 1em auto; padding: 0 1em; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1em; }
caption { text-align: left; font-weight: bold; padding: .25em 0; }
th, td { border: 1px solid #555; padding: .25em .5em; text-align: left; vertical-align: top; }
th, td { overflow-wrap: anywhere; }
thead { display: table-header-group; }
@page { margin: 15mm; }
@media print {
  body { font-size: 10pt; max-width: none; margin: 0; padding: 0; }
  tr, caption { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
}
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Nothing is run or loaded, whatever the page holds."""


def text(value: str) -> Html:
    """A text as it is; its lines stay apart."""
    return Html("<br>".join(escape(line) for line in value.splitlines()))


def element(name: str, *content: Html, **attributes: str) -> Html:
    """An element with what is in it."""
    named = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    return Html(f"<{name}{named}>{''.join(content)}</{name}>\n")


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]], name: int = 0) -> Html:
    """A table whose columns have heads; the cell with the number `name` is the head of its row."""
    heads = (element("th", text(title), scope="col") for title in head)
    return element(
        "table",
        element("caption", text(caption)),
        element("thead", element("tr", *heads)),
        element("tbody", *(element("tr", *_cells(row, name)) for row in rows)),
    )


def _cells(row: Sequence[str], name: int) -> Iterable[Html]:
    for number, value in enumerate(row):
        yield element("th", text(value), scope="row") if number == name else element("td", text(value))


def page(language: str, title: str, content: Iterable[Html]) -> bytes:
    """A whole document, in UTF-8."""
    head = (
        Html('<meta charset="utf-8">\n'),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">\n'),
        element("title", text(title)),
        element("style", Html(_STYLE)),
    )
    body = element("body", element("main", *content))
    return f"<!DOCTYPE html>\n{element('html', element('head', *head), body, lang=language)}".encode()
