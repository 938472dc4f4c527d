"""Asks the keyring of the system in a process of its own, because it may never answer.

`python -I -m epos_tui._keyring` reads one JSON line and writes one: nothing secret stands in its arguments.
"""

import json
import os
import sys
from collections.abc import Iterator
from secrets import token_hex
from typing import Any

ALLOWED = (
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.libsecret.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.kwallet.DBusKeyringKWallet4",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.Windows.WinVaultKeyring",
)
"""Keyrings that encrypt what they keep."""
_NONE = "keyring.backends.fail.Keyring"
_USER, _PROBE = "session", "epos-tui/probe"


def main() -> int:
    """What cannot be done is told by the name of the error's class alone."""
    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    try:
        answer = _answer(json.loads(sys.stdin.readline()))
    except Exception as error:
        answer = {"error": type(error).__name__}
    with answers:
        answers.write(f"{json.dumps(answer)}\n")
    return 0


def _answer(request: dict[str, str]) -> dict[str, Any]:
    import keyring

    backend: Any = keyring.get_keyring()
    name, service = _name(backend), request.get("service", "")
    if name == _NONE:
        return {"error": "NoKeyringError"}
    unknown = [own for own in _names(backend) if own not in ALLOWED]
    if unknown and name != request.get("allow"):
        return {"refused": unknown[0]}
    if name.startswith("keyring.backends.Windows."):
        backend.persist = "local machine"
    match request["do"]:
        case "get":
            return {"backend": name, "secret": backend.get_password(service, _USER)}
        case "set":
            return {"backend": name, "done": _set(backend, service, request["secret"])}
        case "forget":
            return {"backend": name, "done": _forget(backend, service)}
        case _:
            kept = _set(backend, _PROBE, token_hex())
            return {"backend": name, "done": _forget(backend, _PROBE) and kept}


def _set(backend: Any, service: str, secret: str) -> bool:
    """Whether it can be read back."""
    backend.set_password(service, _USER, secret)
    return bool(backend.get_password(service, _USER) == secret)


def _forget(backend: Any, service: str) -> bool:
    """Whether there was something, and it is gone."""
    if backend.get_password(service, _USER) is None:
        return False
    backend.delete_password(service, _USER)
    if backend.get_password(service, _USER) is not None:
        raise RuntimeError
    return True


def _names(backend: Any) -> Iterator[str]:
    """The keyring's class, or those that a chain of keyrings asks; a chain of none is its own."""
    name = _name(backend)
    chained = backend.backends if name == "keyring.backends.chainer.ChainerBackend" else ()
    yield from map(_name, chained or (backend,))


def _name(backend: Any) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


if __name__ == "__main__":
    sys.exit(main())
