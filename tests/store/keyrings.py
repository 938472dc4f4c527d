"""Keyrings of the worst kinds, as other packages would bring them."""

SOURCE = """
import base64, getpass, os, pathlib, signal
from keyring.backend import KeyringBackend

FILE = pathlib.Path(__file__).with_name("kept.txt")

class Plain(KeyringBackend):
    priority = 9
    def get_password(self, service, username):
        known = dict(line.split() for line in FILE.read_text().splitlines()) if FILE.exists() else {}
        found = known.get(service)
        return base64.b64decode(found).decode() if found else None
    def set_password(self, service, username, password):
        with FILE.open("a") as file:
            file.write(service + " " + base64.b64encode(password.encode()).decode() + "\\n")
    def delete_password(self, service, username):
        rows = FILE.read_text().splitlines()
        FILE.write_text("".join(row + "\\n" for row in rows if row.split()[0] != service))

class Deaf(Plain):
    def set_password(self, service, username, password):
        print("stored")

class Asking(Plain):
    def set_password(self, service, username, password):
        getpass.getpass("password: ")

class Hanging(Plain):
    def set_password(self, service, username, password):
        FILE.with_name("pid").write_text(str(os.getpid()))
        signal.pause()

class Restarted(Plain):
    def set_password(self, service, username, password):
        seen = FILE.with_name("seen")
        if not seen.exists():
            seen.touch()
            raise type("InitError", (Exception,), {})("no details")
        super().set_password(service, username, password)
"""
