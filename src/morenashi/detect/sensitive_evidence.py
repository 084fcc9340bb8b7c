"""Says by named signs whether a word is said of a person, or of a disease, product or law in general.

Patterns are written for folded text (half-width, lower case, see fold.py).
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field

from morenashi.detect.sensitive_context import ANIMAL, GENERAL, PERSON, Context
from morenashi.detect.sensitive_words import Word

_VERB = re.compile(
    r"[」』)]*(?:と(?:診断|判明|分か|わか|判定|言われ|の診断|のこと|認定|申告|なっ|なり)|(?:を|も)?(?:発症|罹患|併発|服用|内服|処方|常用|所持|取得|受給|"
    r"患[いっう]|再発|合併|持病)|に(?:加入|加盟|入会|入信|罹|かか|なり|なっ|感染|遭|あ[っい])|で(?:入院|通院|休|欠|早退|手術|倒れ|亡|永眠|逝去|療養|治療|逮捕|"
    r"受診|服役|救急|来週|今週|今日|本日|昨日|明日|先月|[0-9]+日|木曜|週|す[。が]|した|した)|のため|の為|により|による|のせい|が(?:見つか|悪化|再発|あ(?:り|る)|判明|分か|わか|発覚|"
    r"進行|重)|の(?:認定|診断|既往|持病|手術|治療(?!法|薬|費)|症状|発作|悪化|術|服用|薬を|申告|再認定|被害(?:を受|。|に)|罪で|容疑で|判決|初診|所見|状態|生まれ)|"
    r"を(?:お?持|受け|抱え|理由|使用|訴え|起こ|飲|変更)|され(?!ます|る(?:こと|場合|の))|(?:だ|らし|だっ)た|だそう|らしい|である|なので|なんで|なの|の方が|って(?:言|い|こと)|あるので|やって|でしたっけ|で[a-z]|で(?:辞|退職|離職|倒|ダウン|しばらく|就労|別|歩|自|今|現|動|働|学校|外|来|通|週|休|[0-9])|だから|、?(?:治療|切除|手術|退院)後|と判断|持ち|から区分|し(?:て|、|た|ま)|ぎみ|気味|とのこと|を離れ|に改宗|です(?!か)[。ので]?|"
    r"かも|[ ]?(?:あり|有)(?!無|・|ます|効|料|害|給)|、?通院|療養|[ ]?服用|使用|[ ]?所持|治療(?:中|の|を続)|[ ]?要?精査|、?(?:入院|休職|欠勤)|→|だっけ|やっけ|でしたっけ|やねん|や[。、]|に(?:通う|通い|通って|配慮|苦し|悩)|として|で(?:避難|様子|就労|別室|緊急|中断|救急|悩)|の(?:受診|ご相談を|自助|吸入|会員|幻|痛み|持ち|診察|服薬|精査|フォロー|経過|コントロール|疼痛)|を(?:継続|克服|公表|告白|告げ|抱|経|経験)|に対し|後、)"
)
_LABEL = re.compile(
    "(?:傷病名?|主?病名|ご病名|疾患名|疾病名|診断名?|病気|既往歴?|既往症|副作用歴|現病歴|病歴|主訴|主病|主傷病|所見|持病|障害(?:名|種別|の種類|の状況|等級)?|"
    'アレルギー|除去食|服薬|内服薬?|服用(?:中の?)?薬?|お?くすり|お?薬|現在の処方|退院時処方|処方薬?|rx|dx|diagnosis|disease|disease"|介護度|要介護(?:状態区分|度)|手帳|'
    "罪名|前科|賞罰|信仰|宗教|宗派|宗旨(?:を)?|扶助|死因|告知(?:事項)?|健康状態?|症状|理由|備考|配慮(?:事項)?|特記(?:事項)?|検査(?:結果)?|治療中|判定|疾病|傷病名|"
    "[soap]\\)|#[0-9]|左眼?|右眼?|☑[^ ]{0,4}|■[^ ]{0,4})(?:欄|等|は|:|\\(|\\)|(?:の|を)有無|[0-9]{1,2}\\)|[①-⑨]|[ 　|｜\t→・\"\\[':{(=（、])*"
    r"(?:有|あり|はい)?[ :(]*\Z"
)
_GENERAL_BEHIND = re.compile(
    r"[ ]?(?:予防|対策|センター|外来|内科|外科|科(?!学的検査)|講座|研修|教室|検診|健診|保険|患者数|患者様?向|患者会|患者の(?:ため|家族|皆)|とは|について(?:の|は、)|に関する|の方(?![0-9])(?:に|は|向|へ|も|々)|治療薬|ワクチン|予防接種|マスタ|"
    r"の(?:予防|治療法|対策|原因|要件|構成|リスク|仕組|理解|基礎|評価項目|おそれ|恐れ|可能性があ|有無|家族のため|人|際|場合|ある方(?![0-9])|疑いがある場合|流行|時期|季節|区別|相談窓口|発生|件数|診療|研究|新薬|"
    r"承認|販売|更新|育て方|子の|届出|規定|検討会|運用|助成|講演|患者さんの|診断の補助|特徴|種類|早期発見|患者会|検査キット|検索|解説|啓発|新規)|"
    r"に(?:効く|関する|ご?注意|なりやす|つながる|おすすめ|お悩み|も(?:。|$|対応)|強い|対する|備え|よる場合|よる損害|は[、 ])|を(?:防|予防|知ろう|改善|解消|対象|含む|引き起こ|除く|追加|追記|除外|更新)|など(?:の|が|を|に|\))|(?:など|等)?を含む|ランナー|選手(?!の)|アスリート|[ ]?残[ ]?[0-9]|の(?:診断|治療)を受け(?:た人|た方|ている人|ている方)|[ぁ-ん]{0,5}保険|等\)?の(?:利用|取得|場合|疾|傷病|届)|"
    r"(?:で|と)(?:医師|診断された(?:ら|場合|とき|方)|お悩み)|率|数|者数|件数|件|学会|協会|連盟|用[品具の]|対応|表示|専門|専門医|支援|サポート|レシピ|ケア|防止|撲滅|啓発|ゼロ|月間|週間|"
    r"デー|団体|基本法|法(?!人)|条例|制度|事業|課|係|室|棟|病床|ベッド|装置|機器|器具|キット|グループ|事件簿|映画|小説|シーン|劇|[0-9]*人を|[0-9]+人|[0-9]+床|[0-9]+件|の[0-9]+人|スキル|多発|恐怖症|"
    r"[:：]?[ ]?[0-9]+(?:\.[0-9]+)?[ ]?(?:人|件|床|%|mg[0-9])|,[0-9]+(?:\.[0-9]+)?(?:,|$|\n)|[ \t　]+[0-9,]+錠(?![ 　]*(?:分|朝|昼|夕|眠|毎|×|就|起|/|1日|頓|服))|以上|又は|または|若しくは|および|及び)"
)
_OF_THE_PERSON = re.compile(
    r"(?:さん|さま|様|氏|くん|君|ちゃん|殿|サン|クン|チャン)?(?:の?(?:父|母|夫|妻|息子|娘|祖父|祖母)(?:上|様|さん)?)?"
    r"(?:[ ]?\([^()\n]{1,12}\))?[ :,、|\t(→\"-]*(?:は|が|も|の|に)?[ 、]*"
)
_FIELD_BEFORE = re.compile(r"\A\Z|[\s,、・:;|/>→…\"'(\[。]\Z|[0-9]\)\Z")
_FIELD_BEHIND = re.compile(r"\Z|[\s,、・;|/<→\"')\]。]")
_FORM = re.compile(
    r"(?:の)?[ 　]*(?:医療費)?(?:給付金)?[ 　]*(?:認定)?(?:裁定請求|申請(?!中)|請求|相談[票所]|支給|更新|現況届|届|の?写し|受給者証|医療券|証明書|手続|計画|報告書|申立書|一覧|名簿|台帳|"
    r"診断書様式|問診|調査|チェック|の有無|等級表|記録(?!$)|についての|との関係|に関する)"
)
_QUESTION = re.compile(r"(?:ありますか|ですか|ませんか|でしょうか|したことが|[?？])")
_NO = re.compile(
    r"[」)]*[:： 　,\t|]*(?:(?:の|は|も|等)?[、 ]?(?:特に)?(?:なし|無し|無(?![一-龥])|ナシ|いいえ|ありません|ございません|ではない|ではなく|ではありません|否定|認めず|認めない|を(?:否認|否定)|ですか[:：]|陰性)|(?:の)?(?:有無|有・無|有り・無し))|の?疑いなし|の?疑いはな|歴なし"
)
_BLANK = re.compile(r"[□☐]\s?[^☑■✓レ]{0,14}\Z")
_TICKED = re.compile(r"[☑■✓☒]\s?[^□☐]{0,14}\Z")
_WORK_TITLE = re.compile(r"[『「《“\"][^』」》”\"\n]{0,30}\Z")
_TITLE_ENDS = re.compile('[^『「《“"\n]{0,30}[』」》”]')
# 松川特別支援学校 主事 三村様, 就労継続支援B型 輪の家 所長: where somebody works, and no word of him.
_PLACE_OF_WORK = re.compile(
    r"(?:特別支援学[校級]|支援学級|就労(?:継続|移行|定着)支援[^ ]{0,2}|放課後等デイサービス|行動援護|同行援護|(?:重度)?訪問(?:看護|診療|リハビリ|介護)"
    r"|通所支援|ホスピス|緩和ケア(?:病棟)?|デイケア|自立支援施設|保護施設|鑑別所|療育施設|断酒会)\Z"
)
_STAFF_BEHIND = re.compile(
    r"[^\n。、]{0,16}?(?:校長|教頭|園長|教諭|教員|主事|所長|施設長|管理者|責任者|相談員|支援員|指導員|看護師|医師|職員|担当|事務局|事務|御中|部 ?宛|課 ?宛)"
    r"|の[一-龥々ァ-ヶ]{1,5}(?:先生|様)"
)
# Those of whom a meeting speaks: 医療的ケア児の支援について.
_GROUP = re.compile(r"(?:児|者|患者)\Z")
_TOPIC_BEHIND = re.compile(
    r"(?:等|など)?(?:の|へ|に|を)(?:(?!様|さん|くん|君|ちゃん|氏|殿)[^。\n]){0,16}?(?:について|に関す|に関し|の件(?!で)|施策|部会|会議)"
)
_AGENDA = re.compile(
    r"(?:議題|議事|議案|協議事項|報告事項|審議事項|テーマ|演題|題目|次第)[ :)\]】]"
)
_DENIES = re.compile("(?:がなく|はなく|等がなく)")


@dataclass(frozen=True, slots=True)
class Place:
    """A statement in its window of folded text: [start, end), its line or cell, its paragraph.

    `people`: how many spans of a person stand in the sentence, the line and the paragraph; `column`: the
    column's header asks for it; `company`: how many other words of the list stand in its paragraph;
    `person_end`: where the last span of a person before it ends, or -1.
    """

    text: str = field(repr=False)
    start: int
    end: int
    line: tuple[int, int]
    paragraph: tuple[int, int]
    people: tuple[int, int, int]
    column: bool
    exact: bool
    company: int
    person_end: int
    context: Context


def denied(place: Place) -> bool:
    """The person has it not, or nobody has ticked it."""
    text = place.text
    before = text[max(place.line[0], place.start - 20) : place.start]
    behind = text[place.end : place.end + 16]
    return bool(_NO.match(behind) or _BLANK.search(before))


def signs_of(word: Word, place: Place) -> dict[str, bool]:
    """The signs that speak for or against a statement of a person, by the names of WEIGHTS."""
    text, start, end = place.text, place.start, place.end
    within = place.context.within
    before = text[max(place.line[0], start - 60) : start]
    sentence = sentence_of(text, start, end, place.line)
    behind = text[end : min(end + 40, place.line[1] + 12)]
    in_sentence, in_line, in_paragraph = place.people
    label = bool(_LABEL.search(_list_skipped(before))) or bool(_TICKED.search(before))
    food = word.strength == "food"
    said = bool(_VERB.match(behind))
    field = bool(
        _FIELD_BEFORE.search(text[max(0, start - 2) : start]) and _FIELD_BEHIND.match(text, end)
    )
    general = within(GENERAL, *place.paragraph)
    loose = not (field or said or label or place.column)
    return {
        "bias": True,
        **_of_the_word(word, place),
        "food asked for": food and (label or place.column),
        "food": food and not (label or place.column),
        "label": label,
        "column": place.column,
        "person in sentence": in_sentence > 0,
        "person in line": in_line > 0,
        "person nearby": in_paragraph > 0,
        "right behind a person": place.person_end >= place.line[0]
        and bool(_OF_THE_PERSON.fullmatch(text, place.person_end, start)),
        "person word": within(PERSON, *sentence),
        "among others": place.company > 0,
        "person word nearby": within(PERSON, *place.paragraph),
        "said of": said,
        "field": field and not said,
        "loose": loose,
        "loose in general text": loose and general,
        "field in general text": field and not (said or label or place.column) and general,
        "said of nobody near": said and not in_paragraph and not within(PERSON, *place.paragraph),
        "much general nearby": place.context.count(GENERAL, *place.paragraph) >= 3,
        "general sentence": within(GENERAL, *sentence),
        "general behind": bool(_GENERAL_BEHIND.match(behind)),
        "name of a form": bool(_FORM.match(behind)),
        "general line": within(GENERAL, *place.line),
        "general nearby": general,
        "place of work": bool(_PLACE_OF_WORK.search(text, max(0, start - 2), end))
        and bool(_STAFF_BEHIND.match(behind)),
        "topic of a meeting": _is_topic(place, behind, in_line),
        "question": not said and bool(_QUESTION.search(text[end : place.line[1]])),
        "animal or plant": within(ANIMAL, *place.paragraph),
        "title": bool(_WORK_TITLE.search(before) and _TITLE_ENDS.match(text, end))
        and not within(PERSON, max(place.line[0], start - 30), start),
    }


def _is_topic(place: Place, behind: str, in_line: int) -> bool:
    """A group spoken of, or a point of an agenda that names nobody."""
    text, start, end = place.text, place.start, place.end
    if _GROUP.search(text, start, end) and _TOPIC_BEHIND.match(behind):
        return True
    return not in_line and bool(_AGENDA.search(text, place.line[0], start))


def _of_the_word(word: Word, place: Place) -> dict[str, bool]:
    """The signs that the word itself gives."""
    text, start, end = place.text, place.start, place.end
    return {
        "strong word": word.strength == "3" or (place.exact and word.item == "pregnancy"),
        "common word": word.strength == "1",
        "weak word": word.strength == "0" and not place.exact,
        "ending": word.strength == "tail",
        "grade or dose": place.exact,
        "degree of care": word.item == "disability" and (place.exact or text[end - 1].isdigit()),
        "crime": word.item.startswith("crim"),
        "belief or descent": word.item in ("belief", "race", "sexual_life", "social_status"),
        "two letters": end - start <= 2 and text[start:end].isascii(),
    }


def sentence_of(text: str, start: int, end: int, line: tuple[int, int]) -> tuple[int, int]:
    """Where the sentence around [start, end) lies, within the line."""
    begin = max(text.rfind("。", line[0], start) + 1, line[0])
    stop = text.find("。", end, line[1])
    return begin, line[1] if stop < 0 else stop


def _list_skipped(before: str) -> str:
    """What stands before a list of which the word is a later item: 既往歴 高血圧症、."""
    for _ in range(6):
        cut = re.search(
            r"[^、・,。:\s]{1,24}(?:\([^()]{1,16}\))?(?:\"?[、・,]\"?|[ 　]#[0-9]|[ 　])[ 　]?\Z",
            before,
        )
        if cut is None or cut.start() == 0:
            return before
        before = before[: cut.start()]
        if _LABEL.search(before):
            return before
    return before


WEIGHTS: dict[str, float] = {
    "bias": -4.2,
    "strong word": 2.2,
    "common word": 1.0,
    "weak word": -2.6,
    "ending": 0.2,
    "food asked for": 0.4,
    "food": -6.4,
    "grade or dose": 1.2,
    "degree of care": 2.2,
    "crime": 0.0,
    "belief or descent": -1.6,
    "label": 3.8,
    "column": 1.8,
    "person in sentence": -0.2,
    "person in line": 1.2,
    "person nearby": 3.6,
    "right behind a person": 1.0,
    "person word": 0.6,
    "person word nearby": 2.4,
    "among others": 0.2,
    "said of": 2.4,
    "field": 0.4,
    "loose": -1.6,
    "loose in general text": 0.6,
    "field in general text": -0.4,
    "said of nobody near": -0.2,
    "much general nearby": -2.2,
    "general sentence": -1.0,
    "two letters": -0.4,
    "general behind": -4.4,
    "name of a form": -5.0,
    "general line": -0.2,
    "general nearby": -2.4,
    "question": -3.2,
    "place of work": -6.0,
    "topic of a meeting": -6.0,
    "title": -3.4,
    "animal or plant": -8.0,
}


def score_of(signs: dict[str, bool]) -> float:
    """The probability, 0..1, that a statement with these signs is said of a person."""
    total = sum(WEIGHTS[name] for name, there in signs.items() if there)
    return 1 / (1 + math.exp(-total))
