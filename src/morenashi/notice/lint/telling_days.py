"""Telling days: the day a leak was known, the day people are told, and the reason for the time between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from morenashi.notice.lint.dates import DATE, dates_in, has_date
from morenashi.notice.lint.reading import Reading, Role, Sentence
from morenashi.notice.lint.sections import Part, part_of

KNEW = re.compile(
    r"判明|分か(?:り|った)|わか(?:り|った)|発覚|気(?:づ|付)|知(?:り|った|らされ)|を知る(?=[。、]|$)|認識|把握|検知|発見|見つけ|見つか|覚知|(?:連絡|通報|指摘|申し?出|問い?合わせ|知らせ|報告|電話|一報|警告|ご意見)(?:が(?:あ|入|寄せ)|を(?:受|いただ|頂)|により|で|に)|教わ|(?:お?電話|ご?連絡|お?手紙|ご?報告|声)を?(?:いただ|もら|頂)|聞(?:き|い)|明らか|(?:漏|流出|不正|アクセス|操作|異常|紛失|事実|誤送信|改ざん|侵入|痕跡)[^。]{0,16}を?確認|警報|から(?:の)?(?:お?電話|ご?連絡|通報|ご?指摘|お?申し?出|お?問い?合わせ)"
)

TOLD = re.compile(
    r"公表|発表|公開|お知らせ|通知|ご?連絡(?:して|いた|する|を差|申)|手紙|メール(?:を|に|で)|掲載|載せ|発送|お送り|送付|郵送|書(?:い|き)|本状|お伝え|お渡し|持参|訪ね"
)

RELATIVE = re.compile(
    r"同じ日|きのう|昨日|けさ|今朝|翌朝|その晩|その夜|おととい|一昨日|先週|曜日|週明け|本日|今日|当日|同日|その日|即日|翌(?:日|[0-9]{1,2}日)|きょう|直ちに"
)

# "Sent on the 24th", in a text that names the month elsewhere.
DAY_ALONE = re.compile(
    rf"(?<![0-9月/])[0-9]{{1,2}}日(?!間|以内|ごと|目|分)[^。]{{0,16}}?(?:{TOLD.pattern}|送)"
)

ROUGH = re.compile(RELATIVE.pattern + r"|年(?:\([0-9]{4}年\))?\s?[0-9]{1,2}\s?月")

REASON = re.compile(
    r"ため|から(?:です|、)|ので|理由|要し|かか(?:っ|り)|待(?:っ|ち|た)|控え|求められ|要請|まで(?:は)?[^。]{0,24}(?:出な|終わら|確定し|分から|でき)|経て|確定|割り出し|特定(?:に|する)|調査|照合"
)

LATE = re.compile(
    r"公表|発表|お知らせ|通知|ご?連絡|手紙|本日|日数|時間|期間|遅|まで|週間|か月|日(?:間)?かか|お待たせ"
)

APART = frozenset(
    {Part.DESK, Part.NEXT, Part.STEPS, Part.GENUINE, Part.MONEY, Part.RIGHTS, Part.SECONDARY, Part.LEAVERS,
     Part.WHETHER, Part.NOT_LEAKED, Part.DEAD_ENDS}
)  # fmt: skip

TO_OTHERS = re.compile(
    r"(?:委員会|警察|監督|カード会社|決済|契約先|取引先|委託元|保険会社|財務局)(?!(?:など|等)?(?:から|より)|(?:から)?の(?:要請|求め|指示|助言))"
)

AHEAD = re.compile(
    r"(?:予定|(?:お知らせ|報告|公表|お送り|通知|連絡|掲載|お届け|お伝え|発表)(?:し|いたし|致し|申し上げ)?ます|書きます|次(?:の|回)|最終|続報)"
)


_NOW = re.compile(r"本日|今日|きょう|ここに|この(?:手紙|メール|文)を")
# "That we tell you on the 26th only is because the police asked us": the police are its reason.
_HOW_LATE = re.compile(r"(?:お?知らせ|公表|発表|ご?連絡|通知)(?:が|を|は)[^。]{0,24}た(?:の)?は")


def is_public(text: str) -> bool:
    """Whether a sentence tells of telling people: not an authority, and not one day to come."""
    if _HOW_LATE.search(text):
        return True
    return not TO_OTHERS.search(text) and not (
        AHEAD.search(text) and len(DATE.findall(text)) < 2 and not _NOW.search(text)
    )


def days_of(sentences: list[Sentence], verb: re.Pattern[str], near: date) -> Iterator[date]:
    """The day each verb is about: the last one before it in its sentence, else the first one after."""
    for sentence in sentences:
        if (
            verb is KNEW
            and KNEW.search(f"{sentence.heading} {sentence.label}")
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


STRONG = r"判明|発覚|気(?:づ|付)|知(?:り|った)|認識|検知|発見|覚知|分か(?:り|った)|(?:連絡|通報|指摘|申し?出|電話)(?:が|を|で)|(?:漏|流出|不正|アクセス|操作|異常|紛失|事実|誤送信|改ざん|侵入|痕跡)[^。]{0,16}を?確認|警報|教わ"


def knowledge(telling: list[Sentence], known: list[date]) -> date | None:
    """When it was known: the first day said with a strong word, since measures are “confirmed” later on."""
    course = [one for one in telling if part_of(one) is Part.COURSE]
    strong = re.compile(STRONG)
    near = known[0] if known else date.min
    for sentences in (course, telling):
        found = list(days_of(sentences, strong, near)) if known else []
        if found:
            return min(found)
    return min(known, default=None)


SIGNED = 40  # characters of a line with sender and day


def dated(reading: Reading, near: date) -> Iterator[date]:
    """Days that stand alone in a line, as at the top of a letter, or in the line of title and sender."""
    for line in reading.lines[:12] + reading.lines[-6:]:
        short = len(line.text) <= 60 and line.role is not Role.LIST and not line.text.endswith("。")
        begins = DATE.match(
            re.sub(r"^\W+|^(?:報道発表|プレスリリース|お知らせ|掲載日?|公開日?)\W*", "", line.text)
        )
        signed = len(line.text) <= SIGNED and not re.search(r"[にはがをで]|[0-9]時", line.text)
        if (short and begins) or signed:
            yield from list(dates_in(line.text, near=near))[:1]


WAIT = re.compile(
    r"日数|時間|遅|お待たせ|週間|か月|日かか|かかった|要し|公表(?:まで|が|を)|(?:お知らせ|通知|ご?連絡)(?:まで|が|を)"
)


def explained(reading: Reading) -> bool:
    """Whether the reason for a long time between knowing and telling is given."""
    for sentence in reading.sentences:
        if part_of(sentence) in (APART - {Part.DEAD_ENDS}) | {Part.CAUSE, Part.MEASURES}:
            continue
        about = LATE.search(sentence.text) or re.search(r"まで|かかった", sentence.heading)
        if (
            about
            and REASON.search(sentence.text)
            and (
                part_of(sentence) is Part.COURSE
                or has_date(sentence.text)
                or WAIT.search(sentence.text + sentence.heading)
            )
        ):
            return True
    return False
