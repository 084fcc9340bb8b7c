"""Does the sender say where the address comes from: a former post, a bought list, a public page?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.reading import found
from morenashi.trace.sign import Sign

_FORMER_POST = re.compile(
    r"(?:以前|かつて|前職|前の会社|元々|昨年まで|先月まで|今月まで|在職中|在籍中|勤務していた|勤めていた|担当していた|担当しておりました|退職|独立)"
    r"[^。\n]{0,40}(?:お世話になっ|勤務|在籍|担当|運営|退職|退社|独立|会員|お客様|ご利用|リスト|名簿|連絡先|アドレス)"
)
_LIST = re.compile(
    r"(?:名簿|リスト|データベース|会員情報)[^。\n]{0,20}(?:購入|入手|提供を受け|譲り受け|拝見|もとに|使って)"
)
_PUBLIC = re.compile(
    r"(?:ホームページ|ウェブサイト|Webサイト|サイト|ブログ|名刺|SNS|プロフィール|電話帳)[^。\n]{0,25}"
    r"(?:拝見|拝読|見て|見つけ|掲載|記載|公開)"
)
_KINDS = (
    (
        _FORMER_POST, Hypothesis.TAKEN_BY_LEAVER, 3,
        Words(ja="以前の勤め先や担当の立場で宛先を知ったことを、差出人自身が書いています。",
              en="The sender says that the address is known from a former post."),
    ),
    (
        _LIST, Hypothesis.LEAKED_AT_PARTNER, 2,
        Words(ja="名簿やリストから宛先を得たことを、差出人自身が書いています。",
              en="The sender says that the address comes from a list."),
    ),
    (
        _PUBLIC, Hypothesis.PUBLIC_ADDRESS, 2,
        Words(ja="サイトや名刺で宛先を知ったと書いています。本当に載っているかは、確かめられます。",
              en="The sender says the address was on a site or card. Whether it was can be checked."),
    ),
)  # fmt: skip
_SILENT = Words(
    ja="差出人は、宛先をどこで知ったかを書いていません。",
    en="The sender does not say where the address comes from.",
)


def _look(received: Received) -> Iterator[Evidence]:
    told = False
    for pattern, hypothesis, weight, message in _KINDS:
        hit = next(found(received, pattern), None)
        if hit is not None:
            told = True
            spot, match = hit
            yield Evidence(hypothesis, weight, message, spot, (match[0][:4] + "…",))
    if not told and received.sender is not None:
        known = received.directory.entry(received.sender.address)
        if known is None:
            yield Evidence(Hypothesis.PUBLIC_ADDRESS, 0, _SILENT)


sign = Sign(
    name="admitted_source",
    label=Words(ja="宛先の入手元についての記述", en="what it says of its source"),
    look=_look,
)
