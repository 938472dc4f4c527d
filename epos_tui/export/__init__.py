"""What leaves the diary as files: calendars, tables, a page to print, an archive."""
