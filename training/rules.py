"""What detection consists of, in short, so that a score can say whether it is still of the same detection."""

from __future__ import annotations

import hashlib
from pathlib import Path

ROOT = Path(__file__).parents[1]
_PARTS = ("detect", "values")


def digest_of_rules() -> str:
    """The code, lists and weights that detection consists of, in short."""
    told = hashlib.sha256()
    for part in _PARTS:
        folder = ROOT / "src" / "morenashi" / part
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                told.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return told.hexdigest()[:12]
