"""The columns of a list of people concerned, by the headers that exports and hand-made tables carry."""

from __future__ import annotations

import re
from collections.abc import Sequence

from morenashi.sources.directory_columns import plain

_HEADERS = {
    "name": """氏名 名前 お名前 顧客名 会員名 利用者名 応募者名 契約者名 契約者氏名 患者名 患者氏名 社員名 社員氏名
        氏名漢字 漢字氏名 姓名 宛名 name fullname displayname customername""",
    "surname": "姓 名字 苗字 surname lastname familyname",
    "given": "名 givenname firstname",
    "kana": """フリガナ ふりがな カナ かな 氏名カナ 氏名フリガナ 氏名ふりがな カナ氏名 カナ名 名前カナ 読み ヨミ
        ヨミガナ よみがな kana namekana reading furigana phoneticname""",
    "surname_kana": "セイ せい 姓カナ 姓フリガナ 姓かな lastnamekana surnamekana",
    "given_kana": "メイ めい 名カナ 名フリガナ 名かな firstnamekana givennamekana",
    "postal_code": "郵便番号 〒 郵便 postalcode postcode zip zipcode",
    "address": """住所 現住所 ご住所 送付先住所 送付先 居所 自宅住所 住所1 address streetaddress homeaddress""",
    "address2": "住所2 建物名 建物 番地 番地以下 マンション名 建物名部屋番号 address2 building",
    "prefecture": "都道府県 prefecture state",
    "city": "市区町村 市町村 city",
    "email": """メールアドレス メール 電子メール 電子メールアドレス eメール eメールアドレス メールアドレス1 pcメール
        email mail emailaddress mailaddress""",
    "phone": """電話番号 電話 連絡先電話番号 携帯電話番号 携帯電話 携帯 携帯番号 固定電話 自宅電話 自宅電話番号 tel 連絡先
        phone phonenumber telephone mobile mobilephone""",
    "phone2": """電話番号2 自宅電話 自宅電話番号 固定電話 携帯電話 携帯電話番号 携帯 tel2 phone2 homephone mobile
        日中連絡先 電話番号""",
    "phone3": "電話番号3 日中連絡先 自宅電話 固定電話 携帯電話 tel3 phone3",
    "email2": """メールアドレス2 携帯メール 携帯メールアドレス サブアドレス 予備メールアドレス email2 mobileemail
        secondaryemail""",
    "member": """会員番号 会員id 会員ＩＤ 顧客番号 お客様番号 顧客id 契約者番号 応募者番号 応募番号 患者番号 証券番号 社員番号
        利用者番号 利用者id memberid membernumber customerid customernumber userid id""",
    "birthdate": "生年月日 誕生日 birthdate dateofbirth dob birthday",
    "group": "グループ グループキー まとまり 区分 group groupkey",
    "items": "項目 漏えい項目 対象項目 items item",
    "canary": "おとり ダミー 監視用 マーカー canary decoy marker seed",
    "spouse": "配偶者 配偶者氏名 配偶者名 配偶者の氏名 spouse spousename",
    "spouse_phone": "配偶者電話 配偶者電話番号 配偶者の電話番号 spousephone",
    "beneficiary": "受取人 受取人氏名 受取人名 保険金受取人 保険金受取人氏名 beneficiary beneficiaryname",
    "beneficiary_phone": "受取人電話 受取人電話番号 beneficiaryphone",
    "emergency": "緊急連絡先氏名 緊急連絡先 緊急連絡先名 emergencycontact emergencyname",
    "emergency_phone": "緊急連絡先電話番号 緊急連絡先電話 緊急連絡先tel emergencyphone",
}  # fmt: skip
_KNOWN = {
    field: {word: rank for rank, word in enumerate(words.split())}
    for field, words in _HEADERS.items()
}
# A header may say more than we know: ご連絡先電話番号（日中）, お名前（フリガナ）. The first that fits counts,
# unless the header speaks of somebody else, or of something about the value (メール配信可否).
_WORDS = (
    ("kana", r"フリガナ|ふりがな|カナ$|かな$|ヨミ|よみ"),
    ("email", r"メールアドレス|メアド|emailaddress|^email"),
    ("phone", r"電話番号|携帯番号|phonenumber|^tel"),
    ("postal_code", r"郵便番号|postalcode|zipcode"),
    ("address", r"住所"),
    ("birthdate", r"生年月日|dateofbirth"),
    ("member", r"(?:会員|顧客|お客様|応募|患者|利用者|契約|証券)(?:番号|id|no)"),
    ("name", r"氏名|お?名前$|^お?名前"),
)
_OF_OTHERS = re.compile(
    r"配偶者|受取人|緊急|保護者|家族|同居|勤務先|会社|法人|担当|紹介|代理|店舗|支店|部署|学校|発送元|送信元"
    r"|可否|日時|変更|フラグ|許可|区分|同意|配信|希望|確認|認証|種別|件数|有無|状態|備考|spouse|emergency|company"
)
# Third persons inside a record: the column of their name, and that of their telephone.
THIRD = ("spouse", "beneficiary", "emergency")
# By these a row can be somebody at all.
_PERSONAL = frozenset({"name", "surname", "kana", "email", "phone", "member", "address"})


def columns(row: Sequence[str]) -> dict[str, int]:
    """Where each field stands in a row of headers; those that do not are left out.

    >>> columns(["会員番号", "氏名（漢字）", "メールアドレス", "住所"])
    {'name': 1, 'address': 3, 'email': 2, 'member': 0}
    """
    headers = [plain(cell) for cell in row]
    found = _exact(headers)
    for name, words in _WORDS:
        if name not in found and not (name == "name" and "surname" in found):
            at = _by_word(headers, words, found)
            if at is not None:
                found[name] = at
    return found


def _exact(headers: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, ranks in _KNOWN.items():
        fitting = [
            (ranks[header], at)
            for at, header in enumerate(headers)
            if header in ranks and at not in found.values()
        ]
        if fitting:
            found[name] = min(fitting)[1]
    return found


def _by_word(headers: Sequence[str], words: str, found: dict[str, int]) -> int | None:
    taken = set(found.values())
    for at, header in enumerate(headers):
        if at not in taken and re.search(words, header) and not _OF_OTHERS.search(header):
            return at
    return None


def is_heading(row: Sequence[str]) -> bool:
    """Whether a row names columns by which people can be told apart, and holds no value itself."""
    if any("@" in cell for cell in row):
        return False
    known = _exact([plain(cell) for cell in row]).keys() & _PERSONAL
    # A cell that only contains a header's word may be a title or a remark; two are a heading.
    return bool(known) or len(columns(row).keys() & _PERSONAL) > 1
