"""Who signed in on this computer: a folder an account, so that nothing of two people mixes."""

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from epos_tui.disk import open_private
from epos_tui.domain.errors import CannotKeep, UnknownAccount, number_of
from epos_tui.domain.session import Account
from epos_tui.home import PREPARED
from epos_tui.store.own_file import OwnFile

_ID = re.compile("[0-9a-f]{16}")


@dataclass(frozen=True)
class Accounts:
    """The folders; secrets are elsewhere."""

    root: Path

    def all(self) -> tuple[Account, ...]:
        """Those that can be opened, the one opened last first; raises `BrokenFile`."""
        found = [account for id in self.ids() if (account := self._file(id).read())]
        return tuple(sorted(found, key=lambda account: account.used, reverse=True))

    def ids(self) -> tuple[str, ...]:
        """All that something is kept of, readable or not."""
        folders = self.root.iterdir() if self.root.is_dir() else ()
        return tuple(sorted(path.name for path in folders if _ID.fullmatch(path.name) and path.is_dir()))

    def find(self, id: str = "", host: str = "") -> Account | None:
        """The account of the id, else the one opened last; of one host, if that is given.

        Raises `UnknownAccount` or `BrokenFile`.
        """
        known = [account for account in self.all() if host in ("", account.host)]
        if not id:
            return known[0] if known else None
        for account in known:
            if account.id == id:
                return account
        raise UnknownAccount(id, tuple(account.id for account in known))

    def note(self, account: Account) -> None:
        """Keeps what is known of it; raises `CannotKeep`."""
        self._file(account.id).change(lambda _: account)

    @property
    def locked(self) -> bool:
        """Whether nothing may be shown until the secret has been asked for again."""
        return self._mark.exists()

    def lock_all(self) -> None:
        """Nothing is shown from now on; raises `CannotKeep`."""
        try:
            os.close(open_private(self._mark, os.O_WRONLY))
            self._prepared.unlink(missing_ok=True)
        except OSError as error:
            raise CannotKeep(str(self._mark), number_of(error)) from None

    def unlock(self) -> None:
        """The secret was given."""
        self._mark.unlink(missing_ok=True)

    def marks(self) -> tuple[Path, ...]:
        """The files that say which accounts there are, and whether they are hidden."""
        return (self._mark, self.root, *(self._file(id).path for id in self.ids()))

    def folder(self, id: str) -> Path:
        """Where everything of the account is."""
        return self.root / id

    def lock(self, id: str) -> Path:
        """Passed by one program at a time when the session is renewed."""
        return self.root / f"{id}.lock"

    def forget(self, id: str) -> None:
        """Removes everything that is kept of the account; raises `CannotKeep`."""
        try:
            shutil.rmtree(self.folder(id))
            self.lock(id).unlink(missing_ok=True)
            self._prepared.unlink(missing_ok=True)
        except OSError as error:
            raise CannotKeep(str(self.folder(id)), number_of(error)) from None

    @property
    def _mark(self) -> Path:
        return self.root / "locked"

    @property
    def _prepared(self) -> Path:
        return self.root / PREPARED

    def _file(self, id: str) -> OwnFile[Account | None]:
        return OwnFile(self.folder(id) / "account.json", Account | None, None)
