"""R08: what people would try in vain is named, so that nobody loses a day (no re-issue, no loss report)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint import facts
from morenashi.notice.lint.advice_words import LIMIT
from morenashi.notice.lint.items import label
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.sections import Part, part_of
from morenashi.notice.lint.statements import leaked

_KNOWN: tuple[tuple[str, Words], ...] = (
    ("license", Words(ja="免許証が手元にある場合は紛失届を出せず、再交付も原則として受けられません。", en="While you hold the licence no loss report is taken and normally no new one issued.")),
    ("drivers_license", Words(ja="免許証が手元にある場合は紛失届を出せず、再交付も原則として受けられません。", en="While you hold the licence no loss report is taken and normally no new one issued.")),
    ("my_number", Words(ja="番号を変えても、すでに写し取られた古い番号を消すことはできません。", en="A new number does not erase copies of the old one.")),
    ("passport", Words(ja="旅券が手元にある場合、画像が漏れただけでは紛失の届け出はできません。", en="While you hold the passport, no loss can be reported for a leaked image.")),
    ("residence_card", Words(ja="カードが手元にある場合、紛失の届け出はできません。", en="While you hold the card, no loss can be reported.")),
    ("insurance", Words(ja="記号・番号は、漏れただけでは変えてもらえないのが普通です。", en="The number is normally not changed for a leak alone.")),
    ("health_insurance", Words(ja="記号・番号は、漏れただけでは変えてもらえないのが普通です。", en="The number is normally not changed for a leak alone.")),
    ("biometrics", Words(ja="生体情報は変えることができません。", en="Biometric features cannot be changed.")),
    ("credit_card", Words(ja="パスワードを変えてもカードの悪用は止まりません。番号の差し替えが必要です。", en="A new password does not stop misuse of the card; it takes a new card number.")),
    ("bank_account", Words(ja="口座番号だけを変えることは、多くの銀行でできません。", en="Most banks cannot change an account number alone.")),
    ("medical", Words(ja="一度知られた病歴を、取り消す方法はありません。", en="What was learnt of an illness cannot be taken back.")),
    ("medicine", Words(ja="一度知られた薬の情報を、取り消す方法はありません。", en="What was learnt of medicine cannot be taken back.")),
    ("health_check", Words(ja="一度知られた健康の情報を、取り消す方法はありません。", en="What was learnt of one's health cannot be taken back.")),
    ("treatment", Words(ja="一度知られた診療の情報を、取り消す方法はありません。", en="What was learnt of a treatment cannot be taken back.")),
    ("disability", Words(ja="一度知られた障害の情報を、取り消す方法はありません。", en="What was learnt of a disability cannot be taken back.")),
    ("application_history", Words(ja="一度見られた応募の履歴を、取り消す方法はありません。", en="What was seen of applications cannot be taken back.")),
    ("face_photo", Words(ja="写真が転載されると、すべてを消すことはできません。", en="Once a picture is copied on, not all copies can be removed.")),
    ("credential", Words(ja="パスワードを変えても、すでに見られた登録内容は取り戻せません。", en="A new password does not take back what was seen of your account.")),
    ("phone", Words(ja="着信を拒否しても、別の番号からかかってくるのは止められません。", en="Blocking a number does not stop calls from another one.")),
    ("email", Words(ja="迷惑メールの「配信停止」を押しても止まりません。", en="The “unsubscribe” of a spam mail does not stop it.")),
    ("address", Words(ja="一度知られた住所を、なかったことにする方法はありません。", en="An address that became known cannot be made unknown.")),
    ("beneficiary", Words(ja="証券番号は、漏れたことを理由に変更できません。", en="Policy numbers are not changed for a leak.")),
)  # fmt: skip
_MESSAGE = Words(
    ja="「{item}」の漏えいで、試しても無駄になること（再発行や届け出ができない、止められないなど）が書かれていません。知らずに窓口を回り、一日を失う人が出ます。",
    en="For {item} nothing is said of what people would try in vain (no re-issue, no loss report, no way to "
    "stop it). Some will lose a day at counters.",
)
_SUGGESTION = Words(
    ja="「できないこと」として書いてください。例:「{limit}」",
    en="Write it under “What cannot be done”, for instance: “{limit}”",
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    keys = facts.concerned(around) or tuple(one.key for one in leaked(reading))
    known = [(key, said) for key in keys for start, said in _KNOWN if key.startswith(start)]
    if not known or any(_limits(reading)):
        return
    key, limit = known[0]
    yield rule.finding(_MESSAGE.filled(item=label([key])), _SUGGESTION.filled(limit=limit))


def _limits(reading: Reading) -> Iterator[bool]:
    for sentence in reading.sentences:
        part = part_of(sentence)
        limits = LIMIT.search(sentence.text) and not _HARMLESS.search(sentence.text)
        if part is Part.DEAD_ENDS or (part not in _ELSEWHERE and limits):
            yield True


# "The number alone opens nothing" reassures; it names no dead end.
_HARMLESS = re.compile(
    r"(?:伺|うかが|尋ね|聞き|求め|請求|案内)[^。]{0,12}ません|否定でき|(?:だけ|のみ)で(?:は)?[^。]{0,30}(?:でき|引き)[^。]{0,6}(?:ません|ない)"
)
_ELSEWHERE = frozenset(
    {Part.CAUSE, Part.COUNT, Part.PERIOD, Part.COURSE, Part.SECONDARY, Part.MONEY, Part.GENUINE, Part.NOT_LEAKED,
     Part.DESK, Part.NEXT, Part.MEASURES, Part.LEAVERS, Part.WHETHER, Part.REVISIONS}
)  # fmt: skip

rule = Rule(
    id="R08",
    label=Words(ja="できないことも書く", en="names the dead ends"),
    levels={NoticeKind.INDIVIDUAL: LintLevel.W},
    base=(Base.CASE,),
    source=Words(
        ja="免許証は再発行も紛失届もできないと、被害者が窓口を回って初めて知った事例",
        en="victims who learnt only at the counter that a licence is neither re-issued nor reported lost",
    ),
    explain=Words(
        ja="身分証、マイナンバー、カード、病歴などが漏れたとき、本人が試しても無駄になることを書いているかを見ます。",
        en="Where identity papers, My Numbers, cards or health data leaked, the text should say what people "
        "would try in vain.",
    ),
    before="運転免許証の画像が漏れました。あなたの名で借金をされるおそれがあります。信用情報機関に本人申告を出してください。",
    after="運転免許証の画像が漏れました。あなたの名で借金をされるおそれがあります。信用情報機関に本人申告を出してください。免許証が手元にある場合、紛失届を出すことはできず、再交付も原則として受けられません。",
    check=_check,
)
