"""A scrollbar of whole cells: console fonts have no eighths of a block."""

from textual.scrollbar import ScrollBarRender


class WholeCells(ScrollBarRender):
    """Drawn with the background alone."""

    VERTICAL_BARS = [" "]
    HORIZONTAL_BARS = [" "]
