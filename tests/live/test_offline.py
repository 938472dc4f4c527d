"""Without the portal: what was read stays readable with its time, what was decided goes once it is back."""

from contextlib import ExitStack

import pytest

from tests.emulator.opened import StandIn
from tests.live.family import Family
from tests.live.reading import reading
from tests.live.test_writing import ANNOUNCE, SIGN, SUPPORT, WRITE, written

LOCAL = ("support", "links")
"""What is on this computer is never an old copy."""
NEVER_ASKS = ("now",)


def test_during_repairs_everything_read_before_is_shown_with_its_time(family):
    assert family.sign_in().code == 0
    before = {
        call: family.call(*call, "--child", "Мария", "--json").json
        for call in reading("Белов")
        if call != NEVER_ASKS
    }
    family.stand_in.door.set(html=True)
    for call, read in before.items():
        said = family.later().call(*call, "--child", "Мария", "--json")
        assert said.code == 0, (call, said.err)
        assert said.json["data"] == read["data"], call
        if call[0] not in LOCAL and call[0] != "children":
            assert (said.json["kept"], said.json["taken_at"]) == (True, read["taken_at"]), call
            assert "19:20" in said.err


def test_a_stopped_portal_leaves_the_diary_and_takes_the_orders_later(family, tmp_path):
    with ExitStack() as stopped:
        stand_in = StandIn(family.stand_in.world, tmp_path)
        offline = stopped.enter_context(stand_in.running())
        away = Family(offline, tmp_path)
        assert away.sign_in().code == 0
        read = away.call("diary", "--json").json
        for name in ("contacts", "chats"):
            assert away.call(name).code == 0
    said = away.later().call("diary", "--json")
    assert (said.code, said.json["data"], said.json["kept"]) == (0, read["data"], True)
    assert said.json["problem"]["code"] == "unreachable"
    assert away.call(*WRITE, "--json").json["data"]["outcome"] == "waits"
    again = StandIn(family.stand_in.world, tmp_path, int(stand_in.host.partition(":")[2]))
    again.sessions.live.update(stand_in.sessions.live)
    with again.running():
        back = Family(again, tmp_path)
        for arrived in (1, 0):
            found = back.call("deliver", "--json").json["data"]
            assert (len(found["arrived"]), found["waiting"]) == (arrived, [])
        assert len(written(back)) == 1
        assert back.call("chat", "--chat", "Смирнов").out.count("Спасибо за урок") == 1


def test_what_is_decided_during_repairs_arrives_once_when_they_are_over(family):
    assert family.sign_in().code == 0
    for name in ("diary", "absences", "contacts", "chats"):
        assert family.call(name).code == 0
    family.stand_in.door.set(html=True)
    acts = (ANNOUNCE, SIGN, WRITE, SUPPORT)
    for act in acts:
        assert family.call(*act, "--json").json["data"]["outcome"] == "waits", act
    assert len(family.call("waiting", "--json").json["data"]["waiting"]) == len(acts)
    family.stand_in.door.set(html=False)
    family.stand_in.door.log.clear()
    for arrived in (len(acts), 0):
        found = family.call("deliver", "--json").json["data"]
        assert (len(found["arrived"]), found["waiting"]) == (arrived, [])
    assert len(written(family)) == len(acts)


@pytest.mark.parametrize("ending", ["401", "400", "500", "200", "redirect", "html"])
def test_a_session_that_ended_is_renewed_without_a_word(family, ending):
    assert family.sign_in().code == 0
    family.stand_in.door.set(ending=ending)
    family.stand_in.sessions.expire()
    said = family.call("news", "--json")
    assert (said.code, said.err) == (0, "")
    assert family.stand_in.door.asked("/authenticate") == 2


def test_a_session_that_cannot_be_renewed_keeps_the_diary_and_the_orders(family):
    assert family.sign_in().code == 0
    read = family.call("contacts", "--json").json
    family.call("chats")
    family.stand_in.sessions.expire()
    family.stand_in.sessions.devices.clear()
    family.stand_in.sessions.spent.clear()
    said = family.later().call("contacts", "--json")
    assert (said.code, said.json["data"], said.json["kept"]) == (0, read["data"], True)
    assert said.json["problem"]["code"] == "sign_in_needed"
    assert family.call(*WRITE, "--json").json["data"]["outcome"] == "waits"
    assert family.sign_in().code == 0
    assert len(family.call("deliver", "--json").json["data"]["arrived"]) == 1
