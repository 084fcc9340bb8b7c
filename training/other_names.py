"""The same texts with other names in them, a quarter of which no list knows: so that a model learns places, not names."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from morenashi.values import words as w
from morenashi.values.half_width import half_width
from morenashi.values.kana import to_hiragana
from morenashi.values.lists.compile_words import collected, of_names, of_unidic
from morenashi.values.romaji import romaji
from training.material import Text

_KANJI = re.compile("[一-鿿々ヶノ]+")
_KATAKANA = re.compile("[ァ-ヶー]+")
_HIRAGANA = re.compile("[ぁ-んー]+")
_HALF = re.compile("[ｦ-ﾟ]+")
_PARTS = re.compile("([ \u3000])")
_UNKNOWN = 0.25


@dataclass(frozen=True)
class Names:
    """Names to choose from: surnames and given names in kanji and in katakana, and what is known of a word."""

    surnames: Sequence[str]
    given: Sequence[str]
    kana_surnames: Sequence[str]
    kana_given: Sequence[str]
    known: dict[str, int]


def read_names(unidic: Path, folder: Path) -> Names:
    """The names of the sources that words.npz is made of, sorted."""
    known = collected(entry for source in (of_unidic(unidic), of_names(folder)) for entry in source)

    def chosen(kind: int, script: re.Pattern[str], longest: int) -> list[str]:
        return sorted(
            word
            for word, classes in known.items()
            if classes & kind and script.fullmatch(word) and len(word) <= longest
        )

    return Names(
        chosen(w.SURNAME, _KANJI, 4),
        chosen(w.GIVEN, _KANJI, 3),
        [word for word in chosen(w.KANA_SURNAME, _KATAKANA, 5) if len(word) > 1],
        [word for word in chosen(w.KANA_GIVEN, _KATAKANA, 4) if len(word) > 1],
        known,
    )


def with_other_names(texts: Sequence[Text], names: Names, seed: int) -> Iterator[Text]:
    """Every text that has names, once more with others; the same name gets the same everywhere in it."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    for text in texts:
        if text.names:
            yield _changed(text, names, chance)


def _changed(text: Text, names: Names, chance: random.Random) -> Text:
    new: dict[str, str] = {}
    pieces, spans, length, at = list[str](), list[tuple[int, int]](), 0, 0
    for start, end in sorted(text.names):
        old = text.text[start:end]
        if old not in new:
            new[old] = _another(old, names, chance)
        pieces += [text.text[at:start], new[old]]
        length += start - at
        spans.append((length, length + len(new[old])))
        length, at = length + len(new[old]), end
    pieces.append(text.text[at:])
    return Text(text.source, text.id, "".join(pieces), tuple(spans))


def _another(name: str, names: Names, chance: random.Random) -> str:
    parts = _PARTS.split(name)
    if len(parts) == 3:
        return _part(parts[0], names, chance, 1) + parts[1] + _part(parts[2], names, chance, 2)
    return _part(name, names, chance, 0) if len(parts) == 1 else name


def _surname(names: Names, chance: random.Random) -> str:
    one = chance.choice(names.surnames)
    return one[0] + chance.choice(names.surnames)[-1] if chance.random() < _UNKNOWN else one


def _given(names: Names, chance: random.Random) -> str:
    one = chance.choice(names.given)
    return one[0] + chance.choice(names.given)[-1] if chance.random() < _UNKNOWN else one


def _part(word: str, names: Names, chance: random.Random, which: int) -> str:
    """Another name of the same script. `which`: 1 a surname, 2 a given name, 0 as the word itself says."""
    known = names.known.get(word, 0)
    if _KANJI.fullmatch(word):
        return _kanji(word, known, names, chance, which)
    kana = {
        0: w.KANA_SURNAME if known & w.KANA_SURNAME else known & w.KANA_GIVEN,
        1: w.KANA_SURNAME,
        2: w.KANA_GIVEN,
    }[which]
    if _HALF.fullmatch(word):
        kana = kana or w.KANA_SURNAME
    if not kana:
        return word
    reading = chance.choice(names.kana_surnames if kana == w.KANA_SURNAME else names.kana_given)
    if _KATAKANA.fullmatch(word):
        return reading
    if _HIRAGANA.fullmatch(word):
        return to_hiragana(reading)
    if _HALF.fullmatch(word):
        return half_width(reading)
    if word.isascii() and word.isalpha() and len(word) >= 3 and known:
        latin = romaji(reading)
        return latin.upper() if word.isupper() else latin.title() if word[0].isupper() else latin
    return word


def _kanji(word: str, known: int, names: Names, chance: random.Random, which: int) -> str:
    if which:
        return _surname(names, chance) if which == 1 else _given(names, chance)
    if known & w.SURNAME and (len(word) < 3 or not known & w.GIVEN):
        return _surname(names, chance)
    if known & w.GIVEN:
        return _given(names, chance)
    return _surname(names, chance) + (_given(names, chance) if len(word) > 2 else "")
