"""The evening page in English."""

MARKS_TODAY = "Marks of today"
NO_MARKS = "No marks today."
SCHOOL_WAITS = "What the school waits for"
NOTHING_WAITS = "Nothing: every week is signed."
NO_NEXT_DAY = "No lessons in the next two weeks."


def unsigned(count: int, weeks: str) -> str:
    return f"{'Week' if count == 1 else 'Weeks'} not signed: {weeks}."
