"""The lines face in Russian."""

WELCOME = "ЭПОС, построчный режим. Помощь: ?"
