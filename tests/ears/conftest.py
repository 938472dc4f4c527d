"""What the tests with screen readers share."""

from tests.ears.installed import brltty, printing_reader, reader

__all__ = ["brltty", "printing_reader", "reader"]
