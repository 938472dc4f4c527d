"""The stand-in itself: HTTPS on this machine, with an authority of its own."""

import json
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cache
from gzip import compress
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from pathlib import Path
from shutil import copyfile
from threading import Thread
from time import sleep
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import trustme

from epos_tui.domain.errors import NotOffered, PortalRefused
from epos_tui.domain.people import Role
from epos_tui.portal.journal import Journal
from tests.emulator import surprises
from tests.emulator.door import DOOR, Door, Mischief, opened
from tests.emulator.issuer import REALM, Issuer
from tests.emulator.routes import TABLE, Asked, File, Refused
from tests.emulator.sessions import Sessions
from tests.emulator.world import World

ROUTES = (
    "people",
    "year",
    "lessons",
    "marks",
    "homework",
    "finals",
    "absence",
    "events",
    "messages",
    "education",
)
for _name in ROUTES:
    import_module(f"tests.emulator.{_name}")

_ENDED = {"code": 401, "message": "Предыдущая сессия завершена. Войдите заново."}
_PAGE = "<!DOCTYPE html><html><title>Вход</title><body>Войти через Госуслуги</body></html>".encode()
_REPAIRS = "<!DOCTYPE html><html><title>ЭПОС</title><body>Технические работы</body></html>".encode()


@cache
def _authority() -> tuple[trustme.CA, ssl.SSLContext]:
    """One authority a process: making keys takes its time."""
    authority, trust = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(trust)
    return authority, trust


class Emulator:
    """A running stand-in."""

    def __init__(self, world: World, folder: Path, port: int = 0) -> None:
        """Keeps its authority's certificate in the folder; a port of 0 takes a free one."""
        self.world, self.door = world, Door()
        self._folder, self._shown = folder, world
        self.sessions = Sessions(world, self.door)
        self.issuer = Issuer(self.sessions, self.door)
        self.ca_file = folder / "ca.pem"
        authority, trust = _authority()
        authority.cert_pem.write_to_path(self.ca_file)
        self._server = _Server(("127.0.0.1", port), _Handler)
        self._server.emulator = self
        self._server.socket = trust.wrap_socket(
            self._server.socket, server_side=True, do_handshake_on_connect=False
        )
        self.host = f"localhost:{self._server.server_address[1]}"

    def shown(self) -> World:
        """The world as those see it who read: while it is hidden, without what was written since."""
        if not self.door.mischief.unseen:
            self._shown = self.world
        elif self._shown is self.world:
            self.world.journal.path.touch()
            path = copyfile(self.world.journal.path, self._folder / "shown.jsonl")
            self._shown = replace(self.world, journal=Journal(path))
        return self._shown

    @contextmanager
    def running(self) -> Iterator["Emulator"]:
        """Answers until the block ends."""
        thread = Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            self._server.server_close()

    def serve(self) -> None:
        """Answers until it is interrupted."""
        self._server.serve_forever()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
    emulator: Emulator

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is no news."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def log_message(self, *_: object) -> None:
        """The door keeps its own log."""

    def do_GET(self) -> None:
        with self._emulator.door.passing():
            self._answer()

    do_POST = do_PUT = do_DELETE = do_GET

    @property
    def _emulator(self) -> Emulator:
        return self.server.emulator

    def _answer(self) -> None:
        parts = urlsplit(self.path)
        self._length = int(self.headers.get("Content-Length") or 0)
        self._body = self.rfile.read(self._length)
        if parts.path.startswith(DOOR):
            self._send(200, opened(self._emulator, parts.path.removeprefix(DOOR), self._body), {})
            return
        if self._body:
            self._emulator.door.sent_as.add(self.headers.get("Content-Type", ""))
        sleep(self._emulator.door.mischief.delay)
        status, found, headers = self._found(unquote(parts.path), dict(parse_qsl(parts.query)))
        self._emulator.door.log.append((self.command, parts.path, status))
        self._emulator.door.callers.append(self.client_address[1])
        self._send(status, found, headers)

    def _found(self, path: str, query: dict[str, str]) -> tuple[int, Any, dict[str, str]]:
        mischief, door = self._emulator.door.mischief, self._emulator.door
        if mischief.busy:
            door.set(busy=mischief.busy - 1)
            return 429, {"message": "Слишком много запросов"}, {"Retry-After": mischief.retry_after}
        if mischief.moved:
            return mischief.moved[0], None, {"Location": mischief.moved[1]}
        if path.startswith(mischief.broken or ("\0",)):
            return 500, {"code": 500, "message": "Внутренняя ошибка"}, {}
        if path.startswith(mischief.missing or ("\0",)):
            return 404, {"code": 404, "message": "Метод не найден"}, {}
        if mischief.html:
            return 200, File(_REPAIRS, "text/html"), {}
        if path == "/authenticate":
            found = self._emulator.sessions.exchange(self.headers.get("token", ""))
            return (200, found, {}) if found else (401, _ENDED, {})
        if path.startswith(REALM):
            return self._emulator.issuer.answer(self.command, path, query, self._body, self._emulator.host)
        role = self._role()
        if role is None:
            return self._ended()
        if path == "/lms/api/sessions":
            return self._session(role, query)
        return self._routed(path, query, role)

    def _role(self) -> Role | None:
        """Who asks: by header or by cookie, and by the body where the session itself is asked for."""
        cookies = SimpleCookie(self.headers.get("Cookie", ""))
        cookie = cookies["auth_token"].value if "auth_token" in cookies else ""
        return self._emulator.sessions.live.get(self.headers.get("Auth-Token") or cookie)

    def _session(self, role: Role, query: dict[str, str]) -> tuple[int, Any, dict[str, str]]:
        token = self.headers.get("Auth-Token", "")
        if self.command == "DELETE":
            self._emulator.sessions.live.pop(query.get("authentication_token", ""), None)
            return 200, {"status": "ok", "http_status_code": 200}, {}
        return 200, self._emulator.sessions.shown(token, role), {}

    def _ended(self) -> tuple[int, Any, dict[str, str]]:
        match self._emulator.door.mischief.ending:
            case "redirect":
                return 302, None, {"Location": f"https://{self._emulator.host}/authenticate?mode=oauth"}
            case "html":
                return 200, File(_PAGE, "text/html"), {}
            case status:
                return int(status), _ENDED, {}

    def _routed(self, path: str, query: dict[str, str], role: Role) -> tuple[int, Any, dict[str, str]]:
        known = TABLE.find(self.command, path)
        if known is None:
            return 404, {"code": 404, "message": "Метод не найден"}, {}
        answer, parts = known
        try:
            body = json.loads(self._body) if self._body else None
            with self._emulator.world.lock:
                shown = self._emulator.shown()
                world = shown if self.command == "GET" else self._emulator.world
                found = answer(Asked(world, role, query, body, parts))
            clubs = self._emulator.door.mischief.clubs and path == surprises.PATH
            return 200, surprises.with_clubs(found) if clubs else found, {}
        except Refused as refused:
            return refused.status, {"code": refused.status, "message": refused.message}, {}
        except PortalRefused as refused:
            return 403, {"code": 403, "message": refused.refusal.value}, {}
        except NotOffered:
            return 404, {"code": 404, "message": "Не используется"}, {}
        except ValueError as error:
            return 400, {"code": 400, "message": str(error)}, {}

    def _send(self, status: int, found: Any, headers: dict[str, str]) -> None:
        mischief = self._emulator.door.mischief
        file = found if isinstance(found, File) else None
        if self.path.startswith(DOOR):
            mischief = Mischief()
        if file is None and mischief.wrong_types and status == 200:
            found = surprises.in_other_types(found)
        if file is None and mischief.camel_case:
            found = surprises.in_camel_case(found)
        body = file.content if file else b"" if found is None else json.dumps(found).encode()
        packed = "gzip" in self.headers.get("Accept-Encoding", "") and not file
        body = compress(body, 1) if packed else body
        self.send_response(status)
        self.send_header("Content-Type", file.kind if file else "application/json;charset=utf-8")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(OSError):
            self._write(body)

    def _write(self, body: bytes) -> None:
        mischief = self._emulator.door.mischief
        if mischief.cut:
            self.wfile.write(body[: len(body) // 2])
            self.close_connection = True
            return
        if not mischief.drip:
            self.wfile.write(body)
            return
        for byte in body:
            self.wfile.write(bytes([byte]))
            sleep(mischief.drip)
