"""A full screen that says once that there is something new, and shows it over every page."""

from textual import work

from epos_tui.screens.hiding import Hiding
from epos_tui.screens.page import Page
from epos_tui.screens.section import SectionScreen
from epos_tui.screens.view import View

SECONDS_BEFORE_NEWS = 3
"""The first page comes first."""


class Offering(Hiding, inherit_bindings=False):
    """What is new is of all children, whoever's page is in front."""

    view: View
    offers_news = True

    def on_ready(self) -> None:
        if self.offers_news:
            self.set_timer(SECONDS_BEFORE_NEWS, self.offer_news)

    @work(exclusive=True, group="news")
    async def offer_news(self) -> None:
        """It stays new."""
        from epos_tui.screens.digest import offer

        await offer(self, self.view)

    def action_new(self) -> None:
        """Over the page in front, which is come back to."""
        from epos_tui.screens.digest import DigestScreen

        if isinstance(self.screen, Page) and not isinstance(self.screen, DigestScreen):
            if not isinstance(self.screen, SectionScreen):
                self.pop_screen()
            self.push_screen(DigestScreen(self.view))
