"""What people call the items: keys, labels and other common words, to keys of the vocabulary."""

from __future__ import annotations

import difflib
import re
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from morenashi.errors import NoticeError
from morenashi.model.items_of_data import BY_KEY, ITEMS
from morenashi.model.words import Words

_BETWEEN = re.compile(r"[\s、,，;；+＋]+|と(?=\S)|(?<=\S)・(?=\S)|/")
_DROPPED = re.compile(r"[\s_\-ー・'’（）()の]+")
_VALUE = re.compile(r"[0-9０-９@＠]")
_SEE_ALL = Words(
    ja="項目の一覧は morenashi advise --items で見られます。",
    en="morenashi advise --items lists them all.",
)
_NEAR = 4  # suggestions for a word that is not known


def items_of(words: Iterable[str]) -> tuple[str, ...]:
    """The keys that `words` name, each once, in their order.

    A word may hold several (「氏名、住所」). Raises NoticeError for one that is not known, with
    those that come near it.

    >>> items_of(["免許証画像", "氏名、電話"])
    ('license_image', 'name', 'phone')
    """
    return tuple(
        dict.fromkeys(key for place, word in enumerate(words, 1) for key in _keys(word, place))
    )


def item_named(word: str) -> str | None:
    """The key of the one item that `word` names; None where it is not known or means several.

    >>> item_named("持病"), item_named("カード情報")
    ('medical_history', None)
    """
    keys = _table().get(_folded(word), ())
    return keys[0] if len(keys) == 1 else None


def _keys(word: str, place: int) -> tuple[str, ...]:
    if (found := _table().get(_folded(word))) is not None:
        return found
    if _folded(word) in _which():
        raise _ambiguous(word)
    parts = [part for part in _BETWEEN.split(word) if part]
    if len(parts) < 2:
        parts = [word]
    keys: list[str] = []
    for part in parts:
        found = _table().get(_folded(part))
        if found is None and _folded(part) in _which():
            raise _ambiguous(part)
        if found is None:
            raise _unknown(part if len(part) < len(word) else word, place)
        keys += found
    return tuple(keys)


def words_of(key: str) -> tuple[str, ...]:
    """The other words for one item, folded, as a search field compares them."""
    return tuple(word for word, keys in _table().items() if key in keys)


def near(word: str, lang: str) -> tuple[str, ...]:
    """The labels of the items whose words are most like `word`."""
    known_words = _table()
    folded = _folded(word)
    if meant := _which().get(folded):
        return tuple(BY_KEY[key].label.said(lang) for key in meant)
    inside = [
        known for known in known_words if len(folded) > 1 and (folded in known or known in folded)
    ]
    inside.sort(key=lambda known: abs(len(known) - len(folded)))
    alike = difflib.get_close_matches(folded, known_words, n=_NEAR, cutoff=0.5)
    sets = dict.fromkeys(_table()[known] for known in [*inside, *alike])
    named = ("・".join(BY_KEY[key].label.said(lang) for key in keys) for keys in sets)
    return tuple(dict.fromkeys(named))[:_NEAR]


def _folded(word: str) -> str:
    """Without width, case, spaces and what people write or leave out between words."""
    return _DROPPED.sub("", unicodedata.normalize("NFKC", word).casefold())


def _data() -> dict[str, dict[str, list[str]]]:
    text = files("morenashi.notice").joinpath("advice/aliases.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def _which() -> dict[str, tuple[str, ...]]:
    """Folded word to what it may mean, where it may mean several things."""
    return {_folded(word): tuple(keys) for word, keys in _data()["which"].items()}


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Folded word to keys; keys and labels win over other words."""
    data = _data()
    table = {_folded(word): tuple(keys) for word, keys in data["several"].items()}
    for key, words in data["words"].items():
        table |= {_folded(word): (key,) for word in words}
    for item in ITEMS:
        table |= {_folded(word): (item.key,) for word in (item.label.en, item.label.ja, item.key)}
    if unknown := {key for keys in table.values() for key in keys} - BY_KEY.keys():
        raise NoticeError(
            where="aliases.toml",
            why=Words(
                ja=f"一覧にない項目です（{unknown}）。", en=f"names unknown items ({unknown})."
            ),
            todo=Words(ja="項目の名前を直してください。", en="Mend the names."),
        )
    return table


def _ambiguous(word: str) -> NoticeError:
    return NoticeError(
        where=word,
        why=Words(ja="はいくつかのものを指します。", en="may mean several things."),
        todo=Words(
            ja=f"どれかを選んでください: {'、'.join(near(word, 'ja'))}。",
            en=f"Say which: {', '.join(near(word, 'en'))}.",
        ),
    )


def _unknown(word: str, place: int) -> NoticeError:
    """What comes near to nothing, or looks like a value typed by mistake, is not repeated but counted."""
    alike = () if _VALUE.search(word) else near(word, "ja")
    return NoticeError(
        where=word if alike else "advise",
        why=Words(
            ja="という項目は知りません。" if alike else f"{place}番目の言葉は、知らない項目です。",
            en="is not an item that is known." if alike else f"word {place} is not a known item.",
        ),
        todo=Words(
            ja=f"近いもの: {'、'.join(alike)}。" if alike else _SEE_ALL.ja,
            en=f"Near to it: {', '.join(near(word, 'en'))}." if alike else _SEE_ALL.en,
        ),
    )
