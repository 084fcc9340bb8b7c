"""The one vocabulary of personal items: labels, rank of harm, legal nature; every room speaks it.

Legal natures follow the Act on the Protection of Personal Information (個人情報保護法2条, 施行令1条-2条,
規則7条), its general guideline (通則編 2-2, 2-3), the My Number Act (番号法2条) and the finance guideline
(金融分野ガイドライン5条). Read on 2026-11-21.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from morenashi.model.words import Words


class Nature(Enum):
    """What the law says of an item, taken by itself."""

    IDENTIFICATION_CODE = Words(ja="個人識別符号", en="individual identification code")
    MY_NUMBER = Words(ja="特定個人情報(個人番号)", en="specific personal information (My Number)")
    SPECIAL_CARE = Words(ja="要配慮個人情報", en="special care-required personal information")
    FINANCE_SENSITIVE = Words(
        ja="機微情報(金融分野)", en="sensitive information (finance guideline)"
    )
    FINANCIAL_LOSS = Words(ja="財産的被害のおそれ", en="may cause financial loss if misused")


@dataclass(frozen=True, slots=True)
class DataItem:
    """One item of personal data.

    `harm` ranks what its leak does to a person, 1 (nuisance) to 5 (grave, lasting); `kind` is the
    name in machine output where a detector of text exists or comes, else None.
    """

    key: str
    label: Words
    harm: int
    natures: frozenset[Nature] = frozenset()
    kind: str | None = None


_ID = Nature.IDENTIFICATION_CODE
_MY = Nature.MY_NUMBER
_CARE = Nature.SPECIAL_CARE
_FIN = Nature.FINANCE_SENSITIVE
_LOSS = Nature.FINANCIAL_LOSS


def _item(
    key: str, ja: str, en: str, harm: int, *natures: Nature, kind: str | None = None
) -> DataItem:
    return DataItem(key, Words(ja=ja, en=en), harm, frozenset(natures), kind)


ITEMS: tuple[DataItem, ...] = (
    # who and where
    _item("name", "氏名", "name", 2, kind="PERSON"),
    _item("address", "住所", "address", 3, kind="ADDRESS"),
    _item("postal_code", "郵便番号", "postal code", 1, kind="POSTAL_CODE"),
    _item("phone", "電話番号", "telephone number", 2, kind="PHONE"),
    _item("fax", "FAX番号", "fax number", 1),
    _item("email", "メールアドレス", "e-mail address", 2, kind="EMAIL"),
    _item("birthdate", "生年月日", "date of birth", 2, kind="BIRTHDATE"),
    _item("sex", "性別", "sex", 1, kind="SEX"),
    _item("age", "年齢", "age", 1, kind="AGE"),
    _item("nationality", "国籍", "nationality", 2),
    _item("face_photo", "顔写真", "photograph of the face", 3),
    _item("signature", "署名・印影", "signature or seal", 3),
    _item("biometrics", "生体情報", "biometric data", 5, _ID),
    # numbers given by public bodies
    _item("my_number", "マイナンバー(個人番号)", "My Number", 5, _ID, _MY, kind="MY_NUMBER"),
    _item("residence_code", "住民票コード", "resident record code", 4, _ID),
    _item(
        "drivers_license", "運転免許証番号", "driver's licence number", 4, _ID,
        kind="DRIVERS_LICENSE",
    ),
    _item("passport", "旅券番号", "passport number", 4, _ID, kind="PASSPORT"),
    _item("residence_card", "在留カード番号", "residence card number", 4, _ID, kind="RESIDENCE_CARD"),
    _item("pension_number", "基礎年金番号", "basic pension number", 4, _ID, kind="PENSION_NUMBER"),
    _item(
        "employment_insurance", "雇用保険被保険者番号", "employment insurance number", 3, _ID,
        kind="EMPLOYMENT_INSURANCE",
    ),
    _item(
        "health_insurance", "健康保険等の記号・番号", "health insurance symbol or number", 4, _ID,
        kind="HEALTH_INSURANCE",
    ),
    # images of documents
    _item("license_image", "運転免許証の画像", "image of a driver's licence", 5, _ID),
    _item("my_number_card_front", "マイナンバーカード表面の画像", "image of a My Number card, front", 4),
    _item("my_number_card_back", "マイナンバーカード裏面の画像", "image of a My Number card, back", 5, _ID, _MY),
    _item("passport_image", "旅券の画像", "image of a passport", 5, _ID),
    _item("insurance_card_image", "健康保険証の画像", "image of a health insurance card", 5, _ID),
    _item("residence_card_image", "在留カードの画像", "image of a residence card", 5, _ID),
    _item("student_card_image", "学生証の画像", "image of a student card", 3),
    # money
    _item("bank_account", "銀行口座番号", "bank account number", 3, kind="BANK_ACCOUNT"),
    _item("credit_card", "クレジットカード番号", "credit card number", 4, _LOSS, kind="CREDIT_CARD"),
    _item("card_expiry", "カード有効期限", "card expiry date", 2),
    _item("card_security_code", "カードのセキュリティコード", "card security code", 4),
    _item("credential", "パスワード・暗証番号等", "password, PIN or secret answer", 5, kind="CREDENTIAL"),
    _item("login_id", "ログインID", "login id", 2),
    _item("income", "年収・給与", "income", 3, kind="INCOME"),
    _item("assets", "資産・残高", "assets or balances", 3),
    _item("debts", "借入れ", "debts", 4),
    _item("purchase_history", "購買履歴", "purchase history", 2),
    # contracts
    _item("policy_number", "証券番号", "insurance policy number", 2, kind="POLICY_NUMBER"),
    _item("policy_details", "保険契約の内容", "insurance contract details", 3),
    _item("premium", "保険料", "insurance premium", 2),
    _item("claims_history", "事故の有無", "accident or claims history", 3),
    _item("beneficiary", "保険金受取人", "insurance beneficiary", 3),
    _item("membership_number", "会員番号・顧客番号", "member or customer number", 1),
    # work and school
    _item("company", "会社名・勤務先", "company or workplace", 1, kind="COMPANY"),
    _item("department", "部署", "department", 1),
    _item("job_title", "役職", "job title", 1, kind="JOB_TITLE"),
    _item("occupation", "職業", "occupation", 1),
    _item("industry", "業種", "line of business", 1),
    _item("employee_number", "社員番号", "employee number", 1),
    _item("resume", "履歴書", "curriculum vitae", 3),
    _item("career", "職歴", "work history", 2),
    _item("education", "学歴", "education", 1),
    _item("application_history", "応募履歴", "history of job applications", 3, kind="APPLICATION_HISTORY"),
    _item("appraisal", "人事評価・成績", "appraisals or marks", 3),
    # family and other persons
    _item("family", "家族に関する情報", "family", 3, kind="FAMILY"),
    _item("spouse", "配偶者の氏名", "name of the spouse", 3),
    _item("emergency_contact", "緊急連絡先", "emergency contact", 3),
    # statements about a person
    _item(
        "sensitive", "配慮を要する記述", "statement that needs special care", 5, _CARE,
        kind="SENSITIVE",
    ),
    _item("medical_history", "病歴・持病", "medical history", 5, _CARE, _FIN),
    _item("medicine", "服用薬", "medicine taken", 5, _CARE, _FIN),
    _item("health_check", "健康診断等の結果", "results of health checks", 4, _CARE, _FIN),
    _item("treatment", "診療・調剤の事実", "medical treatment or dispensing", 4, _CARE, _FIN),
    _item("disability", "障害", "disability", 5, _CARE, _FIN),
    _item("pregnancy", "妊娠", "pregnancy", 4, _FIN),
    _item("welfare", "生活保護の受給", "receipt of public assistance", 4),
    _item("criminal_record", "犯罪の経歴", "criminal record", 5, _CARE),
    _item("criminal_procedure", "刑事手続・少年保護手続", "criminal or juvenile procedure", 5, _CARE),
    _item("crime_victim", "犯罪により害を被った事実", "having been the victim of a crime", 5, _CARE),
    _item("belief", "信条", "belief", 5, _CARE, _FIN),
    _item("race", "人種", "race", 5, _CARE, _FIN),
    _item("social_status", "社会的身分", "social status", 5, _CARE, _FIN),
    _item("sexual_life", "性生活・性的指向", "sexual life or orientation", 5, _FIN),
    _item("union_membership", "労働組合への加盟", "trade union membership", 4, _FIN),
    _item("registered_domicile", "本籍地", "registered domicile", 4, _FIN),
    # traces
    _item("inquiry", "問い合わせの内容", "text of an inquiry", 2),
    _item("mail_text", "メール本文・スレッド", "mail text or thread", 2),
    _item("ip_address", "IPアドレス", "IP address", 1, kind="IP_ADDRESS"),
    _item("device_id", "端末識別子・Cookie", "device id or cookie", 1),
    _item("sns_account", "SNSアカウント", "social media account", 1),
    _item("location", "位置情報", "location data", 3),
    _item("access_history", "閲覧・利用履歴", "history of use", 2),
)  # fmt: skip

BY_KEY: dict[str, DataItem] = {item.key: item for item in ITEMS}

# Known so that it is not mistaken for a person's number; never a finding. 番号法39条: 法人番号 is public.
CORPORATE_NUMBER = DataItem(
    "corporate_number", Words(ja="法人番号", en="corporate number"), 0, kind="CORPORATE_NUMBER"
)

# The order is part of the interface: `Spans.kind` holds positions in this tuple. Append only.
KINDS: tuple[str, ...] = (
    "POSTAL_CODE",
    "PHONE",
    "EMAIL",
    "BIRTHDATE",
    "MY_NUMBER",
    "DRIVERS_LICENSE",
    "PASSPORT",
    "RESIDENCE_CARD",
    "PENSION_NUMBER",
    "EMPLOYMENT_INSURANCE",
    "HEALTH_INSURANCE",
    "BANK_ACCOUNT",
    "CREDIT_CARD",
    "IP_ADDRESS",
    "CREDENTIAL",
    "CORPORATE_NUMBER",
    "PERSON",
    "ADDRESS",
    "SENSITIVE",
    "INCOME",
    "FAMILY",
    "SEX",
    "AGE",
    "JOB_TITLE",
    "COMPANY",
    "POLICY_NUMBER",
    "APPLICATION_HISTORY",
)

KIND_INDEX: dict[str, int] = {kind: i for i, kind in enumerate(KINDS)}

BY_KIND: dict[str, DataItem] = {
    item.kind: item for item in (*ITEMS, CORPORATE_NUMBER) if item.kind is not None
}

# Values of these kinds are kept nowhere in any form that could be compared: no digit in a sample,
# no fingerprint, no sketch (番号法20条 forbids keeping a found My Number; a secret is a secret).
NEVER_FINGERPRINTED: frozenset[str] = frozenset({"MY_NUMBER", "CREDENTIAL"})
