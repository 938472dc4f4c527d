"""Over the portal's stand-in every reading command gives the JSON of the demo school."""

import pytest

from epos_tui.domain.people import Role
from tests.faces.calling import demo
from tests.live.family import EVENING, handed, named
from tests.live.reading import CHILDREN, reading


@pytest.mark.parametrize(("role", "child", "teacher"), CHILDREN)
def test_every_reading_command_gives_the_same_json_as_the_demo(family, role, child, teacher):
    about = ("--child", child) if child else ()
    token = family.token(role)
    for call in reading(teacher):
        with handed(token):
            live = family.call(*call, *about, "--json")
        fixture = demo("--as", role.value, "--now", EVENING, *call, *about, "--json")
        assert (live.code, fixture.code) == (0, 0), (call, live.err, fixture.err)
        assert named(live.json, family.stand_in.world.numbers) == fixture.json, call


def test_all_children_at_once_are_the_same_too(family):
    with handed(family.token(Role.PARENT)):
        live = family.call("news", "--child", "all", "--json")
    fixture = demo("--now", EVENING, "news", "--child", "all", "--json")
    assert named(live.json, family.stand_in.world.numbers) == fixture.json
