"""What a school diary is: frozen values and pure functions, standard library only."""
