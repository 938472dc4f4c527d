"""A stand-in for the portal over real HTTPS, fed from the demo school, with a door to mischief."""
