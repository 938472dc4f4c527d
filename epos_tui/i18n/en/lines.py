"""The lines face in English."""

WELCOME = "EPOS, lines mode. Help: ?"
