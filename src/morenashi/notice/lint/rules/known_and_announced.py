"""R12: the day it was known and the day it is told; a gap over five days comes with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.moment import day, said
from morenashi.model.words import Words
from morenashi.notice.lint.dates import DATE, dates_in, has_date, written_on
from morenashi.notice.lint.reading import Reading, Role, Sentence
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.notice.lint.sections import Part, part_of

LONGEST = (
    5  # days from knowing to telling that need no reason; the guide value for the first report
)
_KNEW = re.compile(
    r"判明|分か(?:り|った)|わか(?:り|った)|発覚|気(?:づ|付)|知(?:り|った|らされ)|認識|把握|検知|発見|見つけ|見つか|覚知|(?:連絡|通報|指摘|申し?出|問い?合わせ|知らせ|報告|電話|一報|警告|ご意見)(?:が(?:あ|入|寄せ)|を(?:受|いただ|頂)|により|で|に)|教わ|(?:お?電話|ご?連絡|お?手紙|ご?報告|声)を?(?:いただ|もら|頂)|聞(?:き|い)|明らか|(?:漏|流出|不正|アクセス|操作|異常|紛失|事実|誤送信|改ざん|侵入|痕跡)[^。]{0,16}を?確認|警報|から(?:の)?(?:お?電話|ご?連絡|通報|ご?指摘|お?申し?出|お?問い?合わせ)"
)
_TOLD = re.compile(
    r"公表|発表|公開|お知らせ|通知|ご?連絡(?:して|いた|する|を差|申)|手紙|メール(?:を|に|で)|掲載|発送|お送り|送付|郵送|書(?:い|き)|本状|お伝え|お渡し|持参|訪ね"
)
_RELATIVE = re.compile(
    r"同じ日|きのう|昨日|けさ|今朝|翌朝|その晩|その夜|おととい|一昨日|先週|曜日|週明け|本日|今日|当日|同日|その日|即日|翌(?:日|[0-9]{1,2}日)|きょう|直ちに"
)
_ROUGH = re.compile(_RELATIVE.pattern + r"|年(?:\([0-9]{4}年\))?\s?[0-9]{1,2}\s?月")
_REASON = re.compile(
    r"ため|から(?:です|、)|ので|理由|要し|かか(?:っ|り)|待(?:っ|ち|た)|控え|求められ|要請|まで(?:は)?[^。]{0,24}(?:出な|終わら|確定し|分から|でき)|経て|確定|割り出し|特定(?:に|する)|調査|照合"
)
_LATE = re.compile(
    r"公表|発表|お知らせ|通知|ご?連絡|手紙|本日|日数|時間|期間|遅|まで|週間|か月|日(?:間)?かか|お待たせ"
)
_APART = frozenset(
    {Part.DESK, Part.NEXT, Part.STEPS, Part.GENUINE, Part.MONEY, Part.RIGHTS, Part.SECONDARY, Part.LEAVERS,
     Part.WHETHER, Part.NOT_LEAKED, Part.DEAD_ENDS}
)  # fmt: skip
_NO_KNOWN = Words(
    ja="漏えいをいつ知ったのか（判明した日）がありません。知ってから知らせるまでの日数は、まず問われる点です。",
    en="It does not say when the leak became known. How long you took to tell is what people ask first.",
)
_NO_TOLD = Words(
    ja="いつ知らせたのか（この文書の日付、公表日）がありません。",
    en="It does not say when people are told: there is no date of the text.",
)
_GAP = Words(
    ja="知った日（{known}）から知らせた日（{told}）まで{days}日ありますが、その理由がありません。理由がないと、隠していたと受け取られます。",
    en="From knowing ({known}) to telling ({told}) it took {days} days, without a reason. People take that for hiding.",
)
_CASE = Words(
    ja="事案で知った日とされている{known}が、文中にありません。",
    en="The day of knowledge by the case, {known}, is not in the text.",
)
_SAY = Words(
    ja="「〔月日〕に〔きっかけ〕で知り、〔月日〕に公表（お知らせ）しました。」と書いてください。",
    en="Write: “We learnt of it on [day] by [what], and tell you on [day].”",
)
_EXPLAIN = Words(
    ja="「〔月日〕に知り、お知らせが〔月日〕になったのは、〔対象の方を割り出す調査など〕に日数を要したためです。お待たせしたことをお詫びします。」と書いてください。",
    en="Write: “We learnt of it on [day]; that we tell you only on [day] is because [reason]. We apologise for the wait.”",
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    today = (around.incident.as_of if around.incident else None) or around.today
    near = written_on(reading, today=today)
    telling = [one for one in reading.sentences if part_of(one) not in _APART]
    known = list(_days(telling, _KNEW, near))
    public = [one for one in telling if _is_public(one.text)]
    told = [*_dated(reading, near), *_days(public, _TOLD, near)]
    if not known and not any(_KNEW.search(one.text) and _ROUGH.search(one.text) for one in telling):
        yield rule.finding(_NO_KNOWN, _SAY)
        return
    if not told and not any(_RELATIVE.search(one.text) for one in telling):
        yield rule.finding(_NO_TOLD, _SAY)
        return
    yield from _against_case(reading, around, near)
    first = _knowledge(telling, known)
    late = [one for one in told if first is not None and one >= first]
    if first is None or not late:
        return
    last = (
        min(late) if _LATER.search(reading.folded[:_HEAD]) else late[0]
    )  # the text's own day before others
    days = (last - first).days
    if days > LONGEST and not _explained(reading):
        yield rule.finding(_GAP.filled(known=_shown(first), told=_shown(last), days=days), _EXPLAIN)


_TO_OTHERS = re.compile(r"委員会|警察|監督|カード会社|決済|契約先|取引先|委託元|保険会社|財務局")
_AHEAD = re.compile(
    r"(?:予定|(?:お知らせ|報告|公表|お送り|通知|連絡|掲載|お届け|お伝え|発表)(?:し|いたし|致し|申し上げ)?ます|書きます|次(?:の|回)|最終|続報)"
)


def _is_public(text: str) -> bool:
    """Whether a sentence tells of telling people: not an authority, and not one day to come."""
    return not _TO_OTHERS.search(text) and not (_AHEAD.search(text) and len(DATE.findall(text)) < 2)


def _days(sentences: list[Sentence], verb: re.Pattern[str], near: date) -> Iterator[date]:
    """The day each verb is about: the last one before it in its sentence, else the first one after."""
    for sentence in sentences:
        if (
            verb is _KNEW
            and _KNEW.search(f"{sentence.heading} {sentence.label}")
            and part_of(sentence) is Part.COURSE
        ):
            yield from list(dates_in(sentence.text, near=near))[:1]
        for match in verb.finditer(sentence.text):
            before = list(dates_in(sentence.text[: match.start()], near=near))
            after = list(dates_in(sentence.text[match.end() :], near=near))
            if before:
                yield before[-1]
            elif after and re.match(
                r"[^。]{0,3}(?:のは|日|:|は|が|、)", sentence.text[match.end() :]
            ):
                yield after[0]


def _knowledge(telling: list[Sentence], known: list[date]) -> date | None:
    """When it was known: the first day said with a strong word, since measures are “confirmed” later on."""
    course = [one for one in telling if part_of(one) is Part.COURSE]
    strong = re.compile(_STRONG)
    near = known[0] if known else date.min
    for sentences in (course, telling):
        found = list(_days(sentences, strong, near)) if known else []
        if found:
            return min(found)
    return min(known, default=None)


_STRONG = r"判明|発覚|気(?:づ|付)|知(?:り|った)|認識|検知|発見|覚知|分か(?:り|った)|(?:連絡|通報|指摘|申し?出|電話)(?:が|を|で)|(?:漏|流出|不正|アクセス|操作|異常|紛失|事実|誤送信|改ざん|侵入|痕跡)[^。]{0,16}を?確認|警報|教わ"


def _dated(reading: Reading, near: date) -> Iterator[date]:
    """Days that stand alone in a line, as at the top of a letter, or in the line of title and sender."""
    for line in reading.lines[:12] + reading.lines[-6:]:
        short = len(line.text) <= 60 and line.role is not Role.LIST and not line.text.endswith("。")
        begins = DATE.match(
            re.sub(r"^\W+|^(?:報道発表|プレスリリース|お知らせ|掲載日?|公開日?)\W*", "", line.text)
        )
        signed = len(line.text) <= _SIGNED and not re.search(r"[にはがをで]|[0-9]時", line.text)
        if (short and begins) or signed:
            yield from list(dates_in(line.text, near=near))[:1]


def _explained(reading: Reading) -> bool:
    for sentence in reading.sentences:
        if part_of(sentence) in _APART - {Part.DEAD_ENDS}:
            continue
        about = _LATE.search(sentence.text) or re.search(r"まで|かかった", sentence.heading)
        if (
            about
            and _REASON.search(sentence.text)
            and (
                part_of(sentence) is Part.COURSE
                or has_date(sentence.text)
                or _WAIT.search(sentence.text + sentence.heading)
            )
        ):
            return True
    return False


_SIGNED = 40  # characters of a line with sender and day
# A second word, or a correction, is late by nature: its first one counts.
_LATER = re.compile(
    r"第[2-9二三四五六七八九]報|続報|最終報告|訂正|改訂|追加の?(?:お知らせ|報告)|再度|その後"
)
_HEAD = 400  # characters
_WAIT = re.compile(
    r"日数|時間|遅|お待たせ|週間|か月|日かか|かかった|要し|公表(?:まで|が|を)|(?:お知らせ|通知|ご?連絡)(?:まで|が|を)"
)


def _against_case(reading: Reading, around: Around, near: date) -> Iterator[LintFinding]:
    chosen = around.incident.chosen if around.incident else None
    if chosen is not None and day(chosen.at) not in set(dates_in(reading.folded, near=near)):
        yield rule.finding(_CASE.filled(known=_shown(day(chosen.at))), _SAY)


def _shown(one: date) -> Words:
    return Words(ja=said(one, "ja"), en=said(one, "en"))


rule = Rule(
    id="R12",
    label=Words(ja="知った日と知らせた日", en="the day known and the day told"),
    levels={NoticeKind.PUBLIC: LintLevel.E, NoticeKind.INDIVIDUAL: LintLevel.E},
    base=(Base.CASE,),
    source=Words(
        ja="知ってから公表まで19日、23日かかった事例で、被害者が最も批判したのは遅さだった",
        en="cases of 19 and 23 days from knowing to telling: what victims criticised most was the delay",
    ),
    explain=Words(
        ja="知った日と知らせた日があるかを見ます。間が5日を超えるときは、その理由も要ります。",
        en="Both days must be told. If more than five days lie between them, the reason, too.",
    ),
    before="2026年6月25日\n5月7日に不正な操作を確認し、本日公表いたします。",
    after="2026年6月25日\n5月7日に不正な操作を確認しました。公表が6月25日になったのは、対象の方を割り出す調査に日数を要したためです。",
    check=_check,
)
