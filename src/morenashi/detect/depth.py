"""How deep names are read: fast (word lists and a linear model), or deep (with morphology besides)."""

from __future__ import annotations

from morenashi.detect.names.morphology import available
from morenashi.errors import DetectError
from morenashi.model.words import Words

FAST, DEEP, AUTO = DEPTHS = ("fast", "deep", "auto")
# Up to so many characters (about 1 MB) `auto` takes the time to be thorough.
THOROUGH = 400_000


def settled(depth: str, size: int) -> str:
    """fast or deep, for a text of `size` characters. DetectError: deep is wished for and not installed."""
    if depth == AUTO:
        return DEEP if size <= THOROUGH and available() else FAST
    if depth == DEEP and not available():
        raise DetectError(
            where="--depth deep",
            why=Words(
                ja="形態素解析（SudachiPy）が入っていません。",
                en="the morphological analyser (SudachiPy) is not installed.",
            ),
            todo=Words(
                ja="pip install 'morenashi[names]' を実行するか、--depth fast を使ってください。",
                en="Run pip install 'morenashi[names]', or use --depth fast.",
            ),
        )
    return depth
