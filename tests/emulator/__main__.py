"""Runs the stand-in by hand: `python -m tests.emulator`."""

import argparse
from pathlib import Path
from tempfile import mkdtemp

from epos_tui.domain.people import Role
from tests.emulator.opened import StandIn, stand_in_for

_HOW = """The portal's stand-in listens on {host}. Its school is invented.

  epos --host {host} --ca-file {ca_file} sign-in

To be pasted, a parent:   {parent}
To be pasted, a student:  {student}
Cookies of a parent:      {cookies}

The control door, with any program that speaks HTTPS:
  curl --cacert {ca_file} https://{host}/x-door/                          what is in force, what was asked
  curl --cacert {ca_file} https://{host}/x-door/ -d '{{"html": true}}'      pages instead of data
  curl --cacert {ca_file} https://{host}/x-door/expire -d ''              all sessions end
  curl --cacert {ca_file} https://{host}/x-door/hand-off -d ''            another address to be pasted
See tests/emulator/door.py for everything that can be set."""


def main() -> None:
    """Serves until Ctrl+C."""
    parser = argparse.ArgumentParser(prog="python -m tests.emulator", description=__doc__)
    parser.add_argument("--port", type=int, default=8443)
    parser.add_argument("--fixtures", type=Path, help="another school in the format of fixtures/README.md")
    parser.add_argument("--folder", type=Path, help="where its certificate and journal are kept")
    asked = parser.parse_args()
    folder = asked.folder or Path(mkdtemp(prefix="epos-stand-in-"))
    folder.mkdir(parents=True, exist_ok=True)
    emulator = stand_in_for(folder, asked.fixtures, port=asked.port)
    print(_told(emulator), flush=True)
    try:
        emulator.serve()
    except KeyboardInterrupt:
        print()


def _told(emulator: StandIn) -> str:
    session = emulator.session(Role.PARENT)
    return _HOW.format(
        host=emulator.host,
        ca_file=emulator.ca_file,
        parent=emulator.sessions.address(Role.PARENT),
        student=emulator.sessions.address(Role.STUDENT),
        cookies=f"auth_token={session.auth_token}; profile_id={session.profile_id}",
    )


if __name__ == "__main__":
    main()
