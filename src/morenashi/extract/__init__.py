"""What an item says: bytes of any format become blocks of text and tables, and notes of what was not read."""

from __future__ import annotations

from morenashi.extract.budget import Budget
from morenashi.extract.dispatch import extract

__all__ = ["Budget", "extract"]
