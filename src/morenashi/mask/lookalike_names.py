"""Look-alikes of names: invented ones of the same written form, the same for all of one person's names.

A surname stays a surname, kana stay kana, capitals stay capitals. People of one surname share the
invented one, so that a family stays a family.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeVar

from morenashi.values import lists
from morenashi.values.half_width import half_width
from morenashi.values.kana import to_hiragana
from morenashi.values.lists import GivenName, Surname
from morenashi.values.name_forms import KANA, KANJI, LATIN, Name, katakana, name_of, readings, usual
from morenashi.values.romaji import romaji

# Thousands who bear a surname: rarer ones (一, 十) are taken for numbers.
_FREQUENT = 20

_Entry = TypeVar("_Entry", Surname, GivenName)

Chance = Callable[[str, str], random.Random]

_PIECES = re.compile(r"([\s・･=＝,，._]+)")
_ALL_KANA = re.compile(r"[ァ-ヺー]+")
_ALL_HIRAGANA = re.compile(r"[ぁ-ゖー]+")


class Person:
    """The invented person behind the names of one: `known` are the names found, the best first."""

    def __init__(self, known: Sequence[Name], chance: Chance) -> None:
        self._known = known
        best = known[0]
        surname, given = best.surname, best.given
        if not surname and not given:
            surname = best.whole
            if best.full:
                given = best.whole
            elif _only_given(best):
                surname, given = "", best.whole
        self._foreign = chance("foreign name", best.whole).random()
        self._surname = _surname(surname or best.whole, best.script, chance)
        self._given = _given(given or best.whole, best.script, chance)

    def written(self, text: str) -> str:
        """This person's name in the form of `text`, one of the names found."""
        name = name_of(text)
        pieces = _PIECES.split(text)
        count = (len(pieces) + 1) // 2
        if count > 2 or ("・" in unicodedata.normalize("NFKC", text) and count > 1):
            return self._foreign_name(text, name, pieces)
        if count == 2:
            roles = self._order(name, text)
            return _like(pieces[0], roles[0]) + pieces[1] + _like(pieces[2], roles[1])
        if not name.full and any(len(known.tokens) > 2 for known in self._known):
            return self._foreign_part(text, name)
        if not name.full:
            return _like(text, self._given if self._is_given(name) else self._surname)
        return _like(text, self._surname) + _like(text, self._given)

    def _order(self, name: Name, text: str) -> tuple[Surname | GivenName, Surname | GivenName]:
        """Surname first, but for Latin names that begin with the given name."""
        given_first = name.script == LATIN and not text.isupper()
        if name.script == LATIN:
            spelled = {romaji(kana) for kana in self._surnames()}
            if name.tokens[0] in spelled or name.tokens[-1] in spelled:
                given_first = name.tokens[-1] in spelled
        return (self._given, self._surname) if given_first else (self._surname, self._given)

    def _surnames(self) -> set[str]:
        """How the surname is read, as far as is known."""
        found: set[str] = set()
        for name in self._known:
            if name.script == KANA and name.surname:
                found.add(name.surname)
            elif name.script == KANJI:
                found |= readings().get(name.surname or name.whole, frozenset())
        return found

    def _is_given(self, name: Name) -> bool:
        """A name of one part is the given name."""
        for known in self._known:
            if known.script == name.script and known.full:
                if name.whole in (known.surname, known.given):
                    return name.whole == known.given
                if name.script == LATIN and name.whole in known.tokens:
                    return known.tokens.index(name.whole) == 0
        return _only_given(name)

    def _foreign_part(self, text: str, name: Name) -> str:
        """ミン of グエン・ヴァン・ミン: the part at the same place."""
        whole = next(known for known in self._known if len(known.tokens) > 2)
        at = whole.tokens.index(name.whole) if name.whole in whole.tokens else 0
        sign = " " if name.script == LATIN else "・"
        pieces = _PIECES.split(sign.join(["x"] * len(whole.tokens)))
        parts = _PIECES.split(self._foreign_name(text, name, pieces))[::2]
        return parts[min(at, len(parts) - 1)]

    def _foreign_name(self, text: str, name: Name, pieces: list[str]) -> str:
        latin = name.script == LATIN
        taken = {known.whole for known in self._known}
        names = [
            foreign.latin if latin else foreign.japanese
            for foreign in lists.foreign_names()
            if taken.isdisjoint((name_of(foreign.latin).whole, name_of(foreign.japanese).whole))
        ]
        fitting = [n for n in names if len(_PIECES.split(n)) == len(pieces)] or [
            n for n in names if len(_PIECES.split(n)) > 1
        ]
        chosen = _PIECES.split(fitting[int(self._foreign * len(fitting))])[::2]
        signs = pieces[1::2] + [pieces[1]] * len(chosen)
        shaped = [_in_case(text, part) if latin else _in_width(text, part) for part in chosen]
        return shaped[0] + "".join(s + part for s, part in zip(signs, shaped[1:], strict=False))


def _only_given(name: Name) -> bool:
    return name.whole in _givens(name.script) and name.whole not in _surnames(name.script)


def _like(piece: str, chosen: Surname | GivenName) -> str:
    """An entry of the lists in the script, width and case of a piece of a name."""
    plain = unicodedata.normalize("NFKC", piece)
    if _ALL_HIRAGANA.fullmatch(plain):
        return to_hiragana(chosen.kana)
    if _ALL_KANA.fullmatch(plain):
        return _in_width(piece, chosen.kana)
    if re.fullmatch(r"[A-Za-z'’.\-\u00c0-\u024f]+", plain):
        return _in_case(piece, romaji(chosen.kana))
    return chosen.kanji


def _in_width(piece: str, kana: str) -> str:
    return half_width(kana) if any("ｦ" <= sign <= "ﾟ" for sign in piece) else kana


def _in_case(piece: str, latin: str) -> str:
    plain = unicodedata.normalize("NFKC", piece)
    written = (
        latin.upper() if plain.isupper() else latin.lower() if plain.islower() else latin.title()
    )
    if plain != piece:
        written = "".join(chr(ord(s) + 0xFEE0) if "!" <= s <= "~" else s for s in written)
    return written


@cache
def _surnames(script: str) -> dict[str, Surname]:
    if script == KANA:
        return {katakana(name.kana): name for name in reversed(lists.surnames())}
    if script == LATIN:
        return {romaji(name.kana): name for name in reversed(lists.surnames())}
    return {usual(name.kanji): name for name in reversed(lists.surnames())}


@cache
def _givens(script: str) -> dict[str, GivenName]:
    if script == KANA:
        return {katakana(name.kana): name for name in reversed(lists.given_names())}
    if script == LATIN:
        return {romaji(name.kana): name for name in reversed(lists.given_names())}
    return {usual(name.kanji): name for name in reversed(lists.given_names())}


@cache
def _plain_surnames() -> tuple[Surname, ...]:
    """Frequent ones in usual kanji: every office's encoding has them, and nobody stumbles over them."""
    return tuple(n for n in lists.surnames() if n.weight >= _FREQUENT and n.kanji == usual(n.kanji))


def _surname(source: str, script: str, chance: Chance) -> Surname:
    """Another surname, as long as the source where the list has some."""
    rng = chance("surname", source)
    old = _surnames(script).get(source)
    others = [n for n in _plain_surnames() if n is not old and usual(n.kanji) != source]
    if old is not None:
        others = [n for n in others if n.kana != old.kana]
    return rng.choice(_as_long(source, script, others))


def _given(source: str, script: str, chance: Chance) -> GivenName:
    """Another given name of the same sex and of about the same years, as far as the list knows the source."""
    rng = chance("given name", source)
    old = _givens(script).get(source)
    others = list(lists.given_names())
    if old is not None:
        others = [n for n in others if n.sex == old.sex and n.kana != old.kana]
        others = [n for n in others if n.first <= old.last and old.first <= n.last] or others
    return rng.choice(_as_long(source, script, [n for n in others if usual(n.kanji) != source]))


def _as_long(source: str, script: str, names: list[_Entry]) -> list[_Entry]:
    same = [
        n for n in names if len(n.kanji if script == KANJI else n.kana) == len(source)
    ]  # fmt: skip
    return same if len(same) >= 8 and script != LATIN else names
