"""Two programs that are not ours: one that asks line by line, one that has a single screen."""

import sys

_LINES = """
print("Уроки: три.")
for number, subject in enumerate(["История", "Физика", "Химия"], 1):
    print(f"{number}. {subject}, урок.")
while (answer := input("Номер от 1 до 3: ")) != "0":
    print(f"Выбрано: {answer}.")
print("До свидания.")
"""

_SCREEN = """
import os, sys, tty
tty.setraw(0)
rows, row = ["Математика: пять", "Литература: четыре", "География: три"], 0
sys.stdout.write("\\x1b[2J\\x1b[H" + "\\r\\n".join(rows) + "\\x1b[H")
sys.stdout.flush()
while key := os.read(0, 16):
    if key in (b"\\x1b[A", b"\\x1b[B"):
        row = max(0, min(2, row + (1 if key == b"\\x1b[B" else -1)))
        sys.stdout.write(f"\\x1b[{row + 1};1H")
    elif key == b"d":
        sys.stdout.write("\\x1b[6;1HПовтор записи\\r\\nПовтор записи" + f"\\x1b[{row + 1};1H")
    elif key == b"w":
        while True:
            os.write(1, b"\\x1b[9;1H" + os.urandom(4).hex().encode())
    sys.stdout.flush()
"""

LINES = [sys.executable, "-c", _LINES]
SCREEN = [sys.executable, "-c", _SCREEN]
"""Up and Down move the cursor, d prints a line twice, w never ends, other keys do nothing."""
