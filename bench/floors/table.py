"""An ordinary Textual program with stock widgets: a header, two tabs, a table of 500 rows, a footer."""

from textual.app import App, ComposeResult
from textual.widgets import DataTable, Footer, Header, Static, TabbedContent, TabPane


class Table(App[None]):
    """Nothing in it is ours."""

    CSS = "TabbedContent, ContentSwitcher, TabPane, DataTable { height: 1fr; }"
    BINDINGS = [("ctrl+q", "quit")]

    def compose(self) -> ComposeResult:
        yield Header()
        with TabbedContent():
            with TabPane("Оценки"):
                yield DataTable(cursor_type="row")
            with TabPane("Прочее"):
                yield Static("Прочее")
        yield Footer()

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        table.add_columns("Дата", "Предмет", "Оценка", "Вес", "Вид работы")
        table.add_rows(
            (f"{n % 28 + 1:02}.{n % 12 + 1:02}", "Математика", str(n % 4 + 2), "1", f"Работа №{n}")
            for n in range(500)
        )
        table.focus()


Table().run()
