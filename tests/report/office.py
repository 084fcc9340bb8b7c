"""An invented office as the reports' cast: 40 findings, 6 unread places, 2 on the allow-list."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from urllib.parse import quote

from morenashi.model.finding import Bounds, Cause, Finding, Place, Unread
from morenashi.model.meaning import Act, Meaning, PossibleClass
from morenashi.model.scan import ScanResult
from morenashi.model.words import Words
from morenashi.report.report import Context

JST = timezone(timedelta(hours=9), "JST")
ROOT = "file:///srv/" + quote("共有")

# name, part, column, kind, count, business, first, last, sample
ROWS: tuple[tuple[str, str, str | None, str, int, int, int, int, str], ...] = (
    ("人事部/年末調整/2026/扶養控除申告書_一覧.csv", "", "個人番号", "MY_NUMBER", 214, 0, 2, 215, "●●●●●●●●●●●●"),
    ("人事部/年末調整/2026/扶養控除申告書_一覧.csv", "", "生年月日", "BIRTHDATE", 214, 0, 2, 215, "昭和●●年●月●日"),
    ("人事部/年末調整/2026/扶養控除申告書_一覧.csv", "", "郵便番号", "POSTAL_CODE", 214, 0, 2, 215, "150-●●●●"),
    ("人事部/入社手続き/給与振込口座届.txt", "", None, "BANK_ACCOUNT", 18, 0, 4, 311, "●●●●567"),
    ("人事部/入社手続き/給与振込口座届.txt", "", None, "PHONE", 22, 0, 6, 312, "090-●●●●-1234"),
    ("人事部/社会保険/資格取得届_控え.csv", "", "基礎年金番号", "PENSION_NUMBER", 96, 0, 3, 98, "12●●-●●●●●●"),
    ("人事部/社会保険/資格取得届_控え.csv", "", "被保険者番号", "EMPLOYMENT_INSURANCE", 88, 0, 3, 98, "50●●-●●●●●●-●"),
    ("人事部/社会保険/資格取得届_控え.csv", "", "記号・番号", "HEALTH_INSURANCE", 190, 0, 3, 98, "21●●●●・●●"),
    ("人事部/採用/応募者_2026春.zip", "履歴書/応募者一覧.csv", "メールアドレス", "EMAIL", 342, 0, 2, 343, "t●●●●●@example.jp"),
    ("人事部/採用/応募者_2026春.zip", "履歴書/応募者一覧.csv", "携帯番号", "PHONE", 338, 0, 2, 343, "080-●●●●-5678"),
    ("人事部/採用/応募者_2026春.zip", "履歴書/応募者一覧.csv", "生年月日", "BIRTHDATE", 342, 0, 2, 343, "1998-●●-●●"),
    ("人事部/採用/在留資格確認.txt", "", None, "RESIDENCE_CARD", 7, 0, 12, 88, "AB●●●●●●●●CD"),
    ("人事部/採用/在留資格確認.txt", "", None, "PASSPORT", 5, 0, 14, 90, "TK●●●●●●●"),
    ("情報システム/引き継ぎ/サーバー接続メモ.txt", "", None, "CREDENTIAL", 11, 0, 3, 64, "●●●●●●●●"),
    ("情報システム/引き継ぎ/サーバー接続メモ.txt", "", None, "IP_ADDRESS", 14, 0, 2, 70, "192.168.●.●"),
    ("情報システム/ログ/access_2026-10.log", "", None, "IP_ADDRESS", 48210, 0, 1, 61022, "203.0.●.●"),
    ("情報システム/ログ/access_2026-10.log", "", None, "EMAIL", 1204, 31, 18, 60997, "m●●●●@example.com"),
    ("情報システム/バックアップ/members_dump.sql", "members", "email", "EMAIL", 5120, 12, 41, 5160, "s●●●@example.org"),
    ("情報システム/バックアップ/members_dump.sql", "members", "tel", "PHONE", 4873, 5, 41, 5160, "03-●●●●-0198"),
    ("情報システム/バックアップ/members_dump.sql", "members", "card_no", "CREDIT_CARD", 23, 0, 57, 5012, "4111 ●●●● ●●●● 1111"),
    ("情報システム/バックアップ/members_dump.sql", "members", "birthday", "BIRTHDATE", 5120, 0, 41, 5160, "1975/●●/●●"),
    ("情報システム/バックアップ/members_dump.sql", "members", "zip", "POSTAL_CODE", 5098, 0, 41, 5160, "530-●●●●"),
    ("営業部/顧客名簿/顧客名簿_全店_最新版(2)_コピー.csv", "", "電話番号", "PHONE", 2310, 640, 2, 2311, "06-●●●●-7781"),
    ("営業部/顧客名簿/顧客名簿_全店_最新版(2)_コピー.csv", "", "E-mail", "EMAIL", 1988, 512, 2, 2311, "k●●●●●@example.co.jp"),
    ("営業部/顧客名簿/顧客名簿_全店_最新版(2)_コピー.csv", "", "郵便番号", "POSTAL_CODE", 2296, 0, 2, 2311, "460-●●●●"),
    ("営業部/顧客名簿/顧客名簿_全店_最新版(2)_コピー.csv", "", "備考", "CREDIT_CARD", 4, 0, 190, 2207, "5555 ●●●● ●●●● 4444"),
    ("営業部/見積/2025年度/見積依頼メール.eml", "本文", None, "EMAIL", 9, 6, 3, 120, "y●●●@example.jp"),
    ("営業部/見積/2025年度/見積依頼メール.eml", "本文", None, "PHONE", 8, 8, 9, 118, "03-●●●●-0001"),
    ("営業部/議事録/定例_20260914.md", "", None, "PHONE", 2, 0, 33, 51, "070-●●●●-9911"),
    ("営業部/キャンペーン/応募フォーム出力.tsv", "", "お電話", "PHONE", 861, 0, 2, 870, "080-●●●●-3030"),
    ("営業部/キャンペーン/応募フォーム出力.tsv", "", "ご連絡先", "EMAIL", 869, 0, 2, 870, "a●●●●●●@example.net"),
    ("総務部/車両管理/運転者台帳.csv", "", "免許証番号", "DRIVERS_LICENSE", 37, 0, 2, 38, "30●●●●●●●●●●"),
    ("総務部/車両管理/運転者台帳.csv", "", "生年月日", "BIRTHDATE", 37, 0, 2, 38, "平成●年●月●日"),
    ("総務部/株主/株主名簿_抜粋.html", "", None, "BANK_ACCOUNT", 61, 0, 20, 410, "●●●●221"),
    ("総務部/株主/株主名簿_抜粋.html", "", None, "POSTAL_CODE", 61, 0, 20, 410, "604-●●●●"),
    ("総務部/緊急連絡網.txt", "", None, "PHONE", 54, 0, 2, 58, "090-●●●●-4410"),
    ("経理部/立替精算/法人カード控え.txt", "", None, "CREDIT_CARD", 3, 0, 7, 22, "3782 ●●●●●● ●0005"),
    ("経理部/支払/振込先一覧.csv", "", "口座番号", "BANK_ACCOUNT", 128, 121, 2, 129, "●●●●903"),
    ("経理部/支払/振込先一覧.csv", "", "連絡先", "PHONE", 128, 126, 2, 129, "052-●●●-6612"),
    ("掲示板.txt", "", None, "EMAIL", 1, 1, 5, 5, "i●●●@example.jp"),
)  # fmt: skip

UNREAD: tuple[Unread, ...] = (
    Unread(f"{ROOT}/1", "人事部/給与/給与台帳_2026.zip", "給与台帳.csv", Cause.ENCRYPTED),
    Unread(f"{ROOT}/2", "人事部/給与/源泉徴収票.zip", "", Cause.ENCRYPTED),
    Unread(f"{ROOT}/3", "役員室/取締役会資料", "", Cause.NO_PERMISSION),
    Unread(
        f"{ROOT}/4", "営業部/古い名簿/顧客1998.csv", "", Cause.UNDECODABLE, partial=True,
        what=Words(ja="1,204行目から先を判別できません", en="from line 1,204 on"),
    ),
    Unread(f"{ROOT}/5", "情報システム/バックアップ/2019.zip", "dump/all.sql", Cause.BROKEN, partial=True),
    Unread(f"{ROOT}/6", "総務部/スキャン/契約書_0031.pdf", "", Cause.UNSUPPORTED),
)  # fmt: skip


def finding(
    name: str,
    part: str = "",
    column: str | None = None,
    kind: str = "PHONE",
    count: int = 1,
    business: int = 0,
    first: int = 1,
    last: int = 1,
    sample: str = "090-●●●●-1234",
) -> Finding:
    """One finding; a My Number or a password has no bounds of distinct values."""
    hidden = kind in {"MY_NUMBER", "CREDENTIAL"}
    return Finding(
        url=f"{ROOT}/{quote(name, errors='surrogateescape')}",
        name=name,
        part=part,
        column=column,
        kind=kind,
        count=count,
        business=business,
        first=Place(first, column),
        last=Place(last, column),
        samples=(sample,),
        distinct=None if hidden else Bounds(max(1, count * 9 // 10), count),
    )


MEANING = Meaning(
    sentence=Words(
        ja="もしこれが漏えいした場合、クレジットカード番号を含むこと、本人の数が1,000人を超えることから、"
        "個人情報保護委員会への報告と本人への通知が必要になる可能性があります"
        "（個人情報保護法26条、規則7条2号・4号）。",
        en="If this leaked, a report to the Personal Information Protection Commission and a notice "
        "to the persons could be required, because it holds credit card numbers and it concerns "
        "more than 1,000 people (APPI art. 26, Enforcement Rules art. 7 items 2 and 4).",
    ),
    classes=(
        PossibleClass(
            Act.APPI, 2, True,
            Words(ja="個人情報保護法26条、規則7条2号", en="APPI art. 26, Enforcement Rules art. 7 item 2"),
            Words(ja="クレジットカード番号を含む", en="it holds credit card numbers"),
            "https://www.ppc.go.jp/all_faq_index/faq1-q6-12_/",
        ),
        PossibleClass(
            Act.APPI, 2, False,
            Words(ja="個人情報保護法26条、規則7条2号", en="APPI art. 26, Enforcement Rules art. 7 item 2"),
            Words(
                ja="パスワード等が口座の取引に使えるものであれば財産的被害につながるおそれがある",
                en="financial loss may follow if the passwords or PINs give access to the bank accounts",
            ),
            "https://www.ppc.go.jp/personalinfo/legal/guidelines_tsusoku/",
            unverified=True,
        ),
        PossibleClass(
            Act.APPI, 4, True,
            Words(ja="個人情報保護法26条、規則7条4号", en="APPI art. 26, Enforcement Rules art. 7 item 4"),
            Words(ja="本人の数が1,000人を超える", en="it concerns more than 1,000 people"),
            "https://www.ppc.go.jp/personalinfo/legal/guidelines_tsusoku/",
        ),
    ),
    remarks=(
        Words(
            ja="マイナンバーは、報告の対象に当たらない漏えいでも、個人情報保護委員会への報告に努めることが求められています。",
            en="For My Numbers the Commission asks to be told even of leaks below the reportable classes.",
        ),
    ),
    checked_on=date(2026, 11, 21),
)  # fmt: skip


def office() -> ScanResult:
    """The whole scan."""
    return ScanResult(
        roots=(ROOT,),
        started=datetime(2026, 11, 20, 0, 58, 3, tzinfo=UTC).astimezone(JST),
        seconds=94.2,
        items=1248,
        reused=310,
        bytes_read=2_486_112_903,
        findings=tuple(finding(*row) for row in ROWS),
        unread=UNREAD,
        people=Bounds(5713, 11640),
        silenced=(
            finding("営業部/会社案内/お問い合わせ先.html", "", None, "PHONE", 12, 12, 8, 40, "03-●●●●-0100"),
            finding("情報システム/監視/ping先.csv", "", "host", "IP_ADDRESS", 64, 0, 2, 65, "10.0.●.●"),
        ),
        closed=3,
    )  # fmt: skip


def empty() -> ScanResult:
    """A scan that found nothing."""
    return ScanResult(
        roots=(ROOT,),
        started=datetime(2026, 11, 20, 0, 58, 3, tzinfo=UTC).astimezone(JST),
        seconds=0.4,
        items=12,
        reused=0,
        bytes_read=3_210,
        findings=(),
        unread=(),
        people=Bounds(0, 0),
    )


def context(lang: str = "ja", **other: object) -> Context:
    """A fixed time and the meaning above."""
    at = datetime(2026, 11, 20, 10, 0, 0, tzinfo=JST)
    return Context(lang=lang, generated_at=at, meaning=MEANING, version="0.1.0", **other)  # type: ignore[arg-type]
