"""Topics: the words that show that the leak of an item is answered with advice of its own."""

from __future__ import annotations

import re

_PAPERS = r"本人申告|信用情報|JICC|CIC|KSC|本人確認|身分証|(?:借金|借入|融資|契約|口座開設).{0,20}(?:され|使われ)|なりすま|紛失届|名義|警察"
_HEALTH = r"健康食品|治療|薬|病気|病名|診断|保険の勧誘|からか|差別|広め|脅|人権|健康|医療|病院|勧誘|売り込|詐欺|相談|受診|医療費|健診|検査"

# By the beginning of an item's key; the longest that fits counts. Naming the item in the advice counts, too.
_WORDS: dict[str, str] = {
    "name": r"名前|氏名|名乗|なりすま|電話|メール|勧誘|装",
    "address": r"住所|荷物|代引|代金引換|訪問|郵便|送りつけ|請求書|手紙|はがき|届け物|宅配|DM|ダイレクト",
    "phone": r"電話|SMS|ショートメ|着信",
    "email": r"メール|リンク|URL|パスワード|フィッシング|迷惑",
    "birthdate": r"生年月日|誕生日|本人確認|なりすま|暗証|秘密の質問",
    "nationality": r"国籍|在留|嫌がらせ",
    "face_photo": r"写真|顔|画像",
    "signature": r"署名|印影|契約書|届",
    "biometrics": r"生体|指紋|顔認証|静脈",
    "my_number": r"マイナンバー|個人番号|番号(?:の|を)?変更|番号:|名寄せ|突き合わ|0120-95-0178|番号が",
    "residence_code": r"住民票",
    "drivers_license": r"免許|" + _PAPERS,
    "license_image": r"免許|" + _PAPERS,
    "passport": r"旅券|パスポート|" + _PAPERS,
    "residence_card": r"在留|" + _PAPERS,
    "student_card": r"学生証|" + _PAPERS,
    "insurance_card": r"保険|医療費|" + _PAPERS,
    "health_insurance": r"保険|医療費|受診",
    "pension_number": r"年金",
    "employment_insurance": r"雇用保険|ハローワーク",
    "bank_account": r"口座|振込|引き?落とし|銀行|通帳",
    "credit_card": r"カード|明細|再発行",
    "card_": r"カード|明細|再発行|番号の差し替え",
    "credential": r"パスワード|暗証|使い回|ログイン|二段階|二要素|変えて|別のサービス|(?:ほか|他)のサービス|(?:ほか|他)のサイト",
    "login_id": r"ログイン|パスワード|ID",
    "income": r"収入|年収|給与|所得|投資|借金|勧誘|貸金|融資",
    "assets": r"資産|残高|投資|勧誘",
    "debts": r"一本化|返済|残高|借|貸金|ヤミ金|闇金|融資",
    "purchase_history": r"購入|買|注文|返金|商品|履歴",
    "policy": r"証券|契約|保険会社|乗り換え|解約",
    "premium": r"保険",
    "claims_history": r"事故|保険",
    "beneficiary": r"受取人",
    "resume": r"履歴書|職歴|採用|勤務|勧誘|転職|求人|人材",
    "career": r"職歴|経歴|採用|勤務|転職|求人|人材",
    "application_history": r"応募|転職|職場|採用|選考|勤務",
    "appraisal": r"成績|評価|からか|点|進学|塾|学校",
    "family": r"家族|親族|お子|保護者|世帯",
    "spouse": r"配偶者|家族|親族|夫|妻|ご主人|奥",
    "emergency_contact": r"緊急連絡先|親族|家族|連絡先",
    "medical_history": _HEALTH,
    "medicine": _HEALTH,
    "health_check": _HEALTH + r"|数値",
    "treatment": _HEALTH + r"|診療",
    "disability": _HEALTH + r"|障害|配慮",
    "pregnancy": _HEALTH + r"|妊娠|出産",
    "sensitive": _HEALTH,
    "location": r"位置|場所|つきまと|ストーカー|行動|移動",
    "mail_text": r"メール|内容|やり取り|やりとり|装",
    "inquiry": r"問い合わせ|相談|内容|装",
    "sns_account": r"SNS|アカウント|メッセージ|LINE",
}
_COMPILED = {key: re.compile(words) for key, words in _WORDS.items()}


def topic(key: str) -> re.Pattern[str] | None:
    """The words of advice for an item; None where the item by itself asks for no advice of its own.

    >>> topic("my_number_card_back") is topic("my_number"), topic("sex") is None
    (True, True)
    """
    fitting = [known for known in _COMPILED if key.startswith(known)]
    return _COMPILED[max(fitting, key=len)] if fitting else None
