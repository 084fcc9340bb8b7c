"""Says of a name which words of the lexicon are in it, which signs spoke for it, and with what weight."""

from __future__ import annotations

from morenashi.detect.fold import PAD, Buffer
from morenashi.detect.names.features import TEMPLATES, Codes, features
from morenashi.detect.names.tagger import B, E, M, S, Weights, load
from morenashi.model.words import Words
from morenashi.values import words

# Characters on both sides that features look at.
_AROUND = 24
_SHOWN = 3

_FAMILIES: tuple[tuple[frozenset[str], Words], ...] = (
    (
        frozenset(
            "surname given ahead back surname-ended given-begins given-begins1 surname-left".split()
        ),
        Words(ja="姓・名の一覧", en="known surnames and given names"),
    ),
    (
        frozenset("reading reading-1 reading1 foreign whole whole-before whole-after".split()),
        Words(ja="読み・外国の名の一覧", en="known readings and foreign names"),
    ),
    (
        frozenset("common common-1 common1 place proper".split()),
        Words(ja="普通の語・地名の一覧", en="known plain words and places"),
    ),
    (frozenset(("before", "left")), Words(ja="前にある語", en="what stands before")),
    (frozenset(("after", "right")), Words(ja="後ろにある語", en="what stands behind")),
)
_BEFORE, _BEHIND = _FAMILIES[3][1], _FAMILIES[4][1]
_CHARACTERS = Words(ja="文字の並び", en="the characters themselves")

_LEXICON = {
    words.SURNAME: Words(ja="姓", en="surname"),
    words.GIVEN: Words(ja="名", en="given name"),
    words.FOREIGN: Words(ja="人名", en="person's name"),
    words.KANA_SURNAME: Words(ja="姓の読み", en="reading of a surname"),
    words.KANA_GIVEN: Words(ja="名の読み", en="reading of a given name"),
    words.PLACE: Words(ja="地名", en="place"),
}
_LISTED = Words(
    ja="辞書: {first}〜{last}文字目は{kinds}", en="lexicon: characters {first}-{last}: {kinds}"
)
_UNLISTED = Words(ja="辞書にない語", en="no word of the lexicon")
_SIGNS = Words(ja="手がかり: {signs}", en="signs: {signs}")
_SIGN = Words(ja="{what} {weight}", en="{what} {weight}")
_TOTAL = Words(ja="1文字あたりの重み {weight}", en="weight a character {weight}")
_AND, _SLASH = Words(ja="、", en=", "), Words(ja="・", en="/")


def reasons(buffer: Buffer, start: int, end: int) -> tuple[Words, ...]:
    """Notes on the name at [start, end), in code points: lexicon, signs, weight; of the fast model."""
    left, right = max(0, start - _AROUND), min(buffer.n, end + _AROUND)
    inner = slice(left + PAD, right + PAD)
    codes, wide = buffer.codes[inner], buffer.wide[inner]
    a, b = start - left, end - left
    return (*_listed(words.variants()[wide[a:b]]), *_signs(codes, wide, a, b))


def _listed(wide: Codes) -> list[Words]:
    """The longest known words of the name, one behind the other."""
    known = [
        (int(at), length, int(kinds))
        for length, places, classes in words.lexicon().found(wide)
        for at, kinds in zip(places, classes, strict=True)
        if any(int(kinds) & one for one in _LEXICON)
    ]
    said, covered = [], 0
    for at, length, kinds in sorted(known, key=lambda one: (one[0], -one[1])):
        if at >= covered and (length > 1 or len(wide) <= 3):
            named = [word for one, word in _LEXICON.items() if kinds & one]
            said.append(
                _LISTED.filled(first=at + 1, last=at + length, kinds=_joined(named, _SLASH))
            )
            covered = at + length
    return said or [_UNLISTED]


def _signs(codes: Codes, wide: Codes, a: int, b: int) -> list[Words]:
    """The signs that weigh most, and the weight of all."""
    weights = load("fast")
    tags = [S] if b - a == 1 else [B, *[M] * (b - a - 2), E]
    sums: dict[Words, int] = {}
    for number, places in enumerate(features(codes, wide)):
        family = _family(TEMPLATES[number])
        worth = sum(_worth(weights, int(p), tag) for p, tag in zip(places[a:b], tags, strict=True))
        sums[family] = sums.get(family, 0) + worth
    total = round(sum(sums.values()) / (b - a))
    strongest = sorted(sums.items(), key=lambda one: -abs(one[1]))[:_SHOWN]
    signs = [_SIGN.filled(what=what, weight=f"{worth:+d}") for what, worth in strongest if worth]
    return [_SIGNS.filled(signs=_joined(signs, _AND)), _TOTAL.filled(weight=total)]


def _worth(weights: Weights, place: int, tag: int) -> int:
    """What one feature says for a tag."""
    return int(weights.lanes(weights.packed[place : place + 1], 1)[0, tag - 1])


def _family(terms: tuple[str, ...]) -> Words:
    for names, words_of in _FAMILIES:
        if names & set(terms):
            return words_of
    offsets = [int(term[1:]) for term in terms if term != "run"]
    if offsets and max(offsets) < 0:
        return _BEFORE
    return _BEHIND if offsets and min(offsets) > 0 else _CHARACTERS


def _joined(parts: list[Words], between: Words) -> Words:
    return Words(
        ja=between.ja.join(part.ja for part in parts), en=between.en.join(part.en for part in parts)
    )
