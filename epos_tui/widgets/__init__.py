"""Widgets know values and words, never the Cabinet."""
