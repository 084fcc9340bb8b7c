"""How a check says what it found."""

from __future__ import annotations

from morenashi.model.plain import Level, Wrong
from morenashi.model.words import Words


def error(where: str, ja: str, en: str) -> Wrong:
    """Something that cannot be: every command stops."""
    return Wrong(where, Words(ja=ja, en=en), Level.ERROR)


def warning(where: str, ja: str, en: str) -> Wrong:
    """Something that is missing or doubtful: it is shown, and the command goes on."""
    return Wrong(where, Words(ja=ja, en=en), Level.WARNING)
