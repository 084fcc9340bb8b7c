"""Words around a statement: those of people, of things in general, of animals; found in one pass."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from morenashi.detect.fold import tables
from morenashi.values.lists import context_words

PERSON, GENERAL, ANIMAL = "person", "general", "animal"
_KIN, _NUMBER, _NONE = "kin", "number", "none"


@dataclass(frozen=True, slots=True)
class Context:
    """The words found in a window of folded text: for each class their starts, sorted."""

    places: dict[str, list[int]]

    def within(self, name: str, start: int, end: int) -> bool:
        """Whether a word of the class begins in [start, end)."""
        return any(start <= place < end for place in self.places[name])

    def count(self, name: str, start: int, end: int) -> int:
        """How many words of the class begin in [start, end)."""
        return sum(start <= place < end for place in self.places[name])


@cache
def _forms() -> dict[str, str]:
    fold16, _, _ = tables()
    return {
        "".join(chr(fold16[ord(c)]) for c in word): name for name, word in reversed(context_words())
    }


@cache
def _search() -> tuple[BytesAhoCorasick, tuple[str, ...]]:
    forms = _forms()
    search = BytesAhoCorasick(
        [form.encode("utf-16-le") for form in forms],
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.DFA,
    )
    return search, tuple(forms.values())


def context_of(text: str) -> Context:
    """The words of context in a window of folded text."""
    search, names = _search()
    places: dict[str, list[int]] = {PERSON: [], GENERAL: [], ANIMAL: []}
    for form, start, end in search.find_matches_as_indexes(
        text.encode("utf-16-le", "surrogatepass")
    ):
        if start & 1:
            continue
        name, begin, stop = names[form], start >> 1, end >> 1
        if name == _KIN:
            if not (_kanji(text, begin - 1) or _kanji(text, stop)):
                places[PERSON].append(begin)
        elif name == _NUMBER:
            if begin and text[begin - 1].isdigit():
                places[PERSON].append(begin)
        elif name != _NONE:
            places[name].append(begin)
    return Context(places)


def _kanji(text: str, place: int) -> bool:
    return 0 <= place < len(text) and "一" <= text[place] <= "龥"
