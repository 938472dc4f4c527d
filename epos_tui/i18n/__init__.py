"""The words people read and hear; nobody else makes sentences."""

from epos_tui.i18n.words import Words

__all__ = ["Words", "every_words", "language_of", "words_for"]


def words_for(language: str) -> Words:
    """The words of a language: ru or en."""
    if language == "en":
        from epos_tui.i18n.en import WORDS
    else:
        from epos_tui.i18n.ru import WORDS
    return WORDS


def every_words() -> tuple[Words, Words]:
    """The words of both languages: what is typed is understood in either."""
    return words_for("ru"), words_for("en")


def language_of(locale: str) -> str:
    """Russian, unless the locale (LC_ALL, LC_MESSAGES or LANG) is English."""
    return "en" if locale.lower().startswith("en") else "ru"
