"""家族: the word that says how somebody is related (妻, 長男, 続柄：母, 緊急連絡先（母）), beside a person."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from morenashi.detect.beside import Neighbours, anybody, near_person, of_kinds, people_of
from morenashi.detect.fold import KANJI, KATAKANA, PAD, Ints, Mask, char_set, is_written
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
# What is glued to a relative in notes: 次男同居, 母介護, 夫名義, 妻側
_STATE = (
    "携帯|職場|自宅|実家|勤務先|電話|連絡先|同居|別居|在宅|不在|介護|側|名義|対応|一同|誕生日|同席|同伴|同乗|立会|立ち会|付添|付き添|"
    "来[院店所局訪社校庁]|同意|了承|希望|死亡|他界|逝去|病死|健在|通訳|送迎|運転|連れ"
)
_TOLD = Pattern(
    rf"[がはもをにとのへやよかでさ様（(：:、。 　\t\n\r|｜)）」】,/・\x1eｶﾊﾓｦﾆﾄﾉ]|ちゃん|くん|[一二三四1-4１-４]人|あり|なし|ご?(?:{_STATE})|\Z"
)
# 親権者母, 喪主長男, 届出人妻
_IN_ROLE = Pattern(
    "(?:親権者|保護者|届出人|請求者|申請者|申出人|受取人|連絡先|喪主|施主|後見人|引受人|保証人)\\Z"
)
_STATED = Pattern(_STATE)
# 配偶者が65歳未満の場合: said of everybody
_RULE = Pattern("場合|とき|未満|以上|対象|又は|または|及び|控除|と呼ばれ")
_RULE_WITHIN = 16
_WHOSE = Pattern(
    r"(?:さん|様|さま|氏|ちゃん|くん|君|殿|先生|扶養|同居|別居|本人|方|私|僕|家族|うち|ウチ|わたし|あたし|俺|おれ|わし|自分|彼|彼女|とこ|ところ|宅|[生歳才][）)]?|[（(][^（()）\n]{1,14}[）)])の\Z"
)
_LINK = char_set(" \t\n\r（(「：:・のでと、|｜,【[／/│様さ")
_OPEN, _CLOSE = char_set("(（[【〔「"), char_set(")）]】〕」・、")
# 配偶者 有, 扶養 なし: a box that was filled in, and nobody's mother.
_EMPTY = Pattern(
    r"[ 　:：（(]*(?:有|無|なし|あり・|の有無|控除|特別|[・／/][ 　]?(?:夫|妻|子|父|母|本人))"
)
_CHOICE = Pattern(
    r"(?<![一-龥々ぁ-んァ-ヴー])(?:本人|配偶者|夫|妻|父|母|子)(?:[ 　]?[・／/、]|[ 　])[ 　]?\Z"
)
_CHOICES = frozenset(("本人", "配偶者", "夫", "妻", "父", "母", "子"))
# 妻・子1, 妻、子2人: counted, so no choice
_COUNTED = Pattern(r"(?:[・、]子)?[0-9０-９一二三四]")
# 子　長男　二男: the box is for the words behind it. お子さまのお名前: so is this one.
_HEADING = Pattern(r"子[ 　]+[長次二三四][男女]|お子(?:さま|様)の(?:お名前|氏名|ふりがな|フリガナ)")
_CHILD = frozenset(("子ども", "子供", "お子さん", "お子様", "こども"))
_OWN = Pattern("(?:うちの|ウチの|我が|わが|上の|下の|自分の)\\Z")
_CARED_FOR = Pattern(
    "の(?:通院|発熱|発達|入院|保育園|幼稚園|学校|送迎|看病|看護|受診|病気|診察|不登校|療育|体調|お?迎え)|が(?:熱|病気|入院|発熱|不登校|体調)"
)
_FIELD_END = frozenset("\t,|｜/／;'\"\n\r\x1e")
_FIELD_REACH = 40
_LINES = 4


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
    found = found.where(_whole_words(view, people, found) & _meant(view, people, found))
    if not len(found.start):
        return together()
    start, end = found.start, found.end
    called = view.governed(start).by(view.topic(RELATION)) & ~found.role
    named = view.cells.at(start)[1] == view.topic(RELATION)
    beneficiary, emergency = (_behind(view, topic, start) for topic in (_BENEFICIARY, _EMERGENCY))
    called |= named | beneficiary | emergency | _behind(view, _HOUSEHOLD, start)
    told = _beside_name(view, people, start, end)
    told |= ~found.role & _bracketed(view, start, end) & _valued(view, spans, start, end)
    told |= _fields(view, people, found)
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
    text = view.buffer.text
    keep = ~found.role & (~found.short | _own_child(text, found))
    # お父さんお母さん: of parents in general
    touching = found.start[1:] == found.end[:-1]
    keep[1:] &= ~touching
    keep[:-1] &= ~touching
    for i in np.flatnonzero(keep).tolist():
        a, b = int(found.start[i]) - PAD, int(found.end[i]) - PAD
        told = bool(_TOLD.match(text, b)) and not _RULE.search(text, b, b + _RULE_WITHIN)
        if told and text[a - 1 : a] == "の":
            told = bool(_WHOSE.search(text, max(0, a - 18), a)) or bool(
                np.isin(a - 1 + PAD, people.end)
            )
        keep[i] = told
    return keep


def _own_child(text: str, found: _Relatives) -> Mask:
    """うちの子ども, 子どもの通院: one's own."""
    keep = np.zeros(len(found.start), np.bool_)
    for i in np.flatnonzero(found.short).tolist():
        a, b = int(found.start[i]) - PAD, int(found.end[i]) - PAD
        if text[a:b] in _CHILD:
            keep[i] = bool(_OWN.search(text, max(0, a - 6), a) or _CARED_FOR.match(text, b))
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
    left &= ~char_set("亡故")[view.buffer.wide[start - 1]]
    for i in np.flatnonzero(left).tolist():
        at = int(start[i]) - PAD
        left[i] = not _IN_ROLE.search(view.buffer.text, max(0, at - 6), at)
    right &= ~char_set("様宛共")[view.buffer.wide[end]]
    text = view.buffer.text
    for i in np.flatnonzero(right).tolist():
        right[i] = not _STATED.match(text, int(end[i]) - PAD)
    left |= found.short & is_written(f[start - 1]) & ~np.isin(start, people.end)
    right |= found.short & (f[end] == KATAKANA) & ~np.isin(end, people.start)  # ﾂﾏｷ
    return ~left & ~right


def _meant(view: View, people: Neighbours, found: _Relatives) -> Mask:
    """No choice on a blank form and no 配偶者 無; 本人、孫（颯真） is none where the name follows."""
    text, named = view.buffer.text, people.after(found.end) <= 1
    keep = np.zeros(len(found.start), np.bool_)
    places = zip((found.start - PAD).tolist(), (found.end - PAD).tolist(), strict=True)
    for i, (a, b) in enumerate(places):
        if _HEADING.match(text, a):
            continue
        counted = _COUNTED.match(text, b)
        before = None if named[i] or counted else _CHOICE.search(text, max(0, a - 7), a)
        if before and before[0][-1] in " 　、" and text[a:b] not in _CHOICES:
            before = None
        keep[i] = before is None and (bool(counted) or not _EMPTY.match(text, b))
    return keep


def _fields(view: View, people: Neighbours, found: _Relatives) -> Mask:
    """東風平 幸子/姪, "rel":"三男": all that a field holds, in the line of a person."""
    keep = people.around(found.start, found.end, lines=0, chars=_FIELD_REACH)
    keep &= ~found.role & ~found.short
    text = view.buffer.text
    for i in np.flatnonzero(keep).tolist():
        a, b = int(found.start[i]) - PAD, int(found.end[i]) - PAD
        before, after = text[a - 1 : a] if a else "\n", text[b : b + 1] or "\n"
        keep[i] = before in _FIELD_END and after in _FIELD_END and not before == after == "\n"
    return keep


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
            "実父", "尊父", "母堂", "実母", "養父", "養母", "継父", "継母", "岳父", "実兄", "実弟", "実姉", "実妹", "配偶者", "内縁の妻", "内縁の夫", "前妻", "前夫", "元妻", "元夫",
            "主人", "家内", "お父さん", "お母さん", "お父さま", "お母さま", "お子さま", "お父様", "お母様", "お義父さん", "お義母さん", "お義父様", "お義母様", "奥様", "奥さん", "奥さま", "ご主人", "ご主人様", "旦那", "お嬢様", "ご長男", "ご次男", "ご長女", "ご次女", "ご子息", "ご息女", "ご令嬢", "お嬢さん",
            "孫", "孫娘", "甥", "姪", "伯父", "伯母", "叔父", "叔母", "従兄弟", "従姉妹", "いとこ", "曾孫", "婿", "嫁", "同居人", "兄", "弟", "姉", "妹", "お兄さん", "お姉さん", "祖父母", "父親", "母親", "実子", "養子", "婚約者", "子の妻", "子の夫", "夫の父", "夫の母",
            "曾祖父", "曾祖母", "曽祖父", "曽祖母", "ひ孫", "曽孫", "大伯父", "大伯母", "大叔父", "大叔母", "従兄", "従弟", "従姉", "従妹", "義息", "義娘", "義理の父", "義理の母", "義理の息子", "義理の娘", "義理の兄", "義理の弟", "義理の姉", "義理の妹", "末っ子", "末娘", "連れ子", "継子", "令息", "令室", "令夫人", "母上", "父上", "兄上", "姉上", "義父母", "ご両親", "両親",
            "おとうさん", "おかあさん", "おじいさん", "おばあさん", "おじいちゃん", "おばあちゃん", "じいちゃん", "ばあちゃん", "じいさま", "ばあさま", "じいさん", "ばあさん", "ひいおじいちゃん", "ひいおばあちゃん", "じいじ", "ばあば", "お爺さん", "お婆さん", "お祖父さん", "お祖母さん", "お祖父様", "お祖母様", "おとん", "おかん", "おやじ", "親父", "おふくろ", "お袋", "父ちゃん", "母ちゃん", "お父ちゃん", "お母ちゃん", "とうちゃん", "かあちゃん", "お兄ちゃん", "お姉ちゃん", "おにいちゃん", "おねえちゃん", "お兄様", "お姉様", "奥方", "女房", "かみさん", "カミさん", "嫁はん", "せがれ", "倅", "愚息", "パパ", "ママ",
            "オクサマ", "オクサン", "ゴシュジン", "シュジン", "ムスメ", "ムスコ", "チョウナン", "ジナン", "チョウジョ", "オトウサン", "オカアサン", "オトウサマ", "オカアサマ", "ハイグウシャ",
        ),
        _SHORT: ("子", "親", "お子さん", "お子様", "兄弟", "姉妹", "子ども", "子供", "こども", "ツマ", "オット", "チチ", "ハハ", "アネ", "アニ", "マゴ"),
        _ROLE: ("保護者", "世帯主", "親権者", "扶養者"),
        _BENEFICIARY: ("受取人",),
        _HOUSEHOLD: ("家族構成", "家族", "ご家族", "同居家族", "世帯員", "家族状況", "扶養家族", "被扶養者", "扶養親族", "キーパーソン"),
        _EMERGENCY: ("緊急連絡先", "緊急時連絡先", "緊急の連絡先"),
        _OTHER: (
            "父の日", "母の日", "母の会", "父の会", "夫になる人", "妻になる人", "ママ友", "ママさん", "パパ活", "親父ギャグ", "母校", "母国", "母体", "母数", "母材", "母集団", "母音", "母子", "父母", "父兄", "母の味", "夫婦", "夫人", "夫妻", "丈夫", "大丈夫", "工夫", "分母", "雲母", "酵母", "聖母", "神父", "秩父", "父島", "母島", "父子", "妻子", "稲妻", "吾妻",
            "子会社", "親会社", "兄弟会社", "姉妹都市", "姉妹校", "姉妹店", "姉妹品", "親子", "親番号", "子番号", "母屋", "乳母", "お母さん食堂", "弟子", "師弟", "孫請", "親展", "親切", "主人公", "女主人", "子ども食堂", "子ども会", "子供会", "こども園", "こども家庭", "母と子", "親プロセス", "子プロセス", "父兄会", "夫々", "人夫", "漁夫", "水夫", "妻帯",
        ),
    },
    rules=(
        Words(ja="家族を表す言葉", en="a word for a relative"),
        Words(ja="受取人の続柄", en="relation of a beneficiary"),
        Words(ja="緊急連絡先の続柄", en="relation of an emergency contact"),
    ),
    items=("family", "beneficiary", "emergency_contact"),
)  # fmt: skip
