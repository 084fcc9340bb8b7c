"""Does it ask for what an honest sender does not ask for by mail: secrets, money elsewhere, haste, silence?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import familiar, pose
from morenashi.trace.reading import links, same
from morenashi.trace.sentences import saying, sentences
from morenashi.trace.sign import Sign

# What is asked for and that it is asked for must stand in one sentence; that it is not asked for
# ("メールでお尋ねすることはありません") is what honest senders write.
_SECRET = re.compile(
    r"パスワード|暗証番号|取引番号|カード番号|カード情報|セキュリティコード|口座番号|口座情報|ログイン情報|本人確認|多要素認証|二段階認証"
    r"|マイナンバー|免許証|届出印|お?支払い?情報|お客様情報|生年月日|QRコード|名簿|給与台帳|配送先の一覧|顧客(?:名簿|リスト|データ)"
    r"|アカウント情報|口座の残高|サインイン|ログイン|証明書|得意先|メールのID"
)
_ASKED = re.compile(
    r"(?:入力|更新|登録|再登録|送信|返信|お送り|送って|提出|行って|設定|変更|確認|知らせ|完了|作って)[^。]{0,24}"
    r"(?:ください|下さい|お願い|必要|いただけ|くださ|ほしい|がない場合|されない場合|もらえ)"
    r"|(?:サインイン|ログイン|認証)が(?:必要|要り)|(?:が|を)要(?:り|する)"
)
_MONEY = re.compile(
    r"(?:振込先|振り込み先|お支払先|支払先|送金先|口座)[^。]{0,24}(?:変更|変わり|切り替|新しい|使えなく|次の口座|以下の口座)"
    r"|(?:新しい|次の|下記の|以下の)口座|(?:手付金|至急)[^。]{0,16}(?:振込|振り込|送金)|(?:今日|本日)中に[^。]{0,16}(?:振込|振り込|送金)"
    r"|(?:前|古い|旧)(?:の)?(?:口座|ほう)(?:は|に)[^。]{0,12}(?:閉じ|入れない|使えな)|銀行が(?:替|変)わり"
    r"|new bank account|(?:bank|account) details (?:have )?changed|updated bank details",
    re.IGNORECASE,
)
_PREPAID = re.compile(
    r"(?:ギフトカード|電子マネー|プリペイド)[^。]{0,24}(?:購入|買って|番号|コード|お支払い|支払)"
)
# A harm in the passive or announced, or made to hang on a condition.
_THREAT = re.compile(
    r"(?:アカウント|口座|お?取引|ご?利用|サービス|カード|お?支払い?|財産|受信|メール|ドメイン|出金|有効期限|ポイント)[^。]{0,30}"
    r"(?:停止|凍結|制限|ロック|失効|無効|解約|差し押さえ|止まり|使えなくな|できなくな|切れます)"
    r"|(?:ない(?:場合|とき|と)|なければ|なき場合|されない)[^。]{0,30}"
    r"(?:止め|停止|消去|削除|返送|凍結|取り消|解約|差し押さえ|弁護士|訴訟|公開|流[すし]|失い)"
    r"|法的(?:な)?(?:手続き|措置)|(?:24時間|２４時間|48時間|72時間)以内"
)
_ACT = re.compile(
    r"(?:お?支払|登録|更新|ログイン|入力|手続き|確認|申し?込|受け取|開いて|クリック)[^。]{0,40}"
)
_HASTE = re.compile(
    r"(?:本日中|今日中|至急|直ちに|今すぐ|本日\d+時|期限内)[^。]{0,30}(?:手続き|確認|対応|振込|振り込|ご?返信|送金|必要|支払)"
)
_SECRECY = re.compile(
    r"(?:ほかの|他の|社内の)[^。]{0,12}(?:話さない|お話しにならない|知らせない|口外しない)|極秘|秘密保持"
    r"|電話[^。]{0,12}(?:つながり|つながらな|出られ|できま)|確認はメールで|do not call",
    re.IGNORECASE,
)
_SECRETS_ASKED = Words(
    ja="パスワード、カード番号、本人確認の書類、名簿など、メールで求めるべきでないものを求めています。",
    en="It asks for what is not to be asked for by mail: secrets, card data, papers, lists of people.",
)
_PAY_ELSEWHERE = Words(
    ja="振込先の変更や、急な送金を求めています。",
    en="It announces another bank account, or wants money sent at once.",
)
_PREPAID_ASKED = Words(
    ja="電子マネーやギフトカードの番号を求めています。本物の会社や役所は、支払いにこれを使わせません。",
    en="It asks for numbers of prepaid or gift cards. No real company or office wants to be paid so.",
)
_THREATENS = Words(
    ja="停止や差し押さえなどの不利益を示して、手続きを迫っています。",
    en="It threatens to stop, block or seize something unless you act.",
)
_HURRIES = Words(
    ja="急がせて、考える時間を与えない書き方です。",
    en="It presses for haste, leaving no time to think.",
)
_HIDES = Words(
    ja="ほかの人に話さないように、または電話で確かめられないように書いています。",
    en="It wants nobody else told, or keeps you from asking by telephone.",
)
_BY_LINK = Words(
    ja="手続きやログインへ、メールのリンクから進ませようとしています。",
    en="It leads you to log in or to act by a link in the mail.",
)


def _look(received: Received) -> Iterator[Evidence]:
    posing = pose(received)
    known = Hypothesis.POSES_AS_KNOWN
    told = list(sentences(received))
    money = saying(told, _MONEY)
    prepaid = saying(told, _PREPAID)
    secret = saying(told, _SECRET, _ASKED)
    threat = saying(told, _THREAT)
    for hit, hypothesis, weight, words in (
        # Money to another account is asked for in the name of somebody one already pays.
        (money, known, 2, _PAY_ELSEWHERE),
        (prepaid, posing, 2, _PREPAID_ASKED),
        (secret, posing, 2, _SECRETS_ASKED),
        (threat, posing, 1, _THREATENS),
        (saying(told, _HASTE), posing, 1, _HURRIES),
        (saying(told, _SECRECY), posing, 1, _HIDES),
    ):
        if hit is not None:
            yield Evidence(hypothesis, weight, words, hit[0], (hit[1][:12] + "…",))
    link = next(links(received), None)
    if link is None or familiar(received) or _vouched(received):
        return
    if secret is not None or threat is not None or saying(told, _ACT) is not None:
        yield Evidence(posing, 1, _BY_LINK, link.spot)


def _vouched(received: Received) -> bool:
    """Whether the sender was given an address of ours: those send links to their own pages."""
    sender = received.sender
    return sender is not None and any(
        use.domain and same(sender.domain, use.domain) for use in received.uses or ()
    )


sign = Sign(name="demands", label=Words(ja="求められていること", en="what it asks for"), look=_look)
