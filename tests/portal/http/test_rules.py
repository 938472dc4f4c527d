"""N3, N9: what must not stand in the source, whatever else may."""

import ast
from pathlib import Path

import epos_tui
from epos_tui.portal.http.hosts import Hosts

SOURCES = {
    path: path.read_text(encoding="utf-8") for path in sorted(Path(epos_tui.__file__).parent.rglob("*.py"))
}
TREES = {path: ast.parse(text) for path, text in SOURCES.items()}
FORBIDDEN = {
    "verify": False,
    "check_hostname": False,
    "follow_redirects": True,
    "trust_env": True,
}


def test_nothing_in_the_program_weakens_the_client():
    for path, text in SOURCES.items():
        assert "CERT_NONE" not in text
        assert "_create_unverified_context" not in text
        assert "keylog_filename" not in text
        for node in ast.walk(TREES[path]):
            for name, value in set_here(node):
                weak = isinstance(value, ast.Constant) and FORBIDDEN.get(name, ...) is value.value
                assert not weak, f"{path} {node.lineno}: {name}"


def set_here(node: ast.AST) -> list[tuple[str, ast.expr]]:
    """What is given a value by a call or an assignment, and which."""
    if isinstance(node, ast.keyword):
        return [(node.arg or "", node.value)]
    if isinstance(node, ast.Assign):
        return [(target.attr, node.value) for target in node.targets if isinstance(target, ast.Attribute)]
    return []


def test_the_rule_sees_what_it_forbids():
    tree = ast.parse("Client(verify=False)\ncontext.check_hostname = False\nother(verify=trust)")
    found = {
        name for node in ast.walk(tree) for name, value in set_here(node) if isinstance(value, ast.Constant)
    }
    assert found == {"verify", "check_hostname"}


def test_one_module_alone_knows_the_library():
    knowing = {
        path.name
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if any(name.partition(".")[0] in ("httpx", "httpcore") for name in imported(node))
    }
    assert knowing == {"client.py"}


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


def test_the_client_itself_is_given_no_secret_to_keep():
    """No headers of its own, and of cookies only the jar that takes none."""
    (client,) = (tree for path, tree in TREES.items() if path.name == "client.py")
    calls = (node for node in ast.walk(client) if isinstance(node, ast.Call))
    (made,) = (call for call in calls if ast.unparse(call.func) == "httpx.AsyncClient")
    given = {keyword.arg: ast.unparse(keyword.value) for keyword in made.keywords}
    assert given.keys() == {"transport", "cookies", "trust_env", "follow_redirects", "timeout"}
    assert given["cookies"] == "CookieJar(_NO_COOKIES)"


def test_the_hosts_are_those_of_the_portal():
    assert Hosts().all() == ("edu-epos.permkrai.ru", "uchebnik-epos.permkrai.ru", "mes.permkrai.ru")
