"""An animal's age and day of birth are nobody's; the owner's are, in a line of their own."""

from __future__ import annotations

import numpy as np
import pytest

from morenashi.detect.chain import view_of
from morenashi.detect.fold import PAD
from morenashi.detect.pets import of_a_pet
from tests.detect.marked import marked_by


@pytest.mark.parametrize(
    ("text", "of_pet"),
    [
        ("犬の名 小太郎 犬種 柴 x", True),
        ("x 愛猫の写真", True),
        ("犬種 柴\nx", False),
        ("犬種 柴\x1ex", False),
        ("品種 x", False),
        ("ペット可 x", False),
    ],
)
def test_the_line_says_so(text: str, of_pet: bool) -> None:
    place = np.array([text.index("x") + PAD])
    assert of_a_pet(view_of(text), place).tolist() == [of_pet]


def test_no_day_of_birth_of_a_dog() -> None:
    text = "飼い主 生年月日 ⟦昭和53年4月1日⟧\n犬種 柴 生年月日 令和7年4月3日"
    assert marked_by("BIRTHDATE", text) == text
