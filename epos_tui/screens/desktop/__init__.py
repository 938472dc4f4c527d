"""Рабочий стол."""

from epos_tui.screens.section import SectionScreen, SubTab


class DesktopScreen(SectionScreen):
    """The portal's own sub-tabs first; behind them the next day of all children."""

    SUB_TABS = (
        SubTab("calendar", lambda words: (words.events.TITLE,), "desktop.calendar:CalendarPane"),
        SubTab("feed", lambda words: (words.events.FEED, words.events.FEED_SHORT), "desktop.feed:FeedPane"),
        SubTab("news", lambda words: (words.news.TITLE,), "desktop.news:NewsPane"),
        SubTab(
            "messages",
            lambda words: (words.messages.TITLE, words.messages.TITLE_SHORT),
            "desktop.messages:MessagesPane",
        ),
        SubTab("tomorrow", lambda words: (words.tomorrow.TITLE,), "desktop.tomorrow:TomorrowPane"),
    )
