"""Writes the golden letters anew: python -m tests.notice.renew; read the difference before you commit it."""

from __future__ import annotations

from morenashi.notice.rendering.text import text
from tests.notice.test_letters_of import GOLDEN, letters

if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for old in GOLDEN.glob("*.txt"):
        old.unlink()
    for name, draft in letters().items():
        (GOLDEN / f"{name}.txt").write_text(text(draft), encoding="utf-8", newline="\n")
