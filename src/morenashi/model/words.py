"""Words: a text shown to people, in Japanese and in English."""

from __future__ import annotations

from dataclasses import dataclass


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
        """The same text with `{name}` places filled in both languages."""
        return Words(ja=self.ja.format(**values), en=self.en.format(**values))
