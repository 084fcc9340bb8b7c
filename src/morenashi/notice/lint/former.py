"""Former: words for people whose tie to the organisation has ended, and whether a text says they are concerned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.incident import Incident
from morenashi.notice.lint.reading import Reading, Sentence

FORMER = re.compile(
    r"退(?:会|職|学|院|園|店|社|所|団|塾)(?:し|され|済|者|後|ずみ|の方|の皆|から)|解約(?:し|され|済|者|後|ずみ)"
    r"|元(?:会員|社員|従業員|職員|お客|利用者|顧客|契約者|患者|生徒|受講|の勤務先|の会員|の従業員|の社員)"
    r"|(?:契約|利用|取引|受講|通院|通学|在籍|雇用|サービス)[^。、\n]{0,6}(?:終え|終了し|終わ|やめ|辞め)(?:た|られ|後|ら)"
    r"|(?:お?(?:辞|や)め)(?:た(?:会員|方|人|お子|あと|後)|になった)|満期を迎え|(?:もう|すでに|既に)[^。\n]{0,8}(?:通って|使って|利用して|会員で|勤めて|取引(?:は|が)|在籍して|登録して)(?:は)?(?:い)?な|転出し(?:た|て)|転出(?:者|された|の方)|卒業(?:し|され|生|者|後)|退去(?:し|され|者|後)|巣立|離職(?:し|され|者|後)"
    r"|(?:過去|以前|かつて)[にの]?(?:ご?利用|ご?契約|ご?登録|お取引|在籍|勤務|お勤め|受講|会員|お客|参加|応募)"
)
_NOT_CONCERNED = re.compile(
    r"(?:含ま(?:れ(?:て(?:い|お))?)?|対象では|該当し|対象と(?:は)?な(?:っ|り)|残って(?:い|お)|保存して(?:い|お)|保管して(?:い|お)"
    r"|持って(?:い|お)|あり)(?:り?ません|ない|なく)|対象外|一切(?:い|お|含)"
)
# Leaving as something one may do is no word about those who left.
_LEAVING = re.compile(
    r"退会(?:後|し(?:て|たい)|され(?:る|たい))[^。]{0,12}(?:場合|希望|ください|手続)"
)


def former_concerned(reading: Reading, incident: Incident | None) -> bool:
    """Whether people who left are among those concerned, by the case or by the text."""
    if incident is not None and any(group.relation.former for group in incident.groups):
        return True
    return any(True for _ in former_sentences(reading))


def former_sentences(reading: Reading) -> Iterator[Sentence]:
    """Sentences that speak of people who left, and do not say that they are not concerned."""
    for sentence in reading.sentences:
        said = FORMER.search(sentence.text) or FORMER.search(sentence.heading)
        excluded = _NOT_CONCERNED.search(sentence.text) or _LEAVING.search(sentence.text)
        if said and not excluded:
            yield sentence
