"""A session as text: one short line of ASCII, the only form that every keyring keeps whole."""

import json
from hashlib import sha256

from epos_tui.domain.session import Kept, Session
from epos_tui.domain.sign_in import handed_over

LONGEST = 1_200
"""Characters; the Windows store takes 1,280."""
_PART = 1_000
_VERSION = 1


def packed(kept: Kept) -> str:
    """One line of ASCII, of any length."""
    session = kept.session
    fields = {
        "v": _VERSION,
        "auth_token": session.auth_token,
        "profile_id": session.profile_id,
        "device_token": session.device_token,
        "before": kept.before,
    }
    return json.dumps({name: value for name, value in fields.items() if value}, separators=(",", ":"))


def unpacked(line: str) -> Kept:
    """What was packed, or what a person keeps there: all that can be pasted; raises `NotHandedOver`."""
    fields = _fields(line)
    if fields.get("v") != _VERSION:
        return Kept(handed_over(line))
    named = {name: value for name, value in fields.items() if isinstance(value, str)}
    session = Session(named.get("auth_token", ""), named.get("profile_id", ""), named.get("device_token", ""))
    return Kept(session, named.get("before", ""))


def split(line: str) -> tuple[str, dict[str, str]]:
    """The entry, and the parts that a long line is cut into, by the names under which they are kept."""
    if len(line) <= LONGEST:
        return line, {}
    digest = sha256(line.encode()).hexdigest()[:16]
    parts = [line[start : start + _PART] for start in range(0, len(line), _PART)]
    index = json.dumps({"of": digest, "parts": len(parts)}, separators=(",", ":"))
    return index, dict(zip(names_of_parts(index), parts, strict=True))


def names_of_parts(entry: str) -> tuple[str, ...]:
    """Where the parts of an entry are; none for a whole one."""
    fields = _fields(entry)
    digest, count = fields.get("of"), fields.get("parts")
    if not (isinstance(digest, str) and digest.isalnum() and isinstance(count, int) and 0 < count <= 100):
        return ()
    return tuple(f"{digest}.{number}" for number in range(count))


def _fields(line: str) -> dict[str, object]:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return fields if isinstance(fields, dict) else {}
