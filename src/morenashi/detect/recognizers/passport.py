"""旅券番号: two letters and seven digits, with a word that says so (旅券法施行規則; ICAO Doc 9303)."""

from __future__ import annotations

import numpy as np

from morenashi.detect.fold import is_letter, is_word
from morenashi.detect.recognizer import Candidates, Recognizer, candidates
from morenashi.detect.shapes import shaped
from morenashi.detect.view import View
from morenashi.detect.vocabulary import PLAIN_NUMBER, with_number

TOPIC = "passport"


def find(view: View) -> Candidates:
    """Any two letters may begin it; a part number looks the same, so a label is needed."""
    f = view.f
    found = shaped(view, (7,), boxes=False)
    gap = ((f[found.start - 1] == 0x20) | (f[found.start - 1] == 0x2D)).astype(np.int64)
    start, end = found.start - 2 - gap, found.end
    fits = is_letter(f[start]) & is_letter(f[start + 1])
    fits &= ~is_word(f[start - 1]) | view.label_ends_at(start)
    fits &= ~is_word(f[end]) & ~((f[end] == 0x2D) & is_word(f[end + 1]))
    start, end = start[fits], end[fits]
    topic = view.topic(TOPIC)
    governed = view.governed(start)
    near = view.near(start, [topic], left=50, lines=2)
    labelled = governed.by(topic) | (view.followed(end) == topic)
    labelled |= near & (governed.by(view.topic(PLAIN_NUMBER)) | (governed.topic < 0))
    return candidates(
        start[labelled], end[labelled], np.where(governed.by(topic), 0.98, 0.8)[labelled]
    )


recognizer = Recognizer(
    kind="PASSPORT",
    find=find,
    topics={
        TOPIC: (
            *with_number("旅券", "パスポート", "passport"),
            "passport_no", "passport_number", "passportno", "passportnumber", "passport number", "ryoken", "ryoken_no", "pp no", "pp_no", "旅券の番号", "パスポートの番号", "ppt no",
        )
    },
)  # fmt: skip
