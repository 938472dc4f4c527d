"""How fast the program is, beside bare programs run in the same rounds: `python -m bench`."""
