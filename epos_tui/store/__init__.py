"""What the program keeps for itself."""
