"""How guesses of encodings are judged: the text that comes out must be the text that went in."""

from __future__ import annotations

import base64
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path


def judged(path: Path, decode: Callable[[bytes], str]) -> Callable[[], int]:
    """The work of decoding all samples of a file; writes how many of each group came out right.

    The file holds [group, text, base64 of its bytes] for each sample; the answer lies beside it.
    """
    samples = [
        (group, text, base64.b64decode(data))
        for group, text, data in json.loads(path.read_text(encoding="utf-8"))
    ]

    def work() -> int:
        right = Counter(group for group, text, data in samples if decode(data) == text)
        path.with_suffix(".right").write_text(json.dumps(right), encoding="utf-8")
        return right.total()

    return work
