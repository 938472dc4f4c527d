"""Values into words: pure functions, the same for every face."""
