"""Forecasts of a period: a page over the marks, and nothing in it is the school's."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

from textual.app import ComposeResult
from textual.content import Content

from epos_tui.domain.forecast import Forecast
from epos_tui.domain.reading import Reading
from epos_tui.domain.supposed import Supposed
from epos_tui.domain.thresholds import PRESETS
from epos_tui.domain.year import Term
from epos_tui.present import forecast as say
from epos_tui.present.all_marks import period_said
from epos_tui.present.line import Field, Tone
from epos_tui.screens.listed import ListPane
from epos_tui.screens.marks.what_if import WhatIf
from epos_tui.screens.page import Page
from epos_tui.screens.view import View
from epos_tui.usecases import forecast
from epos_tui.usecases.forecast import Prospects
from epos_tui.widgets.forecast_list import ForecastList
from epos_tui.widgets.key_bar import KeyBar
from epos_tui.widgets.keymap import bind


class ForecastScreen(Page):
    """The keys of going back lead to the marks."""

    BINDINGS = [*bind("app.back", "leave"), *bind("app.child", "child")]

    def __init__(self, view: View, period: Term | None, subject: str) -> None:
        super().__init__(view)
        self.period, self.subject = period, subject

    def compose(self) -> ComposeResult:
        yield self.header()
        yield ForecastPane(self.view, self.period, self.subject)
        yield KeyBar()

    @property
    def pane(self) -> "ForecastPane":
        return self.query_one(ForecastPane)

    def action_leave(self) -> None:
        self.dismiss(None)

    async def action_child(self) -> None:
        """Another child has other marks."""
        self.dismiss(None)
        await self.run_action("app.child")


class ForecastPane(ListPane[Prospects]):
    """The list holds the marks there are; what is supposed stands in the box, and is gone with the page."""

    BINDINGS = [
        *bind("forecast.what_if", "what_if"),
        *bind("forecast.threshold", "threshold"),
        *bind("forecast.points", "points"),
        *bind("forecast.pace", "pace"),
    ]

    def __init__(self, view: View, period: Term | None, subject: str) -> None:
        super().__init__(view, "forecast")
        self.period, self.rules = period, view.cabinet.rules
        self.supposed: dict[str, tuple[Supposed, ...]] = {}
        self.wanted_row = subject

    def make_table(self) -> ForecastList:
        return ForecastList(self.view.words)

    def heads(self, width: int) -> str:
        return self.query_one(ForecastList).heads(width)

    def readings(self) -> AsyncIterator[Reading[Prospects]]:
        return forecast.prospects(self.view.cabinet, lambda year: self.period)

    def rows(self, value: Prospects) -> Sequence[Forecast]:
        return [forecast.forecast_of(self.view.cabinet, value, row, self.rules) for row in value.rows]

    def text_of(self, row: Forecast) -> str:
        return say.name(row, self.view.words)

    def show(self, value: Prospects) -> None:
        words = self.view.words
        heading = f"{words.forecast.TITLE}, {period_said(value.period, words)}"
        about = f"   {say.rules_said(self.rows(value), self.rules, words)}"
        self.set_title(Content.assemble(heading, (about, "not bold $foreground-muted")))
        self.show_rows(value)

    def details(self, row: Forecast) -> tuple[str, tuple[Field, ...]]:
        return self._told(row, self.supposed.get(row.key, ()))

    def _told(self, row: Forecast, supposed: tuple[Supposed, ...]) -> tuple[str, tuple[Field, ...]]:
        words, cabinet = self.view.words, self.view.cabinet
        assert self.shown
        found = forecast.forecast_of(cabinet, self.shown, row.row, self.rules, supposed)
        kind = cabinet.student.institution.kind
        return say.title(row, words), say.fields(found, self.rules, kind, words)

    def everything(self, row: Forecast) -> tuple[str, tuple[Field, ...]]:
        """Why the average is what it is, under what it comes to."""
        title, fields = self.details(row)
        influences = say.influence_fields(row, self.view.words)
        heading = (Field("", self.view.words.forecast.INFLUENCE, Tone.TITLE),) if influences else ()
        return title, (*fields, *heading, *influences)

    def action_what_if(self) -> None:
        self.alone(self._suppose)

    async def _suppose(self) -> None:
        row = self.query_one(ForecastList).current
        if row is None or row.off or self.shown is None:
            return
        known = self.supposed.get(row.key, ())
        asked = WhatIf(
            self.view.words, say.name(row, self.view.words), known, lambda given: self._told(row, given)[1]
        )
        supposed = await self.app.push_screen_wait(asked)
        if supposed is not None:
            self.supposed[row.key] = supposed
            self._again()

    def action_threshold(self) -> None:
        """The next of the usual thresholds; after the last one what was chosen for good."""
        known = (None, *PRESETS)
        at = known.index(self.rules.at_once) + 1 if self.rules.at_once in known else 0
        self.rules = replace(self.rules, at_once=known[at % len(known)])
        self._again()

    def action_points(self) -> None:
        self.rules = replace(self.rules, points=not self.rules.points)
        self._again()

    def action_pace(self) -> None:
        self.rules = replace(self.rules, paced=not self.rules.paced)
        self._again()

    def _again(self) -> None:
        if self.shown:
            self.show(self.shown)
