"""The one-shot commands in English."""

TITLE = {"today": "The evening page: marks, tomorrow, what the school waits for"}
