"""家族: the word that says how somebody is related (妻, 長男, 続柄：母, 緊急連絡先（母）), beside a person."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from morenashi.detect.beside import Neighbours, anybody, near_person, of_kinds, people_of
from morenashi.detect.fold import KANJI, PAD, Ints, Mask, char_set, is_written
from morenashi.detect.lazily import Pattern
from morenashi.detect.recognizer import Candidates, Companion, candidates, together
from morenashi.detect.view import View
from morenashi.detect.vocabulary import RELATION
from morenashi.model.spans import Spans
from morenashi.model.words import Words

_WORD, _SHORT, _ROLE, _OTHER = "relative", "relative, one sign", "role of a relative", "no relative"
_HOUSEHOLD = "household"
_BENEFICIARY, _EMERGENCY = "beneficiary", "emergency contact"

# What may follow a relative of whom something is told: 妻が, 父：, 母（
_TOLD = Pattern(
    r"[がはもをにとのへやよかさ様（(：:、。 　\t\n\r|｜)）」】,/・\x1e]|[一二三四1-4１-４]人|携帯|職場|自宅|実家|勤務先|電話|連絡先|\Z"
)
_PHONE_OF = Pattern("携帯|職場|自宅|実家|勤務先|電話|連絡先")
# 配偶者が65歳未満の場合: said of everybody
_RULE = Pattern("場合|とき|未満|以上|対象|又は|または|及び|控除|と呼ばれ")
_RULE_WITHIN = 16
_WHOSE = Pattern(
    r"(?:さん|様|さま|氏|ちゃん|くん|君|殿|先生|扶養|同居|別居|本人|方|私|僕|家族)の\Z"
)
_LINK = char_set(" \t\n\r（(「：:・のでと、|｜,【[／/")
_OPEN, _CLOSE = char_set("(（[【〔「"), char_set(")）]】〕」・、")
# 配偶者 有, 扶養 なし: a box that was filled in, and nobody's mother.
_EMPTY = Pattern(
    r"[ 　:：（(]*(?:有|無|なし|あり・|の有無|控除|特別|[・／/](?:夫|妻|子|父|母|本人))"
)
_CHOICE = Pattern(r"(?:本人|配偶者|夫|妻|父|母|子)[・／/、 　][ 　]?\Z")
_LINES = 3


@dataclass(frozen=True, slots=True)
class _Relatives:
    start: Ints
    end: Ints
    short: Mask  # 子, 親: words of many meanings
    role: Mask  # 保護者, 世帯主: only with a name right beside

    def where(self, keep: Mask) -> _Relatives:
        return _Relatives(self.start[keep], self.end[keep], self.short[keep], self.role[keep])


def _find(view: View, spans: Spans) -> Candidates:
    if not anybody(view, spans):
        return together()
    found = _relatives(view)
    people = people_of(view, spans)
    found = found.where(_whole_words(view, people, found) & _meant(view, found))
    if not len(found.start):
        return together()
    start, end = found.start, found.end
    called = view.governed(start).by(view.topic(RELATION)) & ~found.role
    named = view.cells.at(start)[1] == view.topic(RELATION)
    beneficiary, emergency = (_behind(view, topic, start) for topic in (_BENEFICIARY, _EMERGENCY))
    called |= named | beneficiary | emergency | _behind(view, _HOUSEHOLD, start)
    told = _beside_name(view, people, start, end)
    told |= ~found.role & _bracketed(view, start, end) & _valued(view, spans, start, end)
    told |= _told_of(view, people, found) & near_person(view, spans, start, end, lines=_LINES)
    keep = (called | told) & near_person(view, spans, start, end)
    rule = np.where(beneficiary, 1, np.where(emergency, 2, 0))
    score = np.where(called, 0.9, 0.75)
    lots = [
        candidates(start[mine], end[mine], score[mine], number)
        for number in (0, 1, 2)
        if (mine := keep & (rule == number)).any()
    ]
    return together(*lots)


def _told_of(view: View, people: Neighbours, found: _Relatives) -> Mask:
    """妻が入院した, 息子二人: something is told of them, and it is no rule about anybody's."""
    keep = ~found.role & ~found.short
    text = view.buffer.text
    # お父さんお母さん: of parents in general
    touching = found.start[1:] == found.end[:-1]
    keep[1:] &= ~touching
    keep[:-1] &= ~touching
    for i in np.flatnonzero(keep).tolist():
        a, b = int(found.start[i]) - PAD, int(found.end[i]) - PAD
        told = bool(_TOLD.match(text, b)) and not _RULE.search(text, b, b + _RULE_WITHIN)
        if told and text[a - 1 : a] == "の":
            told = bool(_WHOSE.search(text, max(0, a - 6), a)) or bool(
                np.isin(a - 1 + PAD, people.end)
            )
        keep[i] = told
    return keep


def _relatives(view: View) -> _Relatives:
    """All words of relation; 長男の妻 is one."""
    lots = [view.words(topic) for topic in (_WORD, _SHORT, _ROLE)]
    start = np.concatenate([lot[0] for lot in lots])
    end = np.concatenate([lot[1] for lot in lots])
    sort = np.concatenate([np.full(len(lot[0]), i) for i, lot in enumerate(lots)])
    order = np.argsort(start, kind="stable")
    start, end, sort = start[order], end[order], sort[order]
    if len(start) > 1:
        joined = (start[1:] - end[:-1] == 1) & (view.buffer.wide[end[:-1]] == ord("の"))
        joined &= (sort[1:] < 2) & (sort[:-1] < 2)
        first = np.concatenate(([True], ~joined))
        last = np.concatenate((~joined, [True]))
        sort = np.where(~first[last.nonzero()[0]], 0, sort[last])
        start, end = start[first], end[last]
    return _Relatives(start, end, sort == 1, sort == 2)


def _whole_words(view: View, people: Neighbours, found: _Relatives) -> Mask:
    """No kanji touches, unless a name ends or begins there."""
    f, start, end = view.f, found.start, found.end
    left = (f[start - 1] == KANJI) & ~np.isin(start, people.end)
    right = (f[end] == KANJI) & ~np.isin(end, people.start)
    right &= ~char_set("様宛共")[view.buffer.wide[end]]
    text = view.buffer.text
    for i in np.flatnonzero(right).tolist():
        right[i] = not _PHONE_OF.match(text, int(end[i]) - PAD)
    left |= found.short & is_written(f[start - 1]) & ~np.isin(start, people.end)
    return ~left & ~right


def _meant(view: View, found: _Relatives) -> Mask:
    """No choice on a blank form and no 配偶者 無."""
    text = view.buffer.text
    return np.array(
        [
            not _EMPTY.match(text, b) and not _CHOICE.search(text, max(0, a - 5), a)
            for a, b in zip((found.start - PAD).tolist(), (found.end - PAD).tolist(), strict=True)
        ],
        np.bool_,
    )


def _behind(view: View, topic: str, start: Ints) -> Mask:
    """受取人：妻, 緊急連絡先（母）, 受取人 名前（続柄 妻): such a word stands before in the line, near."""
    _, ends = view.words(topic)
    if not len(ends):
        return np.zeros(len(start), np.bool_)
    j = np.searchsorted(ends, start, "right") - 1
    at = ends[np.maximum(j, 0)]
    return (j >= 0) & (start - at <= 24) & (view.lines_between(np.minimum(at, start), start) == 0)


def _beside_name(view: View, people: Neighbours, start: Ints, end: Ints) -> Mask:
    """妻 花子, 長男（健太）, 花子の母, 花子（母）: nothing but a sign or particle between."""
    if not len(people):
        return np.zeros(len(start), np.bool_)
    wide = view.buffer.wide
    behind, before = people.after(end), people.before(start)
    lines = view.lines_between(end, end + np.minimum(behind, 4)) == 0
    gap = (behind == 0) | ((behind <= 3) & _LINK[wide[end]] & (wide[end] != ord("と")))
    # 花子さんの母: two signs of politeness and の
    left = (before <= 4) & (
        (wide[start - 1] == ord("の")) | _OPEN[wide[start - 1]] | (wide[start - 1] == 0x20)
    )
    left &= view.lines_between(start - np.minimum(before, 4), start) == 0
    return (gap & lines) | left


def _bracketed(view: View, start: Ints, end: Ints) -> Mask:
    wide = view.buffer.wide
    return _OPEN[wide[start - 1]] & _CLOSE[wide[end]]


def _valued(view: View, spans: Spans, start: Ints, end: Ints) -> Mask:
    """A number, day or statement of a person in the same line."""
    values = of_kinds(
        view, spans, "PERSON", "PHONE", "BIRTHDATE", "SENSITIVE", "EMAIL", "MY_NUMBER"
    )
    return values.around(start, end, lines=0, chars=60)


companion = Companion(
    kind="FAMILY",
    find=_find,
    topics={
        RELATION: (
            "続柄", "続き柄", "ご続柄", "続柄コード", "ご関係", "本人との関係", "ご本人との関係", "利用者との関係", "契約者との関係", "患者との関係",
            "被保険者との続柄", "世帯主との続柄", "契約者との続柄", "受取人続柄", "relation", "relationship", "zokugara", "間柄",
        ),
    },
    words={
        _WORD: (
            "妻", "夫", "長男", "次男", "二男", "三男", "四男", "長女", "次女", "二女", "三女", "四女", "息子", "娘", "父", "母", "祖父", "祖母", "義父", "義母", "義兄", "義弟", "義姉", "義妹",
            "実父", "尊父", "母堂", "実母", "養父", "養母", "継父", "継母", "岳父", "実兄", "実弟", "実姉", "実妹", "配偶者", "内縁の妻", "内縁の夫", "前妻", "前夫", "元妻", "元夫", "亡夫", "亡妻", "亡父", "亡母",
            "主人", "家内", "お父さん", "お母さん", "お父さま", "お母さま", "お子さま", "お父様", "お母様", "お義父さん", "お義母さん", "お義父様", "お義母様", "奥様", "奥さん", "奥さま", "ご主人", "ご主人様", "旦那さん", "旦那様", "旦那", "お嬢様", "ご長男", "ご次男", "ご長女", "ご次女", "ご子息", "ご息女", "ご令嬢", "息子さん", "娘さん", "お嬢さん",
            "孫", "孫娘", "甥", "姪", "伯父", "伯母", "叔父", "叔母", "従兄弟", "従姉妹", "いとこ", "曾孫", "婿", "嫁", "同居人", "兄", "弟", "姉", "妹", "お兄さん", "お姉さん", "弟さん", "妹さん", "祖父母", "父親", "母親", "実子", "養子", "婚約者", "子の妻", "子の夫", "夫の父", "夫の母",
        ),
        _SHORT: ("子", "親", "お子さん", "お子様", "兄弟", "姉妹"),
        _ROLE: ("保護者", "世帯主", "親権者", "扶養者"),
        _BENEFICIARY: ("受取人",),
        _HOUSEHOLD: ("家族構成", "家族", "ご家族", "同居家族", "家族状況", "扶養家族", "被扶養者", "扶養親族", "キーパーソン"),
        _EMERGENCY: ("緊急連絡先", "緊急時連絡先", "緊急の連絡先"),
        _OTHER: (
            "父の日", "母の日", "母校", "母国", "母体", "母数", "母材", "母集団", "母音", "母子", "父母", "父兄", "母の味", "夫婦", "夫人", "夫妻", "丈夫", "大丈夫", "工夫", "分母", "雲母", "酵母", "聖母", "神父", "秩父", "父島", "母島", "父子", "妻子", "稲妻", "吾妻",
            "子会社", "親会社", "兄弟会社", "姉妹都市", "姉妹校", "姉妹店", "姉妹品", "親子", "親番号", "子番号", "母屋", "乳母", "お母さん食堂", "弟子", "師弟", "孫請", "親展", "親切", "主人公", "女主人", "子ども", "子供", "母と子", "親プロセス", "子プロセス", "父兄会", "夫々", "人夫", "漁夫", "水夫", "妻帯",
        ),
    },
    rules=(
        Words(ja="家族を表す言葉", en="a word for a relative"),
        Words(ja="受取人の続柄", en="relation of a beneficiary"),
        Words(ja="緊急連絡先の続柄", en="relation of an emergency contact"),
    ),
    items=("family", "beneficiary", "emergency_contact"),
)  # fmt: skip
