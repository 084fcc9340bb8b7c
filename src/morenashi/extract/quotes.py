"""Where a quoted or forwarded mail begins in a text: markers, heads as mailers write them, and "X wrote:".

Sources: what Outlook, Gmail, Thunderbird, Apple Mail, Notes, Becky!, 秀丸メール, Shuriken and Yahoo!
メール put before the mail that is answered; no standard says how.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from morenashi.extract.mailboxes import read_mailboxes
from morenashi.model.mail import Mailbox

_LINE = 400  # code points of a line that are looked at
_VALUE = 20_000  # of a line that lists receivers
_HEAD_LINES = 200
_LONGEST_NAME = 60
_BLANKS = 4  # blank lines between a marker, its head and its text


class Line(NamedTuple):
    """One line: where it starts, how many quote marks precede it, and what follows them."""

    start: int
    marks: int
    text: str


@dataclass(frozen=True, slots=True)
class Cue:
    """What says that another's mail begins: the line after it, and what it says of that mail.

    `is_head` says that it is a mail's head or a marker, `marker` the latter; `certain` is false where
    only quote marks below make it one; `ends` is true for the line that closes a mail instead.
    """

    end: int
    forwarded: bool = False
    is_head: bool = False
    marker: bool = False
    certain: bool = True
    ends: bool = False
    parties: tuple[Mailbox, ...] | None = field(default=None, repr=False)
    subject: str = field(default="", repr=False)


_FIELDS: dict[str, str] = {
    "from": "from 差出人 送信者 送信元 発信者 発信人 差出 von de",
    "date": "date sent 送信日時 日時 日付 送信日 受信日時 受信日 日にち gesendet datum",
    "to": "to 宛先 宛て先 あて先 宛て 受信者 送信先 an",
    "cc": "cc 写し 同報 カーボンコピー",
    "bcc": "bcc",
    "subject": "subject 件名 題名 表題 サブジェクト タイトル betreff",
    "other": "sender reply-to 返信先 importance 重要度 attachments 添付ファイル 添付 organization "
    "message-id priority 優先度 x-mailer categories 分類 resent-from resent-to resent-date sensitivity "
    "in-reply-to references 秘密度 フラグの状態 followupflag",
}
_FIELD_OF = {word: name for name, words in _FIELDS.items() for word in words.split()}
_FIELD = re.compile(r"[\s*]{0,4}([^:：*]{1,24}?)[\s*]{0,4}[:：]\**\s?(.*)", re.DOTALL)
_INLINE = re.compile(
    r"\s(送信日時|日時|日付|Sent|Date|宛先|To|C[Cc]|件名|Subject)\s?[:：](?=\s)", re.IGNORECASE
)

_ORIGINAL = re.compile(
    r"\s*[-=_*－―─]{2,}\s*(?:original\s+(?:message|mail|appointment)(?:\s+begin)?"
    r"|(?:元|もと)の(?:メッセージ|メール|予定)|オリジナル\s*(?:メッセージ|メール)|引用(?:元|ここから)"
    r"|ursprüngliche nachricht|message d'origine)\s*[-=_*－―─]*\s*",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"\s*(?:[-=_*－―─]{2,}\s*(?:(?:start of )?(?:inline )?forwarded\s+(?:message|mail|by\b.*?|letter)"
    r"|転送(?:された|する)?\s*(?:メッセージ|メール)|転送者.*?|転送(?:ここから|開始))\s*[-=_*－―─]*"
    r"|begin forwarded message\s*[:：]|転送された(?:メッセージ|メール)\s*[:：]"
    r"|forwarded by .{1,200}@.{1,200})\s*",
    re.IGNORECASE,
)
_END = re.compile(
    r"\s*[-=_*－―─]{2,}\s*(?:original message ends?|end (?:of )?(?:the )?(?:forwarded|original) message"
    r"|(?:転送|引用)(?:メッセージ|メール)?\s*(?:ここまで|終わり|終了))\s*[-=_*－―─]*\s*",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*(?:_{10,}|-{10,}|={10,}|\*{10,}|─{8,}|―{8,})\s*")

_DATE = r"(?:(?:19|20)\d\d\s?[年/.-]\s?\d{1,2}\s?[月/.-]\s?\d{1,2}\s?日?|令和\s?\d{1,2}年\d{1,2}月\d{1,2}日)"
_STARTS = re.compile(
    rf"\s*(?:(?:On|At|Am|Le)\s[^\n]*?\d|[(（]?\s*{_DATE}|In (?:message|article)\b|[A-Z][a-z]{{2}}, \d)",
)
_WROTE = re.compile(
    r"(?:\b(?:wrote|writes|said|schrieb|a écrit)|(?:は|が)?\s?(?:書|か)(?:きました|いた|かれました)(?:こと)?"
    r"|(?:さん|様|氏)?(?:から)?の(?:メール|メッセージ)|(?:さん|様)(?:は|が)(?:言|い)いました"
    r"|@[A-Za-z0-9.-]+[\]>]+\s*(?:さん|様|氏)?)\s*[:：]\s*\Z"
)
_WROTE_PLAINLY = re.compile(
    r"(?:\b(?:wrote|writes)|(?:は|が)\s?(?:書|か)きました|の(?:メール|メッセージ)(?:より)?)\s*[:：。.]{0,3}\s*\Z"
)
_ENGLISH = re.compile(r"\s*(?:On|At)\s.*\bwrote\s*[:：]\s*\Z", re.DOTALL)
_TIME = re.compile(
    r"\d{1,2}\s?[:：時]\s?\d\d(?:[:：]\d\d)?分?\s*(?:[AaPp]\.?[Mm]\.?\b)?\s*(?:[+-]\d{4})?\s*"
    r"(?:\(?(?:JST|GMT|UTC)(?:[+-]\d{1,2}(?::\d\d)?)?\)?)?"
)
_DAY = re.compile(rf"{_DATE}\s*(?:[(（][^()（）]{{1,4}}[)）]|[日月火水木金土]曜日)?")
_SAYS = re.compile(
    r"\s*(?:(?:さん|様|氏)?\s*(?:wrote|writes|said|schrieb|a écrit)|(?:さん|様|氏)?(?:は|が)?\s?(?:書|か)(?:き|い|か).*"
    r"|(?:さん|様|氏)?(?:から)?の(?:メール|メッセージ).*|(?:さん|様)(?:は|が).*|さん|様|氏)?\s*[:：。.]*\s*\Z"
)
_MESSAGE_ID = re.compile(r"\s*In (?:message|article)\s*(?:<[^<>]*>)?\s*(?:\".*\")?", re.IGNORECASE)
_ADDRESS = re.compile(r"[\[<]?\s*(?:mailto:)?[^\s<>()\[\]、，,]+@[A-Za-z0-9.-]+")


def cue_at(lines: Sequence[Line], at: int) -> Cue | None:
    """What begins at line `at`, which is not blank; None for an ordinary line."""
    text = lines[at].text[:_LINE]
    first = text[:64].lstrip()[:1]
    if first not in _FIRST and ":" not in text and "：" not in text and text[-1] != "。":
        return None
    if first in _MARKER_FIRST:
        if _END.fullmatch(text):
            return Cue(at + 1, ends=True)
        forwarded = _FORWARD.fullmatch(text) is not None
        if forwarded or _ORIGINAL.fullmatch(text):
            return _marked(lines, at, forwarded=forwarded)
        if _RULE.fullmatch(text):
            enough = 1 if "_" in text else 2
            head = _head(lines, _next(lines, at + 1, deeper=False), enough=enough)
            return head if head and head.parties else None
    if ":" in text[:40] or "：" in text[:40]:
        head = _head(lines, at, enough=2)
        if head:
            return head
    return _attribution(lines, at)


_MARKER_FIRST = frozenset("-=_*－―─bBfF転")
_FIRST = _MARKER_FIRST | frozenset("OAL(（12令I") | frozenset("MTWFS")  # and of attributions


def _next(lines: Sequence[Line], at: int, *, deeper: bool) -> int:
    """The next line that says something, if one comes soon; -1 if none does."""
    marks = lines[at - 1].marks
    for i in range(at, min(at + _BLANKS, len(lines))):
        if lines[i].text:
            return i if lines[i].marks == marks or (deeper and lines[i].marks > marks) else -1
    return -1


def _marked(lines: Sequence[Line], at: int, *, forwarded: bool) -> Cue:
    """A line that says so itself: the head below it tells who wrote, if there is one."""
    below = _next(lines, at + 1, deeper=True)
    if below >= 0 and _RULE.fullmatch(lines[below].text[:_LINE]):
        below = _next(lines, below + 1, deeper=True)
    elif below >= 0 and forwarded and _ORIGINAL.fullmatch(lines[below].text[:_LINE]):
        # Becky! says "Forwarded by X" above "Original Message".
        return replace(_marked(lines, below, forwarded=False), forwarded=True)
    head = _head(lines, below, enough=0)
    if head is None:
        return Cue(at + 1, forwarded, is_head=True, marker=True)
    return replace(head, forwarded=forwarded, marker=True)


def _field(text: str) -> tuple[str, str] | None:
    """The field that a line names, and its value."""
    found = _FIELD.match(text[:_VALUE])
    if not found:
        return None
    name = _FIELD_OF.get("".join(found[1].split()).lower())
    return (name, found[2].strip().rstrip("*").strip()) if name else None


def _head(lines: Sequence[Line], at: int, *, enough: int) -> Cue | None:
    """The head of a mail as lines `From: ...`, which needs `enough` fields beside the author's.

    Two are asked of a head that stands alone, one of them the date: 差出人： by itself, or above 宛先：,
    is also what forms and parcels say.
    """
    if at < 0:
        return None
    first = _field(lines[at].text)
    if first is None or (enough and first[0] != "from"):
        return None
    values, end = _values(lines, at)
    others = len(values) - 1
    if others < enough or (enough > 1 and "date" not in values):
        return None
    if "from" not in values and others < 1:
        return None
    parties: list[Mailbox] = []
    for name in ("from", "to", "cc", "bcc"):
        parties += read_mailboxes(values.get(name, ""), spoken=True)
    subject = values.get("subject", "")
    return Cue(end, is_head=True, parties=tuple(parties) or None, subject=subject)


def _values(lines: Sequence[Line], at: int) -> tuple[dict[str, str], int]:
    """The fields from line `at` on, and the line after the last of them."""
    values: dict[str, str] = {}
    marks, last = lines[at].marks, ""
    for i in range(at, min(at + _HEAD_LINES, len(lines))):
        line = lines[i]
        if line.marks != marks or not line.text:
            return values, i
        found = _field(line.text)
        if found and found[0] in values and found[0] != "other":
            return values, i
        if found:
            values.update(_inline(*found))
            last = found[0]
        elif last and _continues(values[last], line.text, last):
            values[last] += " " + line.text[:_VALUE].strip()
        else:
            return values, i
    return values, min(at + _HEAD_LINES, len(lines))


def _inline(name: str, value: str) -> dict[str, str]:
    """Some put the whole head into one line."""
    if name != "from" or len(value) > 2000:
        return {name: value}
    parts = _INLINE.split(value)
    values = {name: parts[0].strip()}
    for key, text in zip(parts[1::2], parts[2::2], strict=True):
        values.setdefault(_FIELD_OF[key.lower()], text.strip())
    return values if len(values) > 2 else {name: value}


def _continues(value: str, text: str, name: str) -> bool:
    """Whether a line without a name of its own goes on with the value above."""
    if text[:1] in " \t\u3000":
        return True
    if name not in ("from", "to", "cc", "bcc"):
        return False
    return value.endswith((";", ",", "；", "<")) or text.rstrip().endswith((">;", ">,"))


def _attribution(lines: Sequence[Line], at: int) -> Cue | None:
    """ "On ... X wrote:" and its like, over up to three lines."""
    text = lines[at].text
    if len(text) > _LINE:
        return None
    if not _STARTS.match(text):
        says = text[-1] in ":：。." and (_WROTE.search(text) or _WROTE_PLAINLY.search(text))
        if not says or not quoted_below(lines, at + 1, lines[at].marks):
            return None
        return Cue(at + 1, certain=False, parties=_author(text))
    joined = ""
    for i in range(at, min(at + 3, len(lines))):
        line = lines[i]
        if line.marks != lines[at].marks or not line.text or len(line.text) > _LINE:
            return None
        joined = f"{joined} {line.text.strip()}".strip()
        if joined[-1] not in ":：。.":
            continue
        timed = _TIME.search(joined) is not None
        if _WROTE.search(joined):
            certain = _ENGLISH.match(joined) or re.search(r"<[^<>\s]+@", joined)
            return Cue(i + 1, certain=timed and certain is not None, parties=_author(joined))
        plainly = _WROTE_PLAINLY.search(joined) or (joined[-1] in ":：" and (timed or i == at))
        if plainly and quoted_below(lines, i + 1, line.marks):
            return Cue(i + 1, certain=False, parties=_author(joined))
    return None


def quoted_below(lines: Sequence[Line], at: int, marks: int) -> bool:
    """Whether lines with more quote marks than `marks` come next, from line `at` on."""
    for i in range(at, min(at + _BLANKS, len(lines))):
        if lines[i].text:
            return lines[i].marks > marks
    return False


def _author(text: str) -> tuple[Mailbox, ...] | None:
    """The author an attribution names."""
    text = _MESSAGE_ID.sub("", text)
    text = _SAYS.sub("", text) if not text.rstrip().endswith((">:", ">：")) else text.rstrip(" :：")
    address = _ADDRESS.search(text)
    end = address.start() if address else len(text)
    begin = 0
    for pattern in (_DAY, _TIME):
        for found in pattern.finditer(text, begin, end):
            begin = found.end()
    name = text[begin:end].strip(" \t\u3000,、，()（）[]<\"'“”:：@")
    if begin == 0:  # "On Monday X wrote:"
        name = re.sub(r"^(?:On|At)\s+\S+\s+", "", name)
    found_address = ""
    if address:
        boxes = read_mailboxes(f"<{address[0].lstrip(' <[')}>")
        found_address = boxes[0].address if boxes else ""
    name = re.sub(r"(?:さん|様|氏)\Z", "", name)
    name = name if len(name) <= _LONGEST_NAME else ""
    return (Mailbox(name, found_address),) if name or found_address else None
