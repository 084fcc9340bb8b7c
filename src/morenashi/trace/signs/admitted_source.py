"""Does the sender say where the address comes from: a former post, a list, a public page?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import familiar
from morenashi.trace.offers import former_posts, on_business
from morenashi.trace.reading import found
from morenashi.trace.sign import Sign

# What one takes along: a list, a card index, notes, or what one remembers of the reader's affairs.
_TAKEN = re.compile(
    r"(?:名簿|リスト|一覧|データベース|会員情報|カルテ|履歴書のデータ|連絡先|手帳|控え|アドレス帳|名刺)[^。]{0,20}"
    r"(?:から|もとに|基に|見て|使っ|控えて|残って|手元|持って|のとおり|ございます)|"
    r"手元(?:に|の)[^。]{0,12}(?:控え|データ|名簿|リスト|連絡先)|書き留め|(?:記録|履歴)を見て|記憶しており|よく存じ"
)
# Of whom one was in charge, one writes to in turn.
_ROUND = re.compile(
    r"(?:担当して|お取引いただ|ご利用の多かった|お世話になった)[^。]{0,24}(?:皆様|方に|お客様|会員様)[^。]{0,20}(?:連絡|案内)"
)
_LIST = re.compile(
    r"(?:名簿|リスト|一覧|データベース|会員情報)[^。]{0,24}(?:購入|入手|提供を受け|提供いただ|譲り受け|お譲り|拝見|もとに|基に|使って|見て)"
    r"|名簿(?:業者|屋)"
)
_PASSED = re.compile(
    r"(?:様の(?:ご利用者|会員|お客)様?に)[^。]{0,12}(?:提携|関連)|提携先の(?:弊社|当社)|(?:より|から)ご紹介を?いただいた名簿"
)
_PUBLIC = re.compile(
    r"(?:ホームページ|ウェブサイト|Webサイト|サイト|ブログ|名刺|SNS|プロフィール|電話帳|プレスリリース|事業者名簿|求人)[^。\n]{0,25}"
    r"(?:拝見|拝読|読んで|見て|見つけ|掲載|記載|公開|参考|交換)"
)
_POST = Words(
    ja="以前の勤め先や担当の立場であなたとつながりがあったことを、差出人自身が書いています。",
    en="The sender says that you are known from a former post.",
)
_TOOK = Words(
    ja="名簿や控え、覚えている取引の内容を使って連絡していることを、差出人自身が書いています。",
    en="The sender says that the list, notes or memory of it is used to write to you.",
)
_FROM_LIST = Words(
    ja="名簿やリストから宛先を得たことを、差出人自身が書いています。",
    en="The sender says that the address comes from a list.",
)
_PARTNERED = Words(
    ja="別の会社の利用者であることを知り、その提携先だと書いています。",
    en="The sender knows whose customer you are, and says to be their partner.",
)
_PAGE = Words(
    ja="サイトや名刺で宛先を知ったと書いています。本当に載っているかは、確かめられます。",
    en="The sender says the address was on a site or card. Whether it was can be checked.",
)
_SILENT = Words(
    ja="差出人は、宛先をどこで知ったかを書いていません。",
    en="The sender does not say where the address comes from.",
)


def _look(received: Received) -> Iterator[Evidence]:
    if received.sender is None or familiar(received):
        return
    told = list(_as_leaver(received)) or list(_from_list(received))
    page = next(found(received, _PUBLIC), None)
    if page is not None:
        told.append(Evidence(Hypothesis.PUBLIC_ADDRESS, 2, _PAGE, page[0]))
    yield from told or [Evidence(Hypothesis.PUBLIC_ADDRESS, 0, _SILENT)]


def _as_leaver(received: Received) -> Iterator[Evidence]:
    post = next(former_posts(received), None)
    if post is None:
        return
    took = next(found(received, _TAKEN), None) or next(found(received, _ROUND), None)
    # Old colleagues and friends speak of old times, too: without business it is a greeting.
    business = on_business(received) or took is not None
    yield Evidence(Hypothesis.TAKEN_BY_LEAVER, 3 if business else 1, _POST, post[0])
    if took is not None:
        yield Evidence(Hypothesis.TAKEN_BY_LEAVER, 2, _TOOK, took[0])


def _from_list(received: Received) -> Iterator[Evidence]:
    listed = next(found(received, _LIST), None)
    if listed is not None:
        yield Evidence(Hypothesis.LEAKED_AT_PARTNER, 2, _FROM_LIST, listed[0])
    passed = next(found(received, _PASSED), None)
    if passed is not None:
        yield Evidence(Hypothesis.LEAKED_AT_PARTNER, 2, _PARTNERED, passed[0])


sign = Sign(
    name="admitted_source",
    label=Words(ja="宛先の入手元についての記述", en="what it says of its source"),
    look=_look,
)
