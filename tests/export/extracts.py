"""What the diary of the demo school, or of a hostile one, gives to take out."""

from epos_tui.compose import run
from epos_tui.domain.export import ExportFile, ExportForm, Extract, usual_range
from epos_tui.domain.year import Span
from epos_tui.export.files import files_of
from epos_tui.i18n import words_for
from epos_tui.usecases import export
from epos_tui.usecases.cabinet import Cabinet, latest


def taken(cabinet: Cabinet, form: ExportForm, span: Span | None = None) -> Extract:
    """The days named, else the usual ones of the form."""
    year = run(cabinet.portal.year(cabinet.student.id))
    days = span or usual_range(form, year, cabinet.today())
    return run(latest(export.extract(cabinet, form, days))).value


def files(
    cabinet: Cabinet, form: ExportForm, span: Span | None = None, language: str = "ru"
) -> tuple[ExportFile, ...]:
    """The files of these days."""
    return files_of(taken(cabinet, form, span), cabinet.now(), words_for(language))
