"""Rule: what the organisation never asks for, and no attachment, odd link or click-only way in the notice itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.incident import Organisation
from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import Words
from morenashi.notice.lint.links import Link, links, own_domains
from morenashi.notice.lint.passages import flat
from morenashi.notice.lint.reading import Reading
from morenashi.notice.lint.rule import Around, Base, Rule
from morenashi.values.domains import within

_ASKED = r"(?:パスワード|暗証|番号|口座|コード|お?金|送金|振(?:り)?込|ATM|個人情報|マイナンバー|カード|情報|認証|身分証|合(?:い)?言葉|印鑑|通帳|写真|書類|ばんごう|おかね|現金|キャッシュ|クレジット|ID|画像|コピー|写し)"
_NO = r"(?:ません|ない|なく|ありえ|一切し|ず(?=、|に))"
_NEVER = re.compile(
    rf"{_ASKED}[^。\n]{{0,50}}?(?:尋ね|たずね|聞(?:く|か|き|い)|伺(?:う|い)|うかが|求め|要求|お願い|きき|きく|お?問い|入力(?!欄)|教えて|預か|書かせ|書いて|出させ|頼|促|誘導|操作|迫|取りに|集め|送らせ|送って|知らせて|打ち込|書き込|記入(?!欄)|言わせ)[^。\n]{{0,24}}?{_NO}"
    rf"|(?:尋ね|たずね|聞(?:く|き)|伺|求め|要求)[^。\n]{{0,12}}(?:こと|電話|メール)[^。\n]{{0,8}}{_NO}"
    rf"|(?:お?金|番号|パスワード|暗証|口座|カード)[^。\n]{{0,14}}(?:話|こと|件)(?:は|を|も)[^。\n]{{0,10}}(?:しません|いたしません|出しません)|(?:(?:当|弊)(?:社|店|院|園|校|会|市|館|協会)(?:の(?:職|社)員)?|こちら|わたし(?:たち|ども)|私(?:たち|ども)|事務局|職員|スタッフ|担当(?:者)?)(?:から|が|は)[^。\n]{{0,24}}(?:電話|メール|訪問|SMS|LINE)[^。\n]{{0,16}}(?:しません|いたしません|ありません|ございません|送りません|かけません)"
    rf"|(?:以外|ほか)(?:は|のこと(?:は|を))[^。\n]{{0,6}}(?:聞き|聞く|尋ね|うかが|伺)[^。\n]{{0,10}}{_NO}"
    rf"|(?:電話|メール|SMS|連絡|人|者)は[^。\n]{{0,6}}(?:すべて|全て|全部|みな|必ず)?(?:偽|にせ|うそ|詐欺)"
    rf"|(?:この件|本件|この(?:お)?知らせ)[^。\n]{{0,30}}(?:電話|メール|SMS|ショートメッセージ|訪問|訪ね)[^。\n]{{0,20}}{_NO}|(?:電話|メール|SMS|訪問)[^。\n]{{0,10}}で[^。\n]{{0,12}}(?:お願い|請求|求め|尋ね|聞|伺)[^。\n]{{0,12}}{_NO}"
    rf"|{_ASKED}[^。\n]{{0,40}}(?:尋ね|たずね|聞(?:く|か|き)|求め|要求|教え|入力|言え|言わせ|出せ)[^。\n]{{0,30}}(?:偽|にせ|うそ|嘘|詐欺|(?:当|弊)(?:社|店|院|園|校|会|市)(?:から)?(?:の(?:もの|連絡|電話))?では)"
)
_ATTACHED = re.compile(
    r"添付(?:の|した|している|いたし(?:た|まし)|し)?[^。\n]{0,16}?(?:ご?確認|ご?覧|ご?参照|お読み|開(?:い|き|封)|ダウンロード)[^。\n]{0,4}(?:くだ|いただ|の(?:うえ|上)|下さ|願|お願い)[^。\n]{0,10}"
)
_NOT = re.compile(r"ません|ない|ありません|なく|ずに|装")
_CLICK = re.compile(
    r"クリック|タップ|(?:リンク|URL)(?:から|より|を(?:開|押)|に(?:アクセス|接続))|こちら(?:から|より|を)|(?:アクセス|ログイン)(?:し|のうえ|の上|くだ)"
)
_OTHER_WAY = re.compile(
    r"(?<![0-9-])0[0-9]{1,4}[-(][0-9]{1,4}[-)][0-9]{3,4}(?![0-9])|直接(?:入力|打)|手(?:入力|で打)|ブックマーク|お気に入り|公式(?:サイト|アプリ)|検索して|#9110|アプリを開"
)

_NO_PROMISE = Words(
    ja="会社が電話やメールで決して尋ねないもの（パスワード、暗証番号、口座など）が書かれていません。"
    "漏えいのあとは、会社を名乗る偽の連絡が来ます。",
    en="It does not say what the organisation will never ask for (password, PIN, account). After a leak, "
    "fake messages in its name follow.",
)
_ATTACHMENT = Words(
    ja="添付ファイルを開くよう求めています。偽のメールと見分けがつかず、開かない人には内容が届きません。",
    en="It asks to open an attachment. That looks like a fake mail, and whoever does not open it learns "
    "nothing.",
)
_ODD = Words(
    ja="リンク先「{host}」は、{why}。偽のサイトと見分けられません。",
    en="The link goes to {host}: {why}. Nobody can tell it from a fake site.",
)
_CLICK_ONLY = Words(
    ja="リンクを開くほかに方法がありません。用心深い人ほど開きません。電話か、手で入力できる自社サイトの入り口も書いてください。",
    en="The link is the only way. The more careful will not follow it. Give a telephone number, or your own "
    "site to be typed by hand.",
)
_NOT_OURS = Words(
    ja="事案ファイルにある自社のドメインではありません",
    en="it is none of the organisation's domains in the case",
)
_SUGGEST = Words(
    ja="例：「当社が電話やメールで、パスワード・暗証番号・口座番号をお尋ねすることはありません。このメールに添付ファイルは"
    "ありません。確認は、公式サイトのアドレスをご自分で入力するか、0120-000-000へお電話ください。」",
    en='For example: "We never ask for passwords, PINs or account numbers by telephone or mail. Nothing is '
    'attached. To check, type the address of our site yourself, or call 0120-000-000."',
)


def _check(reading: Reading, around: Around) -> Iterator[LintFinding]:
    if not _NEVER.search(flat(reading.folded)):
        yield rule.finding(_NO_PROMISE, _SUGGEST)
    for match in reading.find(_ATTACHED):
        if not _NOT.search(match[0]):
            yield rule.finding(_ATTACHMENT, _SUGGEST, match.span())
    found = tuple(links(reading))
    organisation = around.incident.organisation if around.incident is not None else None
    for link in found:
        why = link.odd or _stranger(link, organisation)
        if why is not None:
            message = _ODD.filled(host=link.host, why=why)
            yield rule.finding(message, _SUGGEST, link.span)
    if found and not reading.has(_OTHER_WAY) and _asks_to_click(reading, found[0]):
        yield rule.finding(_CLICK_ONLY, _SUGGEST, found[0].span)


def _asks_to_click(reading: Reading, link: Link) -> bool:
    return bool(_CLICK.search(reading.folded, max(0, link.start - 60), link.end + 40))


def _stranger(link: Link, organisation: Organisation | None) -> Words | None:
    """Why a link is not of the organisation of the case; advice may point to public bodies."""
    own = own_domains(organisation) if organisation is not None else frozenset()
    return _NOT_OURS if own and not link.of_public_body and not within(link.host, own) else None


rule = Rule(
    id="R24",
    label=Words(ja="偽の連絡への備え", en="against fake messages"),
    levels={NoticeKind.INDIVIDUAL: LintLevel.E},
    base=(Base.CASE, Base.PLAIN),
    source=Words(
        ja="漏えい後に届いたなりすましメールの事例、送信の実務",
        en="impersonating mails after a leak; practice of sending",
    ),
    explain=Words(
        ja="会社が決して尋ねないものが書かれているか、通知そのものが偽のメールに似ていないか（添付ファイル、短縮URL、"
        "見慣れないドメイン、リンクしかない案内）を見ます。",
        en="Says what the organisation never asks for, and does not itself look like a fake: no attachment, "
        "short link, strange domain, nor a link as the only way.",
    ),
    before="詳しくは、こちらのリンクからログインしてご確認ください。https://bit.ly/0000",
    after="当社がパスワードや口座番号をお尋ねすることはありません。確認は0120-000-000へお電話ください。",
    check=_check,
)
