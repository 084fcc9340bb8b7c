"""The columns of a list of people concerned, by the headers that exports and hand-made tables carry."""

from __future__ import annotations

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


def is_heading(row: Sequence[str]) -> bool:
    """Whether a row names columns by which people can be told apart, and holds no value itself."""
    return bool(columns(row).keys() & _PERSONAL) and not any("@" in cell for cell in row)
