"""会社名・勤務先: the name of an organisation (株式会社…, …病院, …銀行…支店) in the line or signature of a person."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

import numpy as np

from morenashi.detect.beside import anybody, near_person, people_of
from morenashi.detect.fold import PAD, Ints, Mask
from morenashi.detect.labelled import holding, places, values_of
from morenashi.detect.lazily import Pattern
from morenashi.detect.recognizer import Candidates, Companion, candidates, together
from morenashi.detect.view import View
from morenashi.detect.vocabulary import COMPANY_LABEL
from morenashi.model.spans import Spans
from morenashi.model.words import Words

_FORM, _HOUSE, _CALLED = "legal form", "kind of house", "workplace words"

_NAME = r"[A-Za-z0-9Ａ-Ｚａ-ｚ０-９一-龥々〆ヶァ-ヴーｱ-ﾝﾞﾟ&＆・.．'’\-]"
_PART = r"(?:部|課|室|局|係|グループ|センター|チーム|本部|事業部|支店|営業所)"
# 岬の里, けやきの丘: the last part of a home's or school's name
_PLACE_OF = r"の[里丘家園森郷杜会樹花木輪友国村宿湯蔵庭実泉虹風空星海島緑光館苑荘街舎](?![一-龥々])"
# A name of one script may begin in hiragana (ほしの工房, くるみ堂); later, hiragana ends it.
_BEHIND = Pattern(
    rf"[ 　]?(?P<name>[ぁ-ん]{{0,8}}{_NAME}{{1,24}}(?:{_PLACE_OF})?|[ぁ-ん]{{2,8}})(?![ぁ-ん]{{9}})"
)
_BEFORE = Pattern(
    rf"(?:(?<![^\s　:：（(「|｜,、。\"=]){_NAME}{{0,6}}[ぁ-ん]{{1,6}}{_NAME}{{0,10}}|{_NAME}{{1,24}})\Z"
)
_BRANCH = Pattern(
    r"[ 　]?[^\s　、。（）()：:|,]{0,8}?(?:支店|本店|支社|出張所)(?=[\s　、。（）()：:|,／/]|\Z)"
)
_HOUSES_BEHIND = Pattern(
    rf"[ 　](?P<house>[ぁ-ん]{{0,8}}{_NAME}{{0,12}}(?:病院|クリニック|医院|診療所|ホーム|こども園|保育園|幼稚園|学園|大学|高等学校))"
)
_SAID = Pattern("[一-龥ァ-ヴA-Za-z0-9](?:は|が|を|に|で|と|へ|から|より|も)\\Z")
_NAMED = Pattern("(?!営業|総務|人事|経理|担当|代表|様|御中)[一-龥ァ-ヴA-Za-z0-9]")
# 株式会社の表記: nothing is named
_SAYS_ON = Pattern("[のはをがへもにで][一-龥]")
_PARTICLE = Pattern(
    r"(?:の|に|は|が|を|で|と|へ|も|や|より|から|様|御中|さん|です|にて|まで|だ|な)+\Z"
)
# 総務部, 人事部採用担当, 代表取締役: glued behind the name.
_DEPARTMENT = Pattern(
    rf"(?:総務|人事|営業|経理|財務|技術|開発|企画|製造|購買|法務|広報|情報|品質|業務|管理|採用|資材|生産|物流|第[一二三]){_NAME}{{0,6}}{_PART}.*\Z"
)
_TITLE = Pattern(
    r"(?:勤務|所属|在籍|入社|退職|出身|社員|代表取締役|代表|取締役|社長|専務|常務|部長|課長|係長|主任|支店長|院長|御中|様|殿|担当).*\Z"
)
_BANKS = ("銀行", "信用金庫", "信用組合", "労働金庫")
_ACCOUNT = Pattern(
    r"普通|当座|貯蓄|口座|振込|払込|払渡|引落|返金|受取|入金|金融機関|預金|記号|通帳|[（(]普|普[ 　]?[「0-9０-９]|[ 　]普[ 　]|bank"
)
_WRITTEN = Pattern("(?!勤務|所属|在籍|入院|通院|御中|様|在学|卒)[一-龥々A-Za-zＡ-Ｚａ-ｚァ-ヴー]")
# 株式会社あしびで生産管理: a name in hiragana and what is said of it
_PARTED = Pattern("([ぁ-ん]{2,}?)(?:では|には|で|を|は|が|から|より)(?=[一-龥])")
_LATIN = Pattern(r"[A-Z][A-Za-z.&']+ [A-Z][A-Za-z.,& ']+\Z")
_SIGNS = "・&＆.．'’-ー"
_SENTENCE = Pattern("[。、]|ます|です")
# Of a line that names nobody: whom it is addressed to, or what is told of the company itself.
_ADDRESSEE = Pattern("[^\\n]{0,24}御中|[ 　]?様|[はがもをの]")
# 購入先 ㈱佐藤オフィス: the other side of a trade is nobody's workplace.
_TRADE = Pattern(
    "(?:購入先|発注先|仕入先|仕入れ先|取引先|納入先|納品先|売主|買主|売り主|買い主|依頼人|旅行手配|手配|施工|施工者|販売元|販売店|製造元|発行元|発売元|運送|運送会社|配送|引越|振込先|支払先|請求先|元請|協力会社|業者|メーカー|委託先|加盟店|貸主|管理会社|仲介)"
    "[ 　:：=＝|｜\\t]{1,4}\\Z"
)
_NO_NAME = frozenset(("個人", "なし", "無し", "無職", "自営", "自営業", "未定", "同上", "不明", "学生", "主婦", "フリー", "フリーランス", "該当なし"))  # fmt: skip
_LONGEST_LINE = 46


def _find(view: View, spans: Spans) -> Candidates:
    if not anybody(view, spans):
        return together()
    found = _named(view, spans)
    start, end = places(found)
    keep = _of_somebody(view, spans, start, end)
    values = [pair for pair in values_of(view, COMPANY_LABEL) if _likely(view, pair)]
    value_start, value_end = places(values)
    near = near_person(view, spans, value_start, value_end)
    near &= ~holding(value_start, value_end, start[keep])
    return together(
        candidates(start[keep], end[keep], 0.8, 1),
        candidates(value_start[near], value_end[near], 0.74, 0),
    )


def _likely(view: View, pair: tuple[int, int]) -> bool:
    text = view.buffer.raw(*pair)
    japanese = any(ord(char) > 0x3000 for char in text)
    if text in _NO_NAME:
        return False
    return 2 <= len(text) <= 40 and (japanese or bool(_LATIN.match(text))) and "社員" not in text


def _of_somebody(view: View, spans: Spans, start: Ints, end: Ints) -> Mask:
    """In the line of a person, or, where the line is no sentence, within two of one; or a workplace."""
    keep = near_person(view, spans, start, end, lines=0)
    near = near_person(view, spans, start, end, lines=2) & ~keep
    people = people_of(view, spans)
    behind = people.after(end)
    ahead = (behind <= _LONGEST_LINE) & (view.lines_between(end, end + np.minimum(behind, 99)) == 0)
    text = view.buffer.text
    called = view.words(_CALLED)[1]
    for i in np.flatnonzero(near).tolist():
        a, b = int(start[i]) - PAD, int(end[i]) - PAD
        left, right = text[max(0, a - _LONGEST_LINE) : a], text[b : b + _LONGEST_LINE]
        whole = left[left.rfind("\n") + 1 :] + text[a:b] + right.partition("\n")[0]
        keep[i] = len(whole.strip()) <= _LONGEST_LINE and not _SENTENCE.search(whole)
        keep[i] &= not _ADDRESSEE.match(text, b)
    for i in np.flatnonzero(keep).tolist():
        a = int(start[i]) - PAD
        keep[i] = bool(ahead[i]) or not _TRADE.search(text, max(0, a - 12), a)
    if len(called):
        j = np.searchsorted(called, start, "right") - 1
        at = called[np.maximum(j, 0)]
        workplace = (j >= 0) & (start - at <= 4)
        keep |= workplace & near_person(view, spans, start, end)
    return keep


def _named(view: View, spans: Spans) -> list[tuple[int, int]]:
    """Names of organisations, each once, the outermost."""
    text = view.buffer.text
    stops = sorted({*(spans.start - PAD).tolist(), len(text)})
    ends = (spans.end - PAD).tolist()
    found: list[tuple[int, int]] = []
    forms = zip(*((p - PAD).tolist() for p in view.words(_FORM)), strict=True)
    for a, b in forms:
        if not found or a >= found[-1][1]:
            pair = _with_form(text, a, b, _next(stops, b), _last(ends, a))
            if pair is not None:
                found.append(pair)
    houses = zip(*((p - PAD).tolist() for p in view.words(_HOUSE)), strict=True)
    covered = list(found)
    begins = [pair[0] for pair in covered]
    for a, b in houses:
        j = bisect_right(begins, a) - 1
        if j >= 0 and a < covered[j][1]:
            continue
        if text[a:b] in _BANKS and _holds_account(text, a, b):
            continue
        name = _name_before(text, a, _last(ends, a))
        if name and _ends_here(text, b, len(name)):
            found.append((a - len(name), _branch(text, b, _next(stops, b))))
    return [(a + PAD, b + PAD) for a, b in found]


def _holds_account(text: str, a: int, b: int) -> bool:
    """The bank of an account is no workplace: 振込先 …銀行 …支店 普通 1234567."""
    return bool(_ACCOUNT.search(text, max(0, a - 40), b + 30))


def _ends_here(text: str, end: int, named: int) -> bool:
    """A name of two signs or more, and no longer word (病院長), unless its branch follows."""
    after = text[end : end + 1]
    return (named >= 2 and not _WRITTEN.match(text, end)) or bool(
        after and _BRANCH.match(text, end)
    )


def _name_before(text: str, at: int, floor: int) -> str:
    """What of the text right before `at` may be a name; さんは right behind a person is none."""
    before = _BEFORE.search(text[max(floor, at - 26) : at])
    if before is None or (floor and at - len(before[0]) == floor):
        return ""
    return before[0].lstrip(_SIGNS)


def _with_form(text: str, a: int, b: int, stop: int, floor: int) -> tuple[int, int] | None:
    """株式会社X or X株式会社: the name is before where something is written right before."""
    name = _name_before(text, a, floor)
    behind = _BEHIND.match(text, b, stop)
    # 来月は有限会社…: what a particle ends is of the sentence, if a name follows
    if name and not (behind and _SAID.search(name) and _NAMED.match(behind["name"])):
        return a - len(name), _branch(text, b, stop)
    if behind is None or _SAYS_ON.match(behind["name"]):
        return None
    name = behind["name"]
    parted = _PARTED.match(name)
    if parted is not None:
        name = parted[1]
    for cut in (_DEPARTMENT, _TITLE):
        shorter = cut.without(name)
        name = shorter or name
    if re.fullmatch("[ぁ-ん]+", name):
        name = _PARTICLE.without(name) or name
    end = behind.start("name") + len(name)
    house = _HOUSES_BEHIND.match(text, end, stop)
    return a, (house.end() if house else _branch(text, end, stop))


def _branch(text: str, end: int, stop: int) -> int:
    branch = _BRANCH.match(text, end, stop)
    return branch.end() if branch else end


def _next(places_: list[int], at: int) -> int:
    return places_[bisect_left(places_, at)]


def _last(ends: list[int], at: int) -> int:
    j = bisect_right(ends, at) - 1
    return ends[j] if j >= 0 else 0


companion = Companion(
    kind="COMPANY",
    find=_find,
    topics={
        COMPANY_LABEL: (
            "会社名", "勤務先名", "勤務先名称", "お勤め先", "お勤め先名", "勤め先", "お勤め先名称", "社名", "貴社名", "御社名", "所属会社", "法人名", "勤務先会社名", "会社名称", "就業先", "雇用主",
            "company", "company_name", "companyname", "employer", "kaisha", "kaisha_mei", "kinmusaki", "会社・団体名", "企業名",
        ),
    },
    words={
        _FORM: (
            "株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "(株)", "(有)", "(同)", "㈱", "㈲", "医療法人", "医療法人社団", "医療法人財団", "社会福祉法人", "学校法人", "宗教法人", "一般社団法人", "公益社団法人", "一般財団法人", "公益財団法人", "npo法人", "特定非営利活動法人", "独立行政法人", "国立大学法人", "弁護士法人", "税理士法人", "行政書士法人", "社会保険労務士法人", "協同組合",
        ),
        _HOUSE: (
            "病院", "クリニック", "医院", "診療所", "銀行", "信用金庫", "信用組合", "労働金庫", "大学", "大学院", "高等学校", "中学校", "小学校", "専門学校", "学園", "法律事務所", "会計事務所", "税理士事務所", "製作所", "研究所", "鉄工所", "工務店",
        ),
        "no organisation": (
            "株式会社化", "出身小学校", "出身中学校", "出身高等学校", "出身大学", "出身大学院", "最終学歴大学", "受取銀行", "取引銀行", "引受銀行", "各銀行", "地方銀行", "都市銀行", "総合病院", "救急病院", "動物病院", "小中学校", "国立大学", "私立大学", "公立大学", "入院病院", "近隣病院", "公立小学校", "公立中学校",
        ),
        _CALLED: ("勤務先", "お勤め先", "勤め先", "職場", "前職", "現職"),
    },
    rules=(
        Words(ja="会社名・勤務先の欄", en="called a company or workplace"),
        Words(ja="氏名の近くの組織の名", en="an organisation's name near a person's"),
    ),
)  # fmt: skip
