"""Former: words for people whose tie to the organisation has ended, and whether a text says they are concerned."""

from __future__ import annotations

import re

from morenashi.notice.lint.facts import groups
from morenashi.notice.lint.passages import flat
from morenashi.notice.lint.reading import Reading, Sentence
from morenashi.notice.lint.rule import Around
from morenashi.notice.lint.sections import Part, part_of

_LEFT = r"退(?:会|職|学|院|園|店|社|所|団|塾|寮|去|任|校)"
FORMER = re.compile(
    _LEFT
    + r"(?!の?(?:手続|方法)|を(?:ご)?希望|届|金|願|日|理由|年月|予定|時期|証明|給付|所得|一時|祝|の(?:日|時|とき)|サマリ|し(?:たい|たく)|(?:され|す)る(?:に|場合)|をお考え|でき)|(?:解約|完済)(?:し|され|済|者|後|ずみ|の方(?!法))"
    r"|(?:元|旧)(?:会員|社員|従業員|職員|お客|利用者|顧客|契約者|患者|生徒|受講|勤務先|スタッフ|の勤務先|の会員|の従業員|の社員)"
    r"|(?:契約|利用|取引|受講|通院|通学|在籍|雇用|サービス|お付き合い|勤め|仕事)[^。、\n]{0,8}(?:終え|終了し|終わ(?:っ|り)?|やめ|辞め|離れ)(?:た|て|られ|後|ら)"
    r"|(?:お?(?:辞|や)め)(?:た(?:会員|方|人|お子|あと|後|社員|職員)|になった|られた)|離れた(?:方|会員|人)|不採用|辞退(?:した|され|の方)|(?:もう|すでに|既に)[^。、\n]{0,8}(?:会員|社員|利用者|お客(?:様|さま)|患者|生徒)で(?:は)?ない|満期を迎え|転出|卒(?:業|園|塾|団)(?:し|され|生|者|後|の)|離職(?:し|され|者|後)|巣立|転校|引退し"
    r"|(?:もう|すでに|既に|今は|いまは|現在は)[^。\n]{0,12}(?:通って|使って|利用して|会員で|勤めて|働いて|取引(?:は|が)?|在籍して|登録して|契約(?:は|が)?)(?:は)?(?:い)?な"
    r"|(?:過去|以前|かつて|昔)[にの]?(?:ご?利用|ご?契約|ご?登録|お取引|在籍|勤務|お勤め|受講|会員|お客|参加|応募)|(?:昔|むかし|以前|過去|かつて|前)の(?:お客|会員|患者|利用者|社員|職員|生徒|受講|契約者|取引|入居)|(?:会員|お客(?:様|さま)|社員|職員|生徒|患者|契約)で(?:は)?なくな|(?:契約|会期|籍|利用期間|期限)[^。、\n]{0,6}(?:切れ|抜け|抜い|満了)|(?:口座|アカウント)を閉じ|去った(?:方|人|あと)|(?:OB|OG)(?:の|・|会|や)"
)
_NOT_CONCERNED = re.compile(
    r"(?:含ま(?:れ(?:て(?:い|お))?)?|対象では|該当し|対象と(?:は)?な(?:っ|り)|残って(?:い|お)|保存して(?:い|お)|保管して(?:い|お)"
    r"|持って(?:い|お)|あり)(?:り?ません|ない|なく)|対象外|一切(?:い|お|含)"
)
_CONCERNED = re.compile(
    r"含(?:まれ(?:て(?:います|おります|いる)|る|ます)|み(?:ます|、)|む)|対象(?:です|に(?:な|含)|者に)"
)
# Somebody who left and took the data along is not one of those concerned.
_CULPRIT = re.compile(
    r"(?:退職(?:した|済みの)?(?:元)?(?:者|社員|従業員|職員|人)|元(?:社員|従業員|職員|スタッフ|派遣社員|アルバイト))(?:[0-9一]+(?:人|名))?(?:が|は|に(?:より|よる|よって)|による|から|の(?:手|行為|不正|持ち出し|端末|自宅|転職先))"
)
# Leaving as something one may do is no word about those who left.
_LEAVING = re.compile(
    r"退会(?:後|し(?:て|たい)|され(?:る|たい))[^。\n]{0,12}(?:場合|希望|ください|手続)"
)


def former_concerned(reading: Reading, around: Around) -> bool:
    """Whether people who left are among those the text speaks to, by the case or by the text."""
    everyone = around.incident.groups if around.incident is not None else ()
    if any(group.relation.former for group in groups(around) or everyone):
        return True
    said = [one.text for one in reading.sentences if _speaks(one)]
    if any(_NOT_CONCERNED.search(text) for text in said):
        return any(_CONCERNED.search(text) for text in said)
    return any(not _LEAVING.search(text) for text in said)


def _speaks(sentence: Sentence) -> bool:
    if part_of(sentence) is Part.DESK or sentence.text.endswith("窓口"):
        return False
    text = _CULPRIT.sub("", flat(sentence.text))
    return bool(FORMER.search(text) or FORMER.search(_CULPRIT.sub("", sentence.heading)))
