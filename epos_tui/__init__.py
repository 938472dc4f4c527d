"""The terminal client of ЭПОС, the electronic diary of Perm Krai."""

__version__ = "0.1.0"
