"""The full screen: one screen a portal tab, one pane a sub-tab, and the dialogs."""
