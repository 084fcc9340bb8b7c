"""Addresses in Latin letters: 1-2-3 Aoba, Aoba-ku, Sendai-shi, Miyagi; 88-4 Kanda-Ogawamachi, Chiyoda-ku, Tokyo."""

from __future__ import annotations

import re

import numpy as np

from morenashi.detect.fold import PAD, Ints, byte_set, is_digit, is_letter
from morenashi.detect.view import View

_PREFECTURES = (
    "hokkaido|aomori|iwate|miyagi|akita|yamagata|fukushima|ibaraki|tochigi|gumma|gunma|saitama|chiba|tokyo|kanagawa|niigata|toyama|"
    "ishikawa|fukui|yamanashi|nagano|gifu|shizuoka|aichi|mie|shiga|kyoto|osaka|hyogo|nara|wakayama|tottori|shimane|okayama|hiroshima|"
    "yamaguchi|tokushima|kagawa|ehime|kochi|fukuoka|saga|nagasaki|kumamoto|oita|miyazaki|kagoshima|okinawa"
)
_ENDING = (
    "(?:-ku|-shi|-cho|-machi|-mura|-son|-gun|-ken|-fu|-to|-chome|-dori| city| ward| prefecture)"
)
_WORD = "[a-z][a-z'-]{1,24}"
_PART = f"(?:{_WORD}(?: {_WORD}){{0,2}})"
_HOUSE = "(?:room|rm\\.?|apt\\.?|#|no\\.)? ?[0-9a-z]{0,2}-?[0-9]{1,4}(?:f| ?fl?oor)?"
_BUILDING = f"(?:(?:{_WORD} ){{0,3}}(?:bldg\\.?|building|heights|mansion|tower|house|court|residence|corpo|maison|plaza)(?: {_HOUSE})?|(?:room|rm|apt|#) ?{_HOUSE}|[0-9]{{1,2}}f), ?"
_BLOCK = "(?:[0-9]{1,4}(?:-[0-9]{1,4}){1,3}|[0-9]{1,4}(?:-chome|(?=,? [a-z'-]{2,24}-(?:cho|machi|chome)(?![a-z]))))"
_FORWARD = re.compile(
    f"(?:{_BUILDING}){{0,2}}{_BLOCK},? (?P<parts>{_PART}(?:, ?{_PART}){{1,4}})(?![a-z0-9])"
)
_LOCAL = re.compile(rf"{_ENDING}(?![a-z])|(?:^|[ ,])(?:{_PREFECTURES})(?![a-z-])")
_SURE_ENDING = re.compile(r"-(?:ku|shi|cho|machi|mura|gun|ken|chome)(?![a-z])")
_COUNTRY = re.compile(", ?japan$")
_PREFECTURE = re.compile(rf"(?:{_PREFECTURES})(?:-ken|-fu|-to| prefecture)?$")


def romaji_addresses(view: View) -> list[tuple[int, int]]:
    """Start and end of each, in code points. A ward, city or town that calls itself one must be among the parts."""
    places = _marks(view)
    if not len(places):
        return []
    found: list[tuple[int, int]] = []
    behind = 0
    for place in places.tolist():
        if place < behind:
            continue
        begin, end = max(behind, place - 110, PAD), min(place + 110, PAD + view.buffer.n)
        window = view.f[begin:end].tobytes().decode("latin-1").lower()
        line = window.rfind("\n", 0, place - begin) + 1
        for start in _starts(window, line, place - begin):
            match = _FORWARD.match(window, start)
            if match and match.end() > place - begin:
                last = _trimmed(match)
                if last > place - begin:
                    found.append((begin + start - PAD, begin + last - PAD))
                    behind = begin + last
                    break
    return found


def _marks(view: View) -> Ints:
    """Padded places of -ku, -shi, -cho, -machi and the like behind a letter and before none."""
    f = view.f
    dash = np.flatnonzero(f == 0x2D)
    dash = dash[is_letter(f[dash - 1]) & byte_set(*b"ksmcgKSMCG")[f[dash + 1]]]
    if not len(dash):
        return dash
    after = np.full(len(dash), -1)
    for ending in (b"ku", b"shi", b"cho", b"machi", b"mura", b"gun", b"ken", b"chome"):
        letters = f[dash[:, None] + np.arange(1, len(ending) + 1)] | np.uint8(0x20)
        hit = (letters == np.frombuffer(ending, np.uint8)).all(axis=1)
        stop = dash + len(ending) + 1
        hit &= ~is_letter(f[stop]) & ~is_digit(f[stop])
        after[hit] = stop[hit]
    return dash[after >= 0]


def _starts(window: str, line: int, place: int) -> list[int]:
    """Where a number or the name of a building may begin: the earliest first."""
    found = [line]
    found += [
        m.end() for m in re.finditer(r"[:,(\"'>\t] ?|(?<=[ ])|[\x80-\xff] ?", window[line:place])
    ]
    starts = sorted({line + at if i else at for i, at in enumerate(found)})
    return [
        at
        for at in starts
        if at < place and (window[at].isalnum() or window[at] == "#") and window[at] < "\x80"
    ][:40]


def _trimmed(match: re.Match[str]) -> int:
    """Up to the last part that is one of the address: the country and what follows are not."""
    parts = match["parts"]
    end = match.start("parts")
    at = end
    for part in re.split("(, ?)", parts):
        at += len(part)
        name = part.strip(", ")
        if not name:
            continue
        if name == "japan":
            break
        end = at
        if _PREFECTURE.fullmatch(name) and end - match.start("parts") > len(name):
            break
        words = name.split(" ")
        if _PREFECTURE.fullmatch(words[0]) and end - match.start("parts") > len(name):
            return at - len(name) + len(words[0])
    return end if _SURE_ENDING.search(match[0][: end - match.start()]) else -1
