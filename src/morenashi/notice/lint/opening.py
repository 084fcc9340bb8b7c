"""Opening: the first sentences of a notice that say something, after salutation and greetings."""

from __future__ import annotations

import re
from itertools import dropwhile, islice

from morenashi.notice.lint.reading import Reading, Role, Sentence

_GREETING = re.compile(
    r"平素|日頃|日ごろ|いつも.{0,20}(?:ありがとう|有難う|お世話|ご利用|ご協力|ご理解)|拝啓|謹啓|前略|時下|ますます|厚く(?:お)?礼|お世話になっ|ご愛顧|(?:と|で|を)?申します。?$|(?:です|でございます)。$"
)
_SALUTATION = re.compile(r"^(?:拝啓|謹啓|前略|急啓|冠省)[、。\s]+(?=\S{12})")
_EMPTY = 16  # characters: "突然のお手紙をお許しください。" says nothing yet
_SAYS_MORE = re.compile(
    r"漏|流出|盗|紛失|誤|閲覧|不正|個人情報|知られ|見られ|見え|外に|なくし|失|障害|不具合|事象|不備|取り違え|間違|渡"
)
_HEAD = re.compile(
    r"^(?:〒|(?:住所|所在地|電話|TEL|代表|株式会社|有限会社|報告者|報告日|各位)\S*)|(?:様|さま|さん|殿|御中|各位|皆様へ?|皆さまへ?)[、,]?$|(?:第\d+号)$|^[\d年月日/.\-令和平成 ]+$"
)
_PERSON = re.compile(
    r"(?:代表|社長|理事長|院長|園長|校長|店主|取締役|市長|学長|会長|責任者|部長|課長)"
)


def opening(reading: Reading, count: int) -> tuple[Sentence, ...]:
    """The first `count` sentences after salutation, sender, date and greetings."""
    title = reading.title
    said = (one for one in reading.sentences if one.text not in title and _counts(one))
    return tuple(islice(dropwhile(_says_nothing, said), count))


def _says_nothing(sentence: Sentence) -> bool:
    """Whether a first sentence is too short to say what happened."""
    return len(sentence.text) <= _EMPTY and not _SAYS_MORE.search(sentence.text)


def _counts(sentence: Sentence) -> bool:
    text = sentence.text
    if _SAYS_MORE.search(text):
        return True
    text = _SALUTATION.sub("", text)
    if not text.endswith(("。", "!", "?")) and (sentence.role is Role.PROSE) and _is_head(text):
        return False
    return not _GREETING.search(text)


def _is_head(text: str) -> bool:
    """Whether a line only addresses, dates or signs: no verb, no end of a sentence."""
    return bool(_HEAD.search(text) or _PERSON.search(text)) or (
        len(text) <= 30 and not re.search(r"(?:ます|です|した|ません|ください)$", text)
    )
