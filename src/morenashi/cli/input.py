"""The text a command is given: a file or standard input, in whatever encoding."""

from __future__ import annotations

import sys
from pathlib import Path

from morenashi.errors import SourceError, reason_of
from morenashi.model.words import Words

STANDARD = "-"


def read_bytes(given: str) -> bytes:
    """All bytes of a file, or of standard input for "-"."""
    if given == STANDARD:
        return sys.stdin.buffer.read()
    try:
        return Path(given).read_bytes()
    except OSError as error:
        raise SourceError(
            where=given,
            why=Words(
                ja=f"読み取れません（{reason_of(error).ja}）。",
                en=f"cannot be read ({reason_of(error).en}).",
            ),
            todo=Words(
                ja="ファイルのパスと権限を確かめてください。標準入力から読むには - を指定します。",
                en="Check the path and its permissions; - reads standard input.",
            ),
        ) from None


def read_text(given: str, encoding: str | None) -> str:
    """The text of a file or of standard input; the encoding is guessed unless given."""
    from morenashi.values.decode import decode

    return decode(read_bytes(given), encoding).text
