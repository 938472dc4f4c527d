"""Brings an address of the scheme `diaryperm:` to the sign-in that waits for it.

`python -I -m epos_tui._hand_over SOCKET ADDRESS` is called by the desktop; that nobody waits is no trouble.
"""

import socket
import sys

_PATIENCE = 5.0
_LONGEST = 16_000


def main() -> int:
    """1 where nobody waits."""
    path, address = sys.argv[1:3]
    try:
        with socket.socket(socket.AF_UNIX) as door:
            door.settimeout(_PATIENCE)
            door.connect(path)
            door.sendall("".join(address.split())[:_LONGEST].encode() + b"\n")
    except OSError:
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
