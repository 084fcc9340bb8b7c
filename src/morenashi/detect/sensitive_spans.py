"""How far a statement reaches around its word: side, stage, grade, dose, value, 疑い, synonym in brackets.

All patterns are written for folded text (half-width, lower case, see fold.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from morenashi.detect.sensitive_words import Word

_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_PART = (
    "頭蓋骨|頭部|頭|顔面|顔|眼|耳|鼻|上顎|下顎|顎|頸部|頸椎|頚椎|頚部|頸|頚|腰椎|胸椎|脊椎|肩関節|肩|鎖骨|上腕骨|上腕|"
    "肘|前腕|橈骨|尺骨|手関節|手首|手指|手|母指|示指|中指|環指|小指|膝関節|膝|股関節|大腿骨|大腿|下腿|脛骨|腓骨|足関節|"
    "足首|足趾|足|踵骨|踵|骨盤|肋骨|背部|腰部|腰|臀部|仙骨部|仙骨|腹部|胸部|胸|下肢|上肢|全身|遠位端|近位端|転子部|"
    "骨幹部|頸|心臓|心|肺|肝臓|肝|腎臓|腎|胃|大腸|腸|膵臓|膵|膀胱|子宮|卵巣|乳房|乳|甲状腺|前立腺|口唇|口|歯|ハムストリングス?|ふくらはぎ|太もも|アキレス腱"
)
_MODIFIER = (
    "右|左|両側|両|急性|亜急性|慢性|末期|早期|進行性|進行|再発性|再発|転移性|若年性|若年型|先天性|後天性|陳旧性|反復性|"
    "難治性|高度|軽度|中等度|中度|重度|最重度|重症|軽症|産後の?|術後|発作性|本態性|二次性|続発性|原発性|特発性|多発性|多発|単純|"
    "複雑|開放性|開放|閉鎖性|外傷性|アルコール性|薬剤性|糖尿病性|老人性|感染性|細菌性|ウイルス性|虚血性|出血性|妄想型|解体型|"
    "[ⅠⅡⅢ12abci]{1,2}型|アルツハイマー型|(?:ステージ|stage|病期) ?(?:[ⅠⅡⅢⅣ]|[0-4]|iv|i{1,3})[abc]?期?の?|第?[1-6]期|"
    r"在宅|重複|同居|元|双子|三つ子|双胎|品胎|[一-龥]{1,3}(?<![男女中])性"
)
_LEFT = re.compile(rf"(?:(?:{_MODIFIER})|(?:{_PART})の?)+\Z")
_RUN = re.compile(r"[一-龥々ァ-ヶーa-z0-9ⅠⅡⅢⅣ]{1,16}\Z")
_RUN_OF_BODY = re.compile(rf"(?:(?:右|左|両)?(?:{_PART})の)\Z")
# What heads a line or a list and is no part of the word.
_LABEL = re.compile(
    "^.*(?:傷病名|主病名|病名|診断名|診断|既往歴|既往|現病歴|病歴|主訴|所見|持病|疾患名|障害種別|障害名|対象者|患者|利用者|本人|"
    "職員|社員|当時|現在|以前|過去|昨年|先月|今年|今回|内服|処方|服薬|服用|主治医|告知|理由|状況|母|父|妻|夫|長男|長女|原因|"
    "併存|合併|歳|才|[0-9]月|[0-9]日|[0-9]年|度重なる|場合|可能性|各種|主要|重大|新た|同|の|等)(?!部|性|指|趾|斑|子)"
)
_SUSPECTED = "(?:の?疑い|の?うたがい|疑)"
_BEHIND = (
    rf"{_SUSPECTED}|の?後遺症|の?術後(?: ?[0-9]{{1,3}}(?:週|日|か月|ヶ月|カ月|年)目?)?|術前|既往歴|既往|通院歴|治療歴|入院歴|通告歴|受給歴|服用歴|歴|[ ]?(?:tp|rpr|sts|pcr|igm|igg)?[ ]?(?:抗体|抗原)?陽性|陰性|抗原|抗体|キャリア|保菌者?|"
    "(?:治療|通院|加療|療養|服用|内服|受給|投与|入院|使用|勾留|係属|待機|(?:認定)?申請|申立|経過観察|訓練|通所|利用|更新申請|断酒|自宅待機)?中(?![心止学断央小国等程高耳期])|急性増悪|増悪|発作|再発|末期|軽度|中等度|"
    "重度|重症|軽症|高値|低値|性障害|性貧血|a型|b型|c型|ii型|i型|[ⅠⅡ]型|[12]型"
)
_ROMAN = "(?:[ⅠⅡⅢⅣⅤ]|iv|i{1,3}|v)"
_TNM = r"[cpy]{0,2}t(?:[0-4](?:is|mi|[a-d])?|is|x)n[0-3x][a-c]?(?:m[01x][a-c]?)?"
_GRADE = (
    rf"[ ]?(?:ステージ|[cpy]{{0,2}}stage|病期|グレード|grade) ?(?:{_ROMAN}|[0-4])[abc]?[0-3]?期?|[ ]{_TNM}(?![a-z0-9])|"
    rf"[ ]?(?:hoehn[ ＆&-]*)?(?:yahr|ヤール|nyha|child-pugh|ccs|killip|jcs|gcs|asa|cdr|forrester|gold) ?(?:分類)? ?(?:{_ROMAN}|[0-9]{{1,3}}|[abc](?![a-z]))(?:度|群|期|点)?(?![a-z0-9])|"
    rf"[ ]?{_ROMAN}度(?:房室ブロック|熱傷)?|[ ]?g[1-5][ab]?(?:a[1-3])?(?![a-z0-9])|[ ]?(?:第?[1-6]群|[1-5]度(?!目|[cｃ℃]))|[ ]?[0-4]期|"
    r"[ ]?第?[1-7一二三四五六七]種?[1-7]?級|[ ]?[1-7]種[1-7]級|[ ]?(?:最重度|a[12]?|b[12]?|c)(?![a-z0-9])"
)
_DOSE = re.compile(
    r"(?:[ ・]?(?:リスプロ|アスパルト|グラルギン|デグルデク|グルリジン|デテミル)(?:bs)?)?(?:od|cr|sr|la|l|r|s|ex|d)?(?:[ ]?(?:na|ca|k|mg)(?=[ ]?[^a-z0-9 ]))?(?:塩酸塩|酸塩|ナトリウム|カリウム|カルシウム|マレイン酸塩|ベシル酸塩|メシル酸塩|フマル酸塩|臭化物|水和物)?(?:腸溶)?"
    r"(?:錠|od錠|カプセル|散|細粒|顆粒|シロップ|テープ|パッチ|軟膏|クリーム|ローション|坐剤|吸入|点眼液|点眼|皮下注|静注|"
    rf"注射|注|ゲル|配合錠|徐放錠|ドライシロップ)*(?:[ ]?{_NUMBER}[ ]?(?:mg|μg|µg|mcg|g|ml|ミリ|%|単位|iu|吸入|パフ|滴)(?![a-z]))?(?:服用中|内服中|投与中)?"
)
_VALUE = re.compile(
    r"(?:値|抗原|抗体)?[ ]?[:=]?[ ]?(?:(?P<number>"
    rf"(?<![0-9])[0-9]{{1,6}}(?:,[0-9]{{3}})?(?:\.[0-9]+)?倍?(?:未満|以上)?(?:[ ]?[/→~-][ ]?{_NUMBER})*(?:[ ]?(?:%|mmhg|mg/dl|g/dl|u/l|iu/l|ng/ml|pg/ml|ng/dl|µg/dl|μg/dl|mg/l|meq/l|mmol/l|mm|cm|kg/m2|kg|/µl|/μl|点))?)(?!\.?[0-9]|[月日年時分件名人円番種])|陽性|高値|低値|異常(?!な|値)|[ ]?(?:要(?:精密検査|精検|精査|再検査?|治療|経過観察|観察)|異常あり|有所見|所見あり)|"
    r"[ ]?\([0-9]?[+±]{1,3}\))"
)
_FLOW = re.compile(
    rf"[ ]?(?:{_NUMBER}[ ]?(?:l/分|l/min|ℓ/分|lpm|l(?![a-z/])|回(?!目)|クール(?!目)|gy))"
)
_OF_CRIME = re.compile(
    r"(?:事件|行為|未遂)?の?(?:被害者(?!等|支援)|被害(?:疑い|の疑い)?(?!届|者|防止|総額|額|を防)|前科(?:[0-9]犯)?|前歴)"
)
_DEGREES = re.compile(r"[ ]?(?:3[5-9]|4[0-2])(?:\.[0-9])?(?:度|℃)(?:台)?")
_INDEPENDENCE = re.compile(
    r"(?:ランク)?[ :]{0,2}(?:[ⅠⅡⅢⅣ]|iv|i{1,3}|[jabc][12]|m)[ab]?(?![a-z0-9])"
)
_OFFICE = re.compile(
    "(?:[ ]?の?組合員|の?(?:中央)?(?:執行委員長?|書記長|委員長|分会長|支部長|専従))"
)
_JOINED = re.compile("[」)]?(?:に|へ|を)(?:加入|加盟|脱退|結成|組織)")
_WEEKS = re.compile(
    r"[ ]?(?:[0-9]{1,2}[ ]?(?:週|か月|ヶ月|ヵ月|カ月|ケ月|ヶ月)(?:目)?(?:[0-6]日)?|初期|中期|後期|中)"
)
_STATUS = re.compile(f"(?:{_GRADE}|[ ]?[1-6](?![0-9]))")
_SENTENCE = re.compile(
    r"[0-9一二三四五六]+年(?:[0-9]+(?:か月|ヶ月|月))?(?:執行猶予[0-9]+年)?|[0-9]犯|[0-9]+万円"
)
_BELIEVER = re.compile("徒|信者|教徒|信徒|門徒|教会員|会員|党員|系|二世|三世|出身者?")
_BRACKET = re.compile(r"[ ]?\((?P<inside>[^()\n]{1,16})\)|[ ]?（(?P<wide>[^（）()\n]{1,16})）")
_IN_BRACKET = re.compile(
    rf"(?:{_GRADE}|{_MODIFIER}|{_TNM}|0-[ⅰi]+[a-c]*|[0-9]?[+±-]{{1,3}}|(?:ckd|aki) ?g[1-5][ab]?|(?:{_PART})(?:部|側)?[ ]?[、,][ ]?{_GRADE}|(?:(?:{_MODIFIER})?(?:{_PART}|上肢|下肢|視覚|聴覚|言語|内部|肢体|体幹|心臓|腎臓)(?:部|側)?"
    r"[ ]?[1-7]?級?)|[^0-9、,]{1,12}(?:症|病|障害|症候群|性|型|期|群|がん|癌|アレルギー|人工関節|人工膝関節|人工股関節|機能障害|疑い|切断|透析)|精神|知的|身体|視覚|聴覚|音声|[a-z]{2,6}|卵|乳|えび|エビ|小麦|そば|かに)"
)
_NEXT_KANJI = re.compile(
    "治療|療養|歴|既往|中(?!心)|疑|陽性|陰性|後|術|薬|手術|有|無|発症|悪化|再発|診断|検査|通院|入院|罹患|感染|"
    "患者|女性|男性|児|者|級|度|型|期|性|末期|軽度|重度|傾向|被害|容疑|罪|事件|受給|初診|要|服用|処方|内服|認定|取得|所持|申請|"
    "続|訴|使用|欠席|欠勤|休|追加|増量|減量|変更|中止|開始|造設|装着|留置|済|継続|持|持ち|持参|残|管理|等|他|兼|進行|専門|定期|併発|合併|両|右|左|全|多発|一|二|三|四"
)


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a statement lies in its window, and whether a grade, dose or value makes it exact."""

    start: int
    end: int
    exact: bool


def reach_of(text: str, start: int, end: int, word: Word, floor: int) -> Reach | None:
    """The statement around the word at [start, end) of a folded window; nothing before `floor` is its.

    None where the word is a piece of a longer one that says something else.
    """
    if text[start:end] == "メンタル" and not _BROKEN.match(text, end):
        return None
    begin = _begin(text, start, end, word, floor)
    if begin is None or _goes_on(text, start, end):
        return None
    stop = _stop(text, end, word)
    exact = stop > end
    measured = word.item == "health_check" and word.strength == "3"
    if measured and (not exact or _RANGE.search(text, end, stop)):
        return None
    if word.item == "union_membership" and not _of_a_member(text, end, stop, word):
        return None
    if stop == end and _KANJI.match(text, end) and _KANJI.match(text, end - 1):
        short = end - begin <= 3
        if (short or word.strength == "tail") and not _NEXT_KANJI.match(text, end):
            return None
    return Reach(begin, stop, exact)


_RANGE = re.compile(r"[0-9.]+[ ]?[~-][ ]?[0-9.]+|[0-9](?:以上|未満)")  # of reference, no result


def _of_a_member(text: str, end: int, stop: int, word: Word) -> bool:
    """A union is named for its member's sake; and a member is no label of the name behind."""
    if word.strength == "tail":
        return stop > end or bool(_JOINED.match(text, stop))
    return word.strength != "1" or not re.match(r"[ :]+[^\s]", text[stop : stop + 4])


# メンタルで休んでいる, メンタルをやられた; and no メンタルが強い.
_BROKEN = re.compile(
    r"(?:面|系)?(?:で|を|が|も|に|の|から)?[^。、,\n]{0,8}(?:休(?!日|憩)|辞め|辞職|退職|離職|倒れ|ダウン|やられ|崩[しれ]|壊[しれ]|病[みんむ]|不調|不安定|来られな|出社でき|通院|療養)"
)
_KANJI = re.compile("[一-龥々]")
_KATAKANA = re.compile("[ァ-ヶー゛゜]")
_LATIN = re.compile("[a-z]")


def _begin(text: str, start: int, end: int, word: Word, floor: int) -> int | None:
    before = text[max(floor, start - 24) : start]
    if text[start:end] == "やけど" and _DIALECT.search(before):
        return None
    if word.ends or (word.strength == "1" and word.item == "medical_history"):
        begin = _run_begin(before, start)
        bare = begin == start
        if word.strength == "tail":
            alone = bare and word.item != "union_membership"
            return None if alone or start - begin < _least(text[start:end]) else begin
        if not bare:
            return begin
    match = _LEFT.search(before)
    begin = start - len(match[0]) if match else start
    if begin > floor:
        touching = text[begin - 1]
        first = text[begin]
        if _KATAKANA.match(touching) and _KATAKANA.match(first) and begin == start:
            return None
        if _LATIN.match(touching) and _LATIN.match(first):
            return None
        if (
            end - start <= 3
            and _KANJI.match(touching)
            and _KANJI.match(first)
            and not _ENDS_A_LABEL.search(before[: len(before) - (start - begin)])
        ):
            if word.item != "medical_history" or word.strength != "3":
                return None
            return _run_begin(before, start) if _ORGAN.search(before) else None
    return begin


_DIALECT = re.compile("[ぁ-んァ-ヶ一-龥]\\Z")  # あれやけど: no burn
_ORGAN = re.compile("[部状骨節管腺膜葉腔孔門嚢脈性型期側]\\Z")
_ENDS_A_LABEL = re.compile(
    r"(?:病名|診断|既往歴|既往|病歴|主訴|所見|持病|種別|対象者|患者|本人|内服|処方|服薬|理由|有|歳|才|月|日|年|様|氏|君|殿|性|父|母|妻|夫|兄|弟|姉|妹|子|血糖|春|夏|秋|冬|朝|晩|夜|昨|今|頃|先|週|末|度|方|後|前|時|際|私|僕|児|孫|祖父|祖母|叔父|叔母|伯父|伯母|義|嫁|婿)\Z"
)


_UNIONS = ("労働組合", "労組", "ユニオン", "一般労組")


def _least(tail: str) -> int:
    """How many characters must stand before a tail."""
    if tail in _UNIONS:
        return 0
    return 2 if tail in ("病", "症", "腫", "瘤", "障害", "中毒", "感染") else 1


def _run_begin(before: str, start: int) -> int:
    """Where the run of kanji, katakana and letters before a tail begins, labels left out."""
    run = _RUN.search(before)
    if run is None:
        return start
    piece = run[0]
    label = _LABEL.match(piece)
    if label:
        piece = piece[label.end() :]
    piece = re.sub(r"^[ー0-9]+(?!型)", "", piece)
    begin = start - len(piece)
    body = _RUN_OF_BODY.search(before[: len(before) - len(piece)])
    return begin - len(body[0]) if (body and piece != "") or body else begin


def _goes_on(text: str, start: int, end: int) -> bool:
    """A katakana or Latin word runs on behind the word."""
    last, following = text[end - 1], text[end : end + 1]
    if _KATAKANA.match(last) and _KATAKANA.match(following):
        return not _DOSE_FORM.match(text, end)
    return bool(_LATIN.match(last) and _LATIN.match(following) and not _DOSE_FORM.match(text, end))


_DOSE_FORM = re.compile(
    "カプセル|シロップ|テープ|パッチ|クリーム|ローション|ゲル|キャリア|od|mg|ｍｇ|ステージ|グレード"
)


def _stop(text: str, end: int, word: Word) -> int:
    """The end of the statement whose word ends at `end`."""
    at = end
    if word.item == "medicine":
        at = _matched(_DOSE, text, at)
    elif word.item == "health_check":
        if word.strength == "1":
            return at
        return _matched(_INDEPENDENCE if text[end - 1] == "度" else _VALUE, text, at)
    elif word.item == "union_membership":
        at = _matched(_OFFICE, text, at)
    elif word.item == "pregnancy":
        at = _matched(_WEEKS, text, at)
    elif word.item in ("criminal_record", "criminal_procedure", "crime_victim"):
        at = _matched(_SENTENCE, text, at)
        at = _matched(_OF_CRIME, text, at)
    elif (word.item == "treatment" and word.strength == "3") or text[:end].endswith("在宅酸素"):
        at = _matched(_FLOW, text, at)
    elif word.item in ("belief", "race", "social_status"):
        at = _matched(_BELIEVER, text, at)
    elif word.item == "disability":
        at = _matched(_STATUS, text, at)
    elif text.startswith("発熱", end - 2):
        at = _matched(_DEGREES, text, at)
    for _ in range(3):
        further = _matched(_TAILS, text, at)
        bracket = None if word.strength == "food" else _BRACKET.match(text, further)
        if bracket and _IN_BRACKET.fullmatch(bracket["inside"] or bracket["wide"]):
            further = bracket.end()
        if further == at:
            break
        at = further
    return at


_TAILS = re.compile(f"(?:{_BEHIND}|{_GRADE})")


def _matched(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at
