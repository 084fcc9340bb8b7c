"""Which mentions name one person: a kana reading beside its kanji, a repeated name, a surname alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from morenashi.detect.person_places import Places
from morenashi.values.name_forms import KANA, KANJI, LATIN, Name, name_of, read_alike

_READING = r"ふりがな|フリガナ|振り仮名|カナ|かな|よみがな|よみ|読み|ヨミ|ローマ字|英字|英語表記|英文|ラテン文字"
_IS_READING = re.compile(_READING + "|kana|roma|alphabet|latin|yomi|reading", re.IGNORECASE)
_NAMES = r"お名前|御名前|氏名|名前|姓名|御芳名|ご芳名|芳名|name|氏|名"
_POLITE = r"様|さま|さん|殿|氏|君|くん|ちゃん|先生"
_ALIAS = re.compile(r"通称名?|旧姓|別名|本名|改姓前|芸名|ペンネーム|旧氏")
# Two people of one surname beside each other, where labels say that they are two.
_ROLE = re.compile(
    "送り主|送り先|依頼主|届け先|お届先|送付先|請求先|注文者|契約者|被保険者|受取人|保証人|名義人|申込者|申請者|請求者|代理人|"
    "利用者|患者|本人|世帯主|保護者|児童|生徒|園児|配偶者|夫|妻|父|母|子|長男|長女|次男|次女|三男|三女|祖父|祖母|兄|弟|姉|妹|"
    "借主|貸主|売主|買主|担当|紹介者|緊急連絡先|キーパーソン"
)
_PASSED = re.compile(
    rf"{_READING}|{_NAMES}|{_POLITE}|{_ALIAS.pattern}|{_ROLE.pattern}|[0-9]+", re.IGNORECASE
)
_NAME_WORDS = re.compile(rf"{_READING}|{_NAMES}|kana|full|様|漢字|\d", re.IGNORECASE)
_OPEN = re.compile(r"[(（［\[【〔<＜《]\s*$")
_SIGNS = re.compile(r"[\W_]+")
_SURNAME_HEADS = frozenset(
    {"姓", "氏", "苗字", "名字", "セイ", "せい", "lastname", "familyname", "surname", "sei"}
)
_GIVEN_HEADS = frozenset(
    {"名", "名前", "メイ", "めい", "firstname", "givenname", "givennames", "forename", "mei"}
)
_LONGEST_GAP = 60


class Sets:
    """Disjoint sets of 0..n-1."""

    def __init__(self, n: int) -> None:
        self._above = list(range(n))

    def of(self, i: int) -> int:
        """The set of i, named by its first member."""
        above = self._above
        while above[i] != i:
            above[i] = above[above[i]]
            i = above[i]
        return i

    def join(self, i: int, j: int) -> None:
        """Makes the sets of i and j one."""
        i, j = sorted((self.of(i), self.of(j)))
        self._above[j] = i


class Mentions:
    """The names of a text: `spans[k]` is the span of mention k, `names[k]` its comparable form."""

    def __init__(self, text: str, starts: Sequence[int], ends: Sequence[int], spans: Sequence[int], places: Places) -> None:  # fmt: skip
        self.spans = list(spans)
        self.names = [name_of(text[starts[i] : ends[i]]) for i in self.spans]
        self.sets = Sets(len(self.spans))
        self.stems = [stem(places.said[i]) for i in self.spans]
        for k in range(len(self.spans) - 1):
            i, j = self.spans[k], self.spans[k + 1]
            if j != i + 1 and not places.in_row[i]:
                continue
            if places.block[i] == places.block[j]:
                self._beside(k, text[ends[i] : min(starts[j], ends[i] + _LONGEST_GAP + 1)], places)

    def _beside(self, k: int, gap: str, places: Places) -> None:
        """Joins mention k and the next if they are one name in two scripts, or its two parts."""
        i, j = self.spans[k], self.spans[k + 1]
        a, b = self.names[k], self.names[k + 1]
        heads = _head(places.said[i]), _head(places.said[j])
        if heads[0] in _SURNAME_HEADS and heads[1] in _GIVEN_HEADS:
            whole = name_of(f"{''.join(a.tokens)} {''.join(b.tokens)}")
            self.names[k] = self.names[k + 1] = whole
            self.sets.join(k, k + 1)
        elif _ALIAS.search(gap) and _only_passed(gap):
            self.sets.join(k, k + 1)
        elif a.script != b.script and a.tokens and b.tokens and not self._written_before(k):
            if places.in_row[i]:
                one = self._one_in_row(k)
            else:
                one = _one_in_text(a, b, gap, heads) and _one_role(
                    places.said[i], places.said[j], a
                )
            if one:
                self.sets.join(k, k + 1)

    def _written_before(self, k: int) -> bool:
        """Mention k is joined to one before it that is in the script of the next already."""
        before = [j for j in range(max(0, k - 2), k) if self.sets.of(j) == self.sets.of(k)]
        return any(self.names[j].script == self.names[k + 1].script for j in before)

    def _one_in_row(self, k: int) -> bool:
        a, b = self.names[k], self.names[k + 1]
        if self.stems[k] != self.stems[k + 1]:
            return False
        return _alike(a, b) is not False


def _head(said: str) -> str:
    """A label without the number of its field (1. Surname)."""
    return said.lower().lstrip("0123456789")


def stem(said: str) -> str:
    """Whose name or value a label announces: 保護者 of 保護者氏名, "" of 氏名."""
    return _NAME_WORDS.sub("", said) if len(said) <= 14 else ""


def _role(mentions: Mentions, places: Places, k: int) -> str:
    """The role its line announces before mention k and behind the mention before."""
    i = mentions.spans[k]
    floor = mentions.spans[k - 1] if k else -1
    while i > floor and places.line[i] == places.line[mentions.spans[k]]:
        found = _ROLE.findall(places.said[i][-10:]) if len(places.said[i]) <= 14 else []
        if found:
            return str(found[-1])
        i -= 1
    return ""


def _alike(a: Name, b: Name) -> bool | None:
    """Whether one can be the other's reading, as far as the list of surnames knows."""
    if {a.script, b.script} != {KANJI, KANA}:
        return None
    kanji, kana = (a, b) if a.script == KANJI else (b, a)
    return read_alike(kanji, kana)


def _one_role(said: str, further: str, first: Name) -> bool:
    """No label calls the second somebody else: 氏名 … 配偶者フリガナ …; a reading may stand above 児童名."""
    roles, others = _ROLE.findall(said[-10:]), _ROLE.findall(further[-10:])
    if not others or roles[-1:] == others[-1:]:
        return True
    return not roles and first.script == KANA


def _only_passed(gap: str) -> bool:
    """Nothing but signs, and words that announce a name or follow one."""
    near = len(gap) <= _LONGEST_GAP and gap.count("\n") <= 3
    return near and not _PASSED.sub("", _SIGNS.sub("", gap))


def _one_in_text(a: Name, b: Name, gap: str, heads: tuple[str, str]) -> bool:
    """Two scripts beside each other: in brackets, announced as a reading, or read alike."""
    if not _only_passed(gap):
        return False
    if any(_IS_READING.search(head[-12:]) for head in heads):
        return True
    alike = _alike(a, b)
    if alike is not None:
        return alike
    if _OPEN.search(gap):
        return True
    return "\n" not in gap and not gap.strip(" \u3000") and len(a.tokens) == len(b.tokens) == 2


def resolve(mentions: Mentions, places: Places) -> list[int]:
    """For each mention the first mention of the same person, or -1 where two could be meant.

    Full names are the same where they are written alike; a reading where it belongs to one of
    them; a surname or given name alone where one person of the record has it, else the last one
    named so in its paragraph.
    """
    names, sets = mentions.names, mentions.sets
    record = [places.record[i] for i in mentions.spans]
    members: dict[int, list[int]] = defaultdict(list)
    for k in range(len(names)):
        members[sets.of(k)].append(k)
    full = {s for s, own in members.items() if any(names[k].full for k in own)}
    whose = [sets.of(k) in full for k in range(len(names))]
    doubtful: set[int] = set()
    for script in (KANJI, LATIN, KANA):
        keyed: dict[tuple[int, str], list[int]] = defaultdict(list)
        for k, name in enumerate(names):
            if name.script == script and name.full:
                keyed[record[k], name.whole].append(k)
        for same in keyed.values():
            doubtful |= _join_same(same, mentions, anchored=script != KANJI)
    parts = _parts_of(mentions, record, whose)
    return _with_bare(mentions, places, record, whose, parts, doubtful)


def _join_same(same: list[int], mentions: Mentions, *, anchored: bool) -> set[int]:
    """Joins mentions written alike; a reading that several people have joins nobody, and stays in doubt."""
    sets = mentions.sets
    if anchored:
        people = {sets.of(k) for k in same if _written(mentions, k, KANJI)}
        if len(people) > 1:
            return {k for k in same if sets.of(k) not in people}
    for k in same[1:]:
        sets.join(same[0], k)
    return set()


def _written(mentions: Mentions, k: int, script: str) -> bool:
    """Whether the mentions right beside k, of one set with it, hold a name in `script`."""
    near = range(max(0, k - 2), min(len(mentions.names), k + 3))
    own = mentions.sets.of(k)
    return any(mentions.sets.of(j) == own and mentions.names[j].script == script for j in near)


def _parts_of(
    mentions: Mentions, record: list[int], whose: list[bool]
) -> dict[tuple[int, str, str], set[int]]:
    """Who bears a part of a name: people by record, script and part."""
    parts: dict[tuple[int, str, str], set[int]] = defaultdict(set)
    for k, name in enumerate(mentions.names):
        if whose[k] and name.full:
            for part in _bare_forms(name):
                parts[record[k], name.script, part].add(mentions.sets.of(k))
    return parts


def _bare_forms(name: Name) -> Iterable[str]:
    if name.surname or len(name.tokens) > 1:
        return {name.surname, name.given, *name.tokens} - {""}
    whole = name.whole[:12]  # nobody knows where the surname ends
    if name.script == KANJI:
        return {whole[:2], whole[:3], whole[-2:], whole[-3:]}
    return {whole[:cut] for cut in range(2, len(whole))} | {whole[cut:] for cut in range(2, len(whole) - 1)}  # fmt: skip


def _with_bare(
    mentions: Mentions, places: Places, record: list[int], whose: list[bool],
    parts: dict[tuple[int, str, str], set[int]], doubtful: set[int],
) -> list[int]:  # fmt: skip
    """The people of all mentions, after surnames and given names alone have found theirs."""
    names, sets = mentions.names, mentions.sets
    alone: dict[tuple[int, str, str], int] = {}
    last: dict[
        tuple[int, str, str], tuple[int, int]
    ] = {}  # where a part was last meant: block, who
    unknown: set[int] = set()
    joins: list[tuple[int, int]] = []
    role = [_role(mentions, places, k) for k in range(len(names))]
    roles = {
        (sets.of(k), places.block[i]): role[k]
        for k, i in enumerate(mentions.spans)
        if whose[k] and role[k]
    }
    for k, name in enumerate(names):
        block = places.block[mentions.spans[k]]
        if whose[k]:
            if k in doubtful:
                unknown.add(k)
            elif name.full:
                for part in _bare_forms(name):
                    last[record[k], name.script, part] = (block, k)
            continue
        key = (record[k], name.script, name.whole)
        bearers = parts.get(key, set())
        if role[k]:
            bearers = {who for who in bearers if roles.get((who, block), role[k]) == role[k]}
        if len(bearers) == 1:
            joins.append((next(iter(bearers)), k))
        elif bearers:
            where, who = last.get(key, (-1, -1))
            if where == block:
                joins.append((who, k))
            else:
                unknown.add(k)
        else:
            joins.append((alone.setdefault(key, k), k))
    for i, j in joins:
        sets.join(i, j)
    return [-1 if k in unknown else sets.of(k) for k in range(len(names))]
