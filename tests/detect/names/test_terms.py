"""Features of names: the same values as ever, and the same for some places as for all."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest

from morenashi.detect.fold import PAD, Buffer
from morenashi.detect.names.features import TEMPLATES, Codes, Quantities, Terms, features

# Every script, known and unknown words, names over spaces, records, a character beyond U+FFFF.
SAMPLE = (
    "担当の山田 太郎様（ﾔﾏﾀﾞ ﾀﾛｳ）へ、髙橋さんとジョン・スミス氏から連絡。TEL 03-1234-5678\n"
    "From: John Smith <john@example.jp>\tPierre Dubois, 渡邉美咲：営業部の佐々木一郎\x1e"
    "長谷川（はせがわ）さくら「鈴木」\r\n𠮷野家の林。アレクサンドリアコンスタンティノープルマリア  ：／ "
    "東京都港区の三浦 花子２０２６年１１月\0ＡＢＣ商事 氏名：小鳥遊\n"
)


def arrays(text: str) -> tuple[Codes, Codes]:
    buffer = Buffer(text)
    inner = slice(PAD, PAD + buffer.n)
    return buffer.codes[inner], buffer.wide[inner]


@pytest.mark.parametrize(
    ("text", "digest"),
    [
        (SAMPLE, "54437009bec0d54d233d6be4a1cab0a7d52bf6a2cc541918e4dca16bb5e10125"),
        ("山", "340e2adf684991a9e30f9a6cda048b473bda5390c5273bae12d37d741eb96d03"),
        ("a" * 40, "974f810f3ecfc3559b8bc94e6a8de8910ed2d3abf9d2bbba13023774b78294af"),
        ("山田", "371767c99cc4f1705a4e101786739a77eedfdceee2276e39fee9f9ca2251595e"),
    ],
)
def test_features_are_those_the_models_were_trained_with(text: str, digest: str) -> None:
    # A change here makes every trained model worthless: raise VERSION and train anew.
    sums = hashlib.sha256()
    for places in features(*arrays(text)):
        sums.update(places.astype("<i8").tobytes())
    assert sums.hexdigest() == digest


def test_some_places_get_what_all_of_them_get() -> None:
    text = Quantities(*arrays(SAMPLE))
    n = len(SAMPLE)
    every = Terms(text)
    for at in (np.arange(n), np.array([0, n - 1]), np.arange(3, n, 7)):
        some = Terms(text, at)
        for number in range(len(TEMPLATES)):
            assert (some.feature(number) == every.feature(number)[at]).all(), TEMPLATES[number]
