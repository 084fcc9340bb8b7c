"""Which places lie in a line about an animal: its age and day of birth are nobody's."""

from __future__ import annotations

import numpy as np

from morenashi.detect.fold import PAD, Ints, Mask
from morenashi.detect.lazily import Pattern
from morenashi.detect.view import View

_SAID = Pattern("犬種|猫種|犬の名|猫の名|ペットの?名|愛犬|愛猫|毛色|品種")
_LINE = 120  # characters to each side


def of_a_pet(view: View, start: Ints) -> Mask:
    """Whether the line of each padded place speaks of an animal's kind, name or coat."""
    found = np.zeros(len(start), np.bool_)
    text = view.buffer.text
    if not any(sign in text for sign in ("犬", "猫", "ペット")):
        return found
    for i, at in enumerate((start - PAD).tolist()):
        left = max(0, at - _LINE)
        first = max(text.rfind("\n", left, at), text.rfind("\x1e", left, at)) + 1
        stops = [
            p
            for p in (text.find("\n", at, at + _LINE), text.find("\x1e", at, at + _LINE))
            if p >= 0
        ]
        last = min([*stops, at + _LINE, len(text)])
        found[i] = bool(_SAID.search(text, max(first, left), last))
    return found
