"""The JSON Schema of each answer, made from the types of the answers."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from epos_tui.commands import Command, Request
from epos_tui.commands.records.envelope import Envelope, Everyone
from epos_tui.commands.table import ALL, BY_NAME, resolve
from epos_tui.i18n import Words


def schema(request: Request, words: Words) -> str:
    """The schema of the command named; without one, the names that have one."""
    if not request.argument:
        return "".join(f"{command.name}\n" for command in ALL if command.records)
    return msgspec.json.format(json_of(BY_NAME[request.argument]), indent=2).decode() + "\n"


def json_of(command: Command) -> bytes:
    """Any of the command's answers, for one child or for all; no name in it tells where our code lives."""
    shapes, components = msgspec.json.schema_components(
        list(_answers(command)), ref_template="#/$defs/{name}"
    )
    found = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"epos {command.name} --json",
        "anyOf": list(shapes),
        "$defs": components,
    }
    return re.sub(rb"epos_tui\.[a-z_.]+\.(?=[A-Z])", b"", msgspec.json.encode(found))


def _answers(command: Command) -> Iterator[Any]:
    one: Any = Envelope
    all_children: Any = Everyone
    for place in command.records:
        record = resolve(f"records.{place}")
        yield one[record]
        if command.everyone:
            yield one[all_children[record]]
