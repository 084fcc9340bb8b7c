"""The columns of a directory's files, by the headers people write over them in Japanese and in English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_HEADERS = {
    "address": """メールアドレス メール 電子メール 電子メールアドレス eメール eメールアドレス アドレス
        社用メール 社用メールアドレス 会社メールアドレス 会社メール 業務用メールアドレス 業務メールアドレス
        email mail emailaddress mailaddress emails businessemail workemail emailaddressrequired
        primaryemail primarysmtpaddress userprincipalname upn address addresses""",
    "aliases": """別名アドレス 別名 別名メールアドレス 別アドレス エイリアス メールエイリアス その他のメールアドレス
        その他アドレス サブアドレス alias aliases emailalias emailaliases secondaryemail otheremail""",
    "private": """私用メールアドレス 私用アドレス 私用メール 個人メールアドレス 個人アドレス 個人メール
        自宅メールアドレス 自宅メール 携帯メールアドレス 携帯メール プライベートメール
        private privateemail privatemail privateaddress personalemail personal homeemail
        recoveryemail""",
    "name": """氏名 名前 お名前 社員名 社員氏名 従業員名 職員名 担当者 担当者名 ご担当者名 表示名 姓名
        name fullname displayname employee employeename contact contactname contactperson""",
    "surname": "姓 名字 苗字 surname lastname familyname",
    "given": "名 givenname firstname",
    "kana": """フリガナ ふりがな カナ かな 氏名カナ 氏名フリガナ 氏名ふりがな カナ氏名 カナ名 名前カナ 読み ヨミ
        ヨミガナ よみがな kana namekana reading furigana phoneticname""",
    "surname_kana": "セイ せい 姓カナ 姓フリガナ 姓かな 姓ふりがな lastnamekana surnamekana",
    "given_kana": "メイ めい 名カナ 名フリガナ 名かな 名ふりがな firstnamekana givennamekana",
    "department": """部署 部署名 所属 所属部署 所属部門 部門 部門名 課 department dept division section
        orgunit""",
    "title": "役職 役職名 職位 職名 肩書 肩書き title jobtitle position role",
    "company": """会社名 会社 企業名 取引先名 取引先 委託先 委託先名 勤務先 勤務先名 組織名 団体名 法人名 事業所名
        company companyname organization organisation firm vendor partner customer""",
    "until": """期限 有効期限 承認期限 利用期限 契約期限 契約終了日 契約満了日 取引終了日 終了日 失効日 満了日
        until validuntil expires expiry expirydate expirationdate expiration enddate""",
    "care": """要配慮個人情報 要配慮 要配慮情報 要配慮個人情報の取扱い 要配慮個人情報の取り扱い 要配慮個人情報取扱い
        要配慮個人情報取扱 要配慮個人情報可 要配慮の取扱い 取扱い可 取扱可 取り扱い可 医療情報 健康情報
        care specialcare specialcarerequired sensitive sensitivedata healthdata""",
    "left": """退職日 退社日 退職年月日 退社年月日 離職日 退任日 最終出社日 最終在籍日 在籍終了日
        left leftdate leavingdate dateleft lastday terminationdate leavedate retirementdate enddate""",
    "last_contact": """最終連絡日 最終連絡 最終送信日 最終メール日 最終対応日 連絡日 lastcontact lastcontacted
        lastcontactdate lastemailed lastsent""",
    "note": "備考 メモ 摘要 コメント 特記事項 note notes remark remarks memo comment comments",
}  # fmt: skip
# By rank: "address" alone may be where somebody lives, if another column says "email".
_KNOWN = {
    field: {word: rank for rank, word in enumerate(words.split())}
    for field, words in _HEADERS.items()
}
_ALL = frozenset(word for words in _KNOWN.values() for word in words)
_SIGNS = re.compile(r"[\W_]+")
# A header may say more than we know: メールアドレス（PC）, メールアドレス1. These words would change it.
_OTHER_ADDRESS = re.compile(r"私用|個人|自宅|別名|携帯|予備|private|personal|home|alias")


def plain(header: str) -> str:
    """A header without spaces, brackets and case: "E-mail " and "ＥＭＡＩＬ" are one.

    >>> plain("Ｅ-Mail Address [Required]")
    'emailaddressrequired'
    """
    return _SIGNS.sub("", unicodedata.normalize("NFKC", header).lower())


def columns(row: Sequence[str], fields: Sequence[str]) -> dict[str, int]:
    """Where each of the `fields` stands in a row of headers; those that do not are left out."""
    headers = [plain(cell) for cell in row]
    found: dict[str, int] = {}
    for field in fields:
        ranks = _KNOWN[field]
        fitting = [
            (ranks[header], i)
            for i, header in enumerate(headers)
            if header in ranks and i not in found.values()
        ]
        if fitting:
            found[field] = min(fitting)[1]
    if "address" not in found:
        for i, header in enumerate(headers):
            if i not in found.values() and _address_with_more(header):
                found["address"] = i
                break
    return found


def _address_with_more(header: str) -> bool:
    starts = header.startswith(("メールアドレス", "電子メール", "email", "mailaddress"))
    return starts and not _OTHER_ADDRESS.search(header)


def is_heading(row: Sequence[str]) -> bool:
    """Whether a row holds headers at all: one we know for some file, and nothing that looks like data."""
    return any(plain(cell) in _ALL for cell in row) and not any("@" in cell for cell in row)
