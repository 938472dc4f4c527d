"""Прочее."""

from epos_tui.screens.section import SectionScreen, SubTab


class OtherScreen(SectionScreen):
    """Useful links, and the way to the support."""

    SUB_TABS = (
        SubTab("links", lambda words: (words.links.TITLE,), "other.links:LinksPane"),
        SubTab(
            "support",
            lambda words: (words.support.TITLE, words.support.TITLE_SHORT),
            "other.support:SupportPane",
        ),
    )
