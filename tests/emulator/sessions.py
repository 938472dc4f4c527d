"""Sign-in as the portal does it: a token that is exchanged, a session that ends."""

from dataclasses import dataclass, field

from epos_tui.domain.people import Role
from tests.canary import secret
from tests.emulator.door import Door
from tests.emulator.world import World


@dataclass
class Sessions:
    """Who is signed in."""

    world: World
    door: Door
    live: dict[str, Role] = field(default_factory=dict)
    devices: dict[str, Role] = field(default_factory=dict)
    spent: dict[str, Role] = field(default_factory=dict)

    def hand_off(self, role: Role) -> str:
        """What the browser would be sent to after the sign-in: a token for one exchange."""
        token = secret()
        self.devices[token] = role
        return token

    def address(self, role: Role) -> str:
        """Where the browser ends after the sign-in: what a person pastes."""
        return f"diaryperm://redirect?state=1&token={self.hand_off(role)}"

    def open(self, role: Role) -> str:
        """A session as the cookies of a browser would hold it."""
        token = secret()
        self.live[token] = role
        return token

    def exchange(self, token: str) -> dict[str, object] | None:
        """A session and the next token for a token; None for one that is dead."""
        role = self.devices.pop(token, None)
        if role is not None:
            self.spent[token] = role
        elif not self.door.mischief.strict_rotation:
            role = self.spent.pop(token, None)
        if role is None:
            return None
        cookies = {
            "long_token": secret(),
            "auth_token": self.open(role),
            "aid": "14",
            "profile_id": str(self.world.profile(role)),
            "is_auth": True,
            "from_sudir": True,
        }
        return {"mobile_token": self.hand_off(role), "cookies": cookies}

    def expire(self) -> None:
        """Ends every session; tokens for an exchange stay good."""
        self.live.clear()

    def shown(self, token: str, role: Role) -> dict[str, object]:
        """The session object of the portal."""
        sign_in = next(item for item in self.world.school.people().sign_ins if item.role is role)
        last, first, middle = (*sign_in.name.split(), "", "")[:3]
        school = self.world.students()[0].institution
        profile = {
            "id": self.world.profile(role),
            "type": role.value,
            "is_default": True,
            "user_id": self.world.numbers.of(f"user {sign_in.name}"),
            "roles": [],
            "agree_pers_data": True,
            "org_type_id": 1,
            "school_id": self.world.numbers.of(school.id),
            "school_shortname": school.name,
            "subject_ids": None,
        }
        return {
            "id": profile["user_id"],
            "authentication_token": token,
            "email": "parent@example.org",
            "first_name": first,
            "last_name": last,
            "middle_name": middle,
            "date_of_birth": "1985-02-03",
            "snils": None,
            "regional_auth": None,
            "profiles": [profile],
        }
