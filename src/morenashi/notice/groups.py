"""The items in the order in which a frightened person looks for theirs."""

from __future__ import annotations

from morenashi.model.words import Words


def _w(ja: str, en: str) -> Words:
    return Words(ja=ja, en=en)


# The first group stands open on the page. Every item of the vocabulary is in exactly one.
GROUPS: tuple[tuple[Words, tuple[str, ...]], ...] = (
    (
        _w("よくあるもの", "Common"),
        (
            "name", "address", "phone", "email", "birthdate", "credential", "credit_card",
            "license_image", "my_number", "purchase_history", "membership_number",
        ),
    ),
    (
        _w("身分証の画像・番号", "Identity papers and numbers"),
        (
            "my_number_card_front", "my_number_card_back", "passport_image", "insurance_card_image",
            "residence_card_image", "student_card_image", "drivers_license", "passport",
            "residence_card", "health_insurance", "pension_number", "employment_insurance",
            "residence_code", "face_photo", "signature", "biometrics",
        ),
    ),
    (
        _w("お金・カード・口座", "Money, cards, accounts"),
        ("bank_account", "card_expiry", "card_security_code", "login_id", "income", "assets", "debts"),
    ),
    (
        _w("健康", "Health"),
        ("medical_history", "medicine", "health_check", "treatment", "disability", "pregnancy"),
    ),
    (
        _w("知られたくないこと", "What you would not have known"),
        (
            "sensitive", "belief", "sexual_life", "criminal_record", "criminal_procedure",
            "crime_victim", "race", "social_status", "registered_domicile", "union_membership",
            "welfare",
        ),
    ),
    (
        _w("仕事・学校", "Work and school"),
        (
            "company", "department", "job_title", "occupation", "industry", "employee_number",
            "resume", "career", "education", "application_history", "appraisal",
        ),
    ),
    (
        _w("家族・暮らし", "Family and life"),
        ("family", "spouse", "emergency_contact", "sex", "age", "nationality", "postal_code", "fax"),
    ),
    (
        _w("保険の契約", "Insurance contracts"),
        ("policy_number", "policy_details", "premium", "claims_history", "beneficiary"),
    ),
    (
        _w("やりとり・利用の記録", "Messages and traces"),
        (
            "inquiry", "mail_text", "sns_account", "location", "access_history", "ip_address",
            "device_id",
        ),
    ),
)  # fmt: skip
