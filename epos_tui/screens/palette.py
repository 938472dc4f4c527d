"""The command palette in our language; the wrong keyboard layout is understood too."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.geometry import Offset

from epos_tui.domain.text import folded
from epos_tui.present.keyboard import swapped
from epos_tui.reader.caret import caret_of, option_caret
from epos_tui.screens.base import Speaking, shown_key
from epos_tui.screens.guarded import Guarded
from epos_tui.screens.page import Page
from epos_tui.screens.themes import THEMES
from epos_tui.widgets.keymap import bind

_NOT_OFFERED = ("list.", "filter.", "mark.", "day.", "app.palette", "app.back")


@dataclass(frozen=True)
class PaletteCommand:
    """A name to search for, its key, and what to do."""

    name: str
    key: str
    run: Callable[[], object]


class EposPalette(Guarded, CommandPalette):
    """As careful as all our screens; the caret goes to the commands, though the field keeps the focus."""

    BINDINGS = [*bind("app.quit", "app.quit"), *bind("app.lock", "app.lock", show=False)]

    choosing = False
    """A key of the list was pressed after the last letter."""

    def caret(self) -> Offset | None:
        """On the command being chosen, else where one types."""
        commands = self.query_one(CommandList)
        if self.choosing and commands.highlighted is not None:
            return option_caret(commands)
        return caret_of(self.focused)

    def on_input_changed(self) -> None:
        """Letters are typed into the field."""
        self.choosing = False

    def _action_command_list(self, action: str) -> None:
        self.choosing = True
        super()._action_command_list(action)


class EposCommands(Provider):
    """The bindings of the page, the themes."""

    def _commands(self) -> Iterator[PaletteCommand]:
        screen = self.screen
        assert isinstance(screen, Page)
        words, seen = screen.words, set()
        for node, binding, enabled, _ in screen.active_bindings.values():
            if not binding.id or not enabled or binding.id in seen or binding.id.startswith(_NOT_OFFERED):
                continue
            seen.add(binding.id)
            shown = shown_key(binding.id, words, screen.view.keys)
            action = partial(self.app.run_action, binding.action, node)
            yield PaletteCommand(words.keys.LONG[binding.id], shown, action)
        for theme in THEMES:
            yield PaletteCommand(
                words.keys.THEME[theme.name],
                "",
                partial(self.app.run_action, f"app.keep_theme({theme.name!r})"),
            )

    async def discover(self) -> Hits:
        for command in self._commands():
            yield DiscoveryHit(_shown(command), command.run, text=command.name)

    async def search(self, query: str) -> Hits:
        screen = self.screen
        assert isinstance(screen, Speaking)
        found = False
        for command in self._commands():
            score = max(self._score(query, command.name), self._score(swapped(query), command.name))
            if score > 0:
                found = True
                yield Hit(score, _shown(command), command.run, text=command.name)
        if not found:
            yield Hit(0.001, Content(screen.words.keys.PALETTE_NOTHING), lambda: None)

    def _score(self, query: str, name: str) -> float:
        return self.matcher(folded(query)).match(folded(name))


def _shown(command: PaletteCommand) -> Content:
    return Content(f"{command.name}  {command.key}".rstrip())
