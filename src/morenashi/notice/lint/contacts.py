"""Contacts: telephone numbers, addresses and desks as notices write them."""

from __future__ import annotations

import re

PHONE = re.compile(
    r"(?<![0-9\-])(?:0[0-9]{1,4}[-ー―‐–(（ ][0-9]{1,4}[-ー―‐–)） ][0-9]{3,4}|0[0-9]{9,10}|#9110|#[0-9]{4}|\+81[-0-9 ]{9,14})(?![0-9])"
)
MAIL = re.compile(
    r"[A-Za-z0-9._%+\-]+(?:@|\(at\)|\[at\]|★|アットマーク)[A-Za-z0-9.\-]+\.[A-Za-z]{2,}"
)
URL = re.compile(
    r"https?://\S+|(?<![@A-Za-z0-9.\-])(?:www\.)?[a-z0-9][a-z0-9\-]*(?:\.[a-z0-9\-]+)*\.(?:jp|com|net|org|info|example|invalid|test|io|go\.jp)(?:/[^\s。、)）]*)?"
)
HOURS = re.compile(
    r"[0-9]{1,2}(?:時)?\s?[-~〜–―]\s?[0-9]{1,2}時|[0-9]{1,2}(?:時|:[0-9]{2})(?:[0-9]{1,2}分|半)?\s*(?:から|~|〜|-|–|―|ー|より|まで|~)|24時間|終日|(?:午前|午後)[0-9]{1,2}時|[0-9]{1,2}:[0-9]{2}\s*[~〜\-–―]"
)
# Desks that are not the company's own: whom a reader can turn to.
OUTSIDE_DESK = re.compile(
    r"#9110|(?<![0-9])(?:188|110)(?:番)?(?![0-9])|消費(?:者|生活)(?:ホットライン|センター)|警察|国民生活センター|市(?:区)?(?:町村|役所|民課)|役所|役場|区役所|カード(?:会社|発行)|発行(?:会社|元)|裏面の?(?:電話)?番号"
    r"|信用情報|JICC|CIC(?![A-Za-z])|KSC|全国銀行|金融機関|銀行(?:の)?(?:窓口|へ|に)|マイナンバー総合|0120-95-0178|個人情報保護委員会|03-6457-9849|保険者|協会けんぽ|年金事務所|ハローワーク|法テラス|人権(?:110番|相談)|0570-\d{3}-\d{3}"
    r"|IPA|情報処理推進機構|フィッシング対策協議会|携帯(?:電話)?会社|通信会社|加入先|入管|旅券(?:窓口|センター|事務所)|労働(?:局|基準)"
)

# Numbers of public bodies: no desk of the sender.
PUBLIC = re.compile(
    r"#[0-9]{4}|0120-95-0178|03-6457-9849|03-5978-7509|0570-003-110|0570-078374|0570-\d{3}-\d{3}|03-5805-1731"
)


def has_way(text: str) -> bool:
    """Whether a text names a number, an address or a page to turn to."""
    return bool(PHONE.search(text) or MAIL.search(text) or URL.search(text))
