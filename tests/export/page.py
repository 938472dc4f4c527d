"""What a screen reader finds on a page: its elements, in order, and what is wrong with them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

VOID = {"meta", "br"}
KNOWN = {
    "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "h4", "p", "table", "caption",
    "thead", "tbody", "tr", "th", "td", "br",
}  # fmt: skip


@dataclass
class Element:
    """An element with its attributes, its text, and what is in it."""

    name: str
    attributes: dict[str, str | None]
    text: str = ""
    inside: list["Element"] = field(default_factory=list)

    def all(self, *names: str) -> list["Element"]:
        """The elements of these names, in order, wherever they are."""
        found = []
        for element in self.inside:
            found += [element] if element.name in names else []
            found += element.all(*names)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("", {})]
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.open[-1].inside.append(element)
        if tag in VOID:
            self.handle_data("\n")
        else:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].name != tag:
            self.faults.append(f"</{tag}> ends {self.open[-1].name}")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data

    def handle_comment(self, data: str) -> None:
        self.faults.append(f"comment {data}")


def parsed(content: bytes) -> Element:
    """The document; every element is known and ends where it should."""
    reader = _Reader()
    reader.feed(content.decode())
    reader.close()
    assert reader.faults == []
    assert [element.name for element in reader.open] == [""]
    return reader.open[0]


def faults(content: bytes) -> list[str]:
    """What would stand in the way of somebody who hears the page."""
    document = parsed(content)
    return [*_of_document(document), *_of_headings(document), *_of_tables(document)]


def _of_document(document: Element) -> list[str]:
    found = [f"unknown {one.name}" for one in document.all(*_names(document)) if one.name not in KNOWN]
    (root,) = document.inside
    found += [] if root.attributes.get("lang") else ["no language"]
    found += [] if len(document.all("main")) == 1 else ["not one main"]
    titles = document.all("title")
    found += [] if len(titles) == 1 and titles[0].text.strip() else ["no title"]
    allowed = {"lang", "charset", "http-equiv", "content", "name", "scope"}
    for one in document.all(*_names(document)):
        found += [f"attribute {name}" for name in one.attributes if name not in allowed]
    return found


def _names(element: Element) -> set[str]:
    return {one.name for one in element.inside} | {n for one in element.inside for n in _names(one)}


def _of_headings(document: Element) -> list[str]:
    levels = [int(one.name[1]) for one in document.all("h1", "h2", "h3", "h4", "h5", "h6")]
    found = [] if levels.count(1) == 1 and levels[0] == 1 else ["not one first heading"]
    found += [f"h{b} after h{a}" for a, b in pairwise(levels) if b > a + 1]
    return found + [
        f"empty {one.name}" for one in document.all("h1", "h2", "h3", "h4") if not one.text.strip()
    ]


def _of_tables(document: Element) -> list[str]:
    found = []
    for table in document.all("table"):
        caption = table.inside[0]
        found += [] if caption.name == "caption" and caption.text.strip() else ["no caption"]
        (head,) = table.all("thead")
        heads = head.all("th")
        found += (
            []
            if all(one.attributes.get("scope") == "col" and one.text.strip() for one in heads)
            else ["head"]
        )
        for row in table.all("tbody")[0].all("tr"):
            found += [] if len(row.inside) == len(heads) else ["a row of another length"]
            (name,) = row.all("th")
            found += (
                []
                if name.attributes.get("scope") == "row" and name.text.strip()
                else ["a row without a name"]
            )
    return found
