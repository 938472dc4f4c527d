"""Small schools beside the demo school; everybody in them is invented."""

from pathlib import Path

PLAIN = Path(__file__).parent / "plain"
"""It does without messages, programmes, curriculum and stay schedule, and has no events and no news."""
