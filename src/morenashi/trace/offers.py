"""Does a received mail sell something, and does its writer speak of a former post?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.message import Spot
from morenashi.model.received import Received
from morenashi.trace.acquaintance import own
from morenashi.trace.reading import found
from morenashi.trace.sentences import sentences

SELLING = re.compile(
    r"キャンペーン|特別価格|期間限定|先着|無料|新サービス|ご?提案|ご案内(?:を|させ|して|です|いた)|セミナー|限定オファー|"
    r"集客|副業|サービスを(?:開始|始め|立ち上げ)|お得|お安く|お求めやす|割引|半額|\d{1,3} ?[%％] ?(?:引|OFF)|お試し|"
    r"お?見積もりを(?:お|作|させ)|お任せください|ご検討ください|ポイントを差し上げ|ボーナス|サンプルをお送り|"
    r"ご?紹介できる求人|1件\d{1,4}円|次のご予約は|販売いたし|始めました",
    re.IGNORECASE,
)
# Somebody says that they were elsewhere before ...
_POST = re.compile(
    r"(?:以前|かつて|前職|前の会社|前の勤め先|元々|昨年まで|先月まで|今月まで|\d月まで|在職中|在籍中|在籍して|勤務して(?:い|お)|勤めて(?:い|お)"
    r"|におりました(?:が|けれど)|担当(?:して(?:い|お)|させていただいて)|受け持って(?:い|お)|当時|退職|退社|独立|移籍|お店を辞め|会社を辞め|離れ、|移りました|転職)"
)
# ... and in the same sentence to whom or what that joins the reader.
_JOINS = re.compile(
    r"お世話にな[っり]|勤務|在籍|担当|運営|退職|退社|独立|移籍|移りました|辞め|教えて|会員|お客様|お取引|ご利用|リスト|名簿|連絡先|アドレス|カルテ|履歴書"
)
# Leaving a firm, said of oneself, joins by itself.
_LEFT = re.compile(
    r"(?:会社|勤め先|職場|お?店)を(?:替わ|変わ|移[っり]|辞め|離れ|退[いき])|(?:退職|退社|移籍|転職|独立)(?:し|いた)(?:ま|て|、)"
)
# Whoever gave up nothing: a hand-over within a firm.
_HAND_OVER = re.compile(r"(?:後任|代わりまして|引き継|担当することにな|担当が(?:変|替|代))")


def selling(received: Received) -> tuple[Spot, re.Match[str]] | None:
    """The first place where it sells."""
    return next(found(received, SELLING), None)


def on_business(received: Received) -> bool:
    """Whether it is written for business: it sells, or comes from a firm's address.

    Former colleagues and friends write from private mailboxes, and without an offer.
    """
    sender = received.sender
    return selling(received) is not None or (sender is not None and own(sender.domain))


def former_posts(received: Received) -> Iterator[tuple[Spot, str]]:
    """The sentences in which the writer speaks of a former post."""
    all_said = list(sentences(received))
    if any(_HAND_OVER.search(said) for _spot, said in all_said):
        return  # who takes over tells of the one who left
    for spot, said in all_said:
        if _LEFT.search(said) or (_POST.search(said) and _JOINS.search(said)):
            yield spot, said
