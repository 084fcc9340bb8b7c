"""Meaning: what a leak of found kinds and counts could mean under the law, in one conditional sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from morenashi.model.words import Words


class Act(StrEnum):
    """Whose classes of reportable leaks are meant."""

    APPI = "appi"
    MY_NUMBER = "my_number"


@dataclass(frozen=True, slots=True)
class PossibleClass:
    """A class of reportable leaks that what was found could fall into, if it leaked.

    `number` is the item (号) of 規則7条 (APPI) or of 規則2条 (My Number Act). `certain` says that
    the kinds and counts alone decide; otherwise it hangs on what no scan can see, which `reason`
    names. `unverified` marks a row whose source was not read by us. `source` is a URL.
    """

    act: Act
    number: int
    certain: bool
    clause: Words
    reason: Words
    source: str
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """One conditional sentence with the classes behind it; `remarks` say what does not count by itself.

    `checked_on` is the day on which the table was last compared with its sources.
    """

    sentence: Words
    classes: tuple[PossibleClass, ...] = ()
    remarks: tuple[Words, ...] = ()
    checked_on: date | None = None
