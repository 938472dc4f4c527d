"""Where the program may go with its secrets: a list of exact hosts, and nothing else."""

from dataclasses import dataclass

PORTAL, LIBRARY, SUPPORT = "edu-epos.permkrai.ru", "uchebnik-epos.permkrai.ru", "mes.permkrai.ru"
_PORT = 443


@dataclass(frozen=True)
class Hosts:
    """The hosts of one portal: `name`, or `name:port` where a stand-in listens elsewhere than on 443."""

    portal: str = PORTAL
    library: str = LIBRARY
    support: str = SUPPORT
    sign_in: str = ""
    """Where registered programs sign in, if this one is registered; never given a session."""

    @property
    def live(self) -> bool:
        """Whether this is ЭПОС itself, where nothing is sent that nobody has confirmed."""
        return self.portal == PORTAL

    def all(self) -> tuple[str, ...]:
        """Each host once, in the order of use."""
        return tuple(dict.fromkeys(filter(None, (self.portal, self.library, self.support, self.sign_in))))

    def allows(self, scheme: str, host: str, port: int | None) -> bool:
        """Whether a connection to the host leads to one of ours, by https and to no other port."""
        return scheme == "https" and (host, _PORT if port is None else port) in map(_named, self.all())


def stand_in(host: str, sign_in: str = "") -> Hosts:
    """The hosts when one machine plays all of them."""
    return Hosts(sign_in=sign_in) if host == PORTAL else Hosts(host, host, host, sign_in)


def _named(name: str) -> tuple[str, int]:
    host, _, port = name.partition(":")
    return host.lower(), int(port or _PORT)
