"""What the tests with screen readers share."""

import pytest

from tests.ears.installed import brltty, printing_reader, reader, why_not
from tests.ears.play import ALL, Hearing, Run
from tests.ears.run import run

__all__ = ["brltty", "printing_reader", "reader"]


@pytest.fixture(scope="session")
def heard(request: pytest.FixtureRequest) -> Run:
    """The tasks that are asked for, played for all tests."""
    wanted = {
        _hearing(item) for item in request.session.items if "heard" in getattr(item, "fixturenames", ())
    }
    chosen = ALL if None in wanted else wanted
    return run(key for key in chosen if key and not why_not(key[1]))


def _hearing(item: pytest.Item) -> Hearing | None:
    """What a test of one task wants; the others want all."""
    asked = getattr(item, "callspec", None)
    return (asked.params["mode"], asked.params["name"], asked.params["task"].name) if asked else None
