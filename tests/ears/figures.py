"""How soon the cursor of the reader mode is in place, in milliseconds of this machine."""

import statistics
import tempfile
from collections.abc import Iterator

from tests.e2e.conftest import EPOS, ROOT
from tests.e2e.terminal import KEYS, Terminal
from tests.ears.tasks.task import door

_WALKS = {
    "row": ["Down"] * 20 + ["Up"] * 20,
    "number": list("12345678") * 3,
    "page": [*(key for number in "123456" for key in (number, "Enter", "Backspace"))],
}
_ROOM = "marks"


def main() -> None:
    """A line for each way to move: median, worst, how many."""
    for name, keys in _WALKS.items():
        took = [milliseconds for _ in range(3) for milliseconds in _walk(keys)]
        print(f"{name}: median {statistics.median(took):.0f} ms, worst {max(took):.0f} ms, {len(took)} keys")


def _walk(keys: list[str]) -> Iterator[float]:
    with tempfile.TemporaryDirectory() as home:
        env = {"EPOS_HOME": home, "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT)}
        with Terminal([*EPOS, "--demo", "--reader"], env, (80, 25)) as terminal:
            terminal.wait_for("Главное меню")
            number, enter = door(_ROOM).split()
            terminal.press(*number, enter)
            for key in keys:
                sent = terminal.send(KEYS.get(key, key))
                if terminal.read(5.0):
                    yield (terminal.last_read - sent) / 1e6
                terminal.settle()


if __name__ == "__main__":
    main()
