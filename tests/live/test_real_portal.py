"""`make live`: a real diary is read, nothing is sent; only where somebody hands in his own session.

EPOS_LIVE_HOST is the host, EPOS_TUI_TOKEN the session, EPOS_LIVE_CA_FILE perhaps the certificates.
"""

import json
import os

import pytest
from jsonschema import Draft202012Validator

from tests.faces.calling import epos
from tests.live.family import handed, visited
from tests.live.reading import reading

HOST, TOKEN = os.environ.get("EPOS_LIVE_HOST"), os.environ.get("EPOS_LIVE_TOKEN")
CA_FILE = os.environ.get("EPOS_LIVE_CA_FILE")
CALLS = tuple(call for call in reading("") if call[0] != "chat")

pytestmark = pytest.mark.skipif(not (HOST and TOKEN), reason="needs EPOS_LIVE_HOST and EPOS_TUI_TOKEN")


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call[0])
def test_every_reading_command_is_answered_as_its_schema_says(home, call):
    """A feature the portal has not is an answer too; personal data stay out of what a failure prints."""
    way = ("--host", str(HOST), *(("--ca-file", CA_FILE) if CA_FILE else ()))
    with handed(str(TOKEN)), visited() as live:
        said = epos(*way, *call, "--json", live=live)
    problem = said.json["problem"]
    assert (said.code, problem and problem["code"]) in ((0, None), (0, "not_offered"))
    schema = json.loads(epos("schema", call[0]).out)
    wrong = [list(error.path) for error in Draft202012Validator(schema).iter_errors(said.json)]
    assert wrong == []
