"""Words: a text shown to people, in Japanese and in English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Lang = Literal["ja", "en"]


@dataclass(frozen=True, slots=True)
class Words:
    """One text in both languages.

    >>> Words(ja="電話番号", en="telephone number").said("en")
    'telephone number'
    """

    ja: str
    en: str

    def said(self, lang: str) -> str:
        """The text in `lang`: "en" gives English, anything else Japanese."""
        return self.en if lang == "en" else self.ja

    def filled(self, **values: object) -> Words:
        """The same text with `{name}` places filled in both languages; Words each in their own."""
        return Words(
            ja=self.ja.format(**_said(values, "ja")), en=self.en.format(**_said(values, "en"))
        )


NOTHING = Words(ja="", en="")


def _said(values: Mapping[str, object], lang: Lang) -> dict[str, object]:
    return {
        name: value.said(lang) if isinstance(value, Words) else value
        for name, value in values.items()
    }


def language_of(environ: Mapping[str, str], system: str = "") -> Lang:
    """The language a program is to speak: that of the locale variables, else of `system`.

    >>> language_of({"LANG": "ja_JP.UTF-8"}), language_of({}, "Japanese_Japan"), language_of({})
    ('ja', 'ja', 'en')
    """
    named = (environ.get(variable) for variable in ("LC_ALL", "LC_MESSAGES", "LANG"))
    first = next((value for value in named if value), system)
    return "ja" if first.lower().startswith("ja") else "en"
