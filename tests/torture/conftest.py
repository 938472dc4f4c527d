"""What was tried how often is told at the end."""

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """A line for everything that was counted."""
    reports = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    for report in reports:
        for name, told in report.user_properties:
            if name == "torture" and report.when == "call":
                outcome = "" if report.passed else "FAILED: "
                terminalreporter.write_line(f"{outcome}{told}")
