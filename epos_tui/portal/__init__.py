"""The portals: each implements `domain.portal.Portal`; outer errors become ours here."""
