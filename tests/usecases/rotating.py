"""A program that renews its session: FOLDER, strict or grace, ROUNDS, perhaps where to die."""

import asyncio
import os
import sys
from pathlib import Path

from epos_tui.domain.session import Session
from epos_tui.store.credentials import Commands, Keyring, Place, Vault
from epos_tui.usecases.session import opened, renew
from tests.entrance import DoorOfTests

ACCOUNT = "a1b2c3d4e5f60718"


def vault_in(folder: Path, dies: str = "") -> Vault:
    """A file behind two commands; or the keyring, where one runs."""
    if os.environ.get("KEYRING_PID"):
        return Vault(Place.KEYRING, Keyring(folder / "keyring.lock", seconds=30))
    file, kill = folder / "kept", "kill -9 $PPID; exit"
    first = kill if dies == "unkept" else "true"
    last = kill if dies == "kept" else "true"
    take = f'{first}; cat > "{file}.new" && mv "{file}.new" "{file}"; {last}'
    return Vault(Place.COMMAND, Commands(("sh", "-c", f'cat "{file}" || true'), ("sh", "-c", take)))


async def main(folder: Path, strict: bool, rounds: int, dies: str = "") -> int:
    """Every session it renews was the newest it knew of."""
    door, vault = DoorOfTests(folder / "portal.json", strict=strict, dies=dies), vault_in(folder, dies)
    session = Session()
    for _ in range(rounds):
        session = session if session.auth_token else await opened(vault, ACCOUNT)
        session = (await renew(vault, door, ACCOUNT, folder / "account.lock", session)).session
    return 0


if __name__ == "__main__":
    folder, kind, rounds, *dies = sys.argv[1:]
    sys.exit(asyncio.run(main(Path(folder), kind == "strict", int(rounds), *dies)))
