"""Count: how many, between two bounds, with what it rests on; accesses, records and persons are three units."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from morenashi.model.words import NOTHING, Words


class Unit(Enum):
    """What is counted. One access may read many records, many records may belong to one person."""

    ACCESSES = Words(ja="件（アクセス）", en="accesses")
    RECORDS = Words(ja="件（記録）", en="records")
    PERSONS = Words(ja="人", en="persons")


@dataclass(frozen=True, slots=True)
class Count:
    """Between `at_least` and `at_most`, both included; `at_most` None: no upper bound is known.

    `evidence` names entries of the incident's evidence, `basis` says how it was counted, `as_of` when.
    """

    at_least: int = 0
    at_most: int | None = None
    basis: Words = NOTHING
    as_of: date | None = None
    evidence: tuple[str, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether both bounds meet."""
        return self.at_least == self.at_most

    @property
    def unknown(self) -> bool:
        """Whether nothing at all is known."""
        return self.at_least == 0 and self.at_most is None

    def plus(self, other: Count) -> Count:
        """The bounds of both together, where nobody is counted in both."""
        most = None
        if self.at_most is not None and other.at_most is not None:
            most = self.at_most + other.at_most
        return Count(self.at_least + other.at_least, most)

    def said(self, lang: str, unit: Unit = Unit.PERSONS) -> str:
        """The count in plain words.

        >>> Count(5, 5).said("ja"), Count(0, 1234).said("ja"), Count(3, None).said("en")
        ('5人', '不明（最大で1,234人）', 'at least 3 persons')
        """
        of = unit.value.said(lang)
        least, most = f"{self.at_least:,}", f"{self.at_most:,}" if self.at_most is not None else ""
        if lang == "en":
            return self._in_english(least, most, of)
        if self.exact:
            return f"{least}{of}"
        if not most:
            return f"少なくとも{least}{of}" if self.at_least else "不明"
        return (
            f"{least}{of}以上、最大で{most}{of}" if self.at_least else f"不明（最大で{most}{of}）"
        )

    def _in_english(self, least: str, most: str, of: str) -> str:
        of_one = {"persons": "person", "accesses": "access", "records": "record"}[of]
        if self.exact:
            return f"{least} {of_one if self.at_least == 1 else of}"
        if not most:
            return f"at least {least} {of}" if self.at_least else "unknown"
        if self.at_least:
            return f"between {least} and {most} {of}"
        return f"unknown, at most {most} {of}"


UNKNOWN = Count()
