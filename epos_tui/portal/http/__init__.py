"""The live portal over HTTPS: how it is reached, what it answers, what that means in our terms."""
