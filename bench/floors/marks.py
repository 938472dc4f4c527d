"""A stock table of the size of a year's marks: 18 subjects, a name, an average and 200 days."""

from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import DataTable, Footer, Header, Static

SUBJECTS, DAYS = 18, 200


class Marks(Screen[None]):
    """The name and the average stay in sight."""

    def compose(self) -> ComposeResult:
        yield Header()
        yield DataTable(fixed_columns=2)
        yield Footer()

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        table.add_columns("Предмет", "Средн.", *(f"{n % 28 + 1:02}.{n % 12 + 1:02}" for n in range(DAYS)))
        for number in range(SUBJECTS):
            marks = (str((n + number) % 4 + 2) if (n + number) % 3 == 0 else "" for n in range(DAYS))
            table.add_row(f"Предмет {number}", "4,29", *marks)
        table.focus()


class Floor(App[None]):
    """Nothing in it is ours."""

    BINDINGS = [("ctrl+q", "quit"), ("2", "marks")]

    def compose(self) -> ComposeResult:
        yield Static("Дневник")

    def action_marks(self) -> None:
        """Opens the table."""
        self.push_screen(Marks())


Floor().run()
