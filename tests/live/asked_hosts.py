"""The program with an ear at the interpreter: which hosts it looks for and connects to, a line each."""

import os
import sys

HEARD = os.environ.pop("EPOS_TESTS_HEARD")


def _hear(event: str, about: tuple[object, ...]) -> None:
    if event == "socket.getaddrinfo":
        _note(about[0], about[1])
    elif event in ("socket.connect", "socket.sendto") and isinstance(about[1], tuple):
        _note(about[1][0], about[1][1])


def _note(host: object, port: object) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    with open(HEARD, "a", encoding="utf-8") as file:  # noqa: PTH123
        file.write(f"{name}:{port}\n")


if __name__ == "__main__":
    sys.addaudithook(_hear)
    from epos_tui.__main__ import main

    sys.exit(main())
