"""The demo school at the end of its year: every week has its marks."""

import re
import shutil
import sys
from pathlib import Path

FIXTURES = Path(__file__).parents[1] / "fixtures"
_EVENING_IN_MAY = "now = 2027-05-28T19:20:00+05:00"


def year_school(folder: Path) -> Path:
    """Writes the school into the folder; gives it."""
    sys.path.insert(0, str(FIXTURES))
    from builder.files import school_files

    source = folder / "source"
    shutil.copytree(FIXTURES / "source", source)
    people = source / "people.toml"
    text = people.read_text(encoding="utf-8")
    people.write_text(re.sub(r"^now = .*$", _EVENING_IN_MAY, text, flags=re.MULTILINE), encoding="utf-8")
    for name, content in school_files(source).items():
        path = folder / "school" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder / "school"
