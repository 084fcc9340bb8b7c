"""Items: where a text speaks of items of the one vocabulary, in the words notices use for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from morenashi.model.items_of_data import BY_KEY, ITEMS, Nature
from morenashi.model.words import Words

_PICTURE = r"(?:を?(?:撮影|スキャン|複写)した)?(?:の|\(|（|・)?(?:表面|裏面|両面|オモテ面|ウラ面|顔写真面|うら|おもて)?の?(?:の)?(?:表裏)?(?:画像|写真|コピー|写し|スキャン|データ|PDF)"
_LICENCE = r"(?:運転)?免許証"
_MY_CARD = r"(?:マイナンバー|個人番号)カード"
_INSURANCE = r"(?:健康|国民健康)?(?:保険証|被保険者証)"

# (keys, wording): what the wording may stand for. Longer wordings win over shorter ones at the same place.
_WORDINGS: tuple[tuple[str, str], ...] = (
    ("my_number_card_back", rf"{_MY_CARD}の?(?:裏面?|ウラ面|うら)(?:の?(?:画像|写真|コピー|写し))?"),
    ("my_number_card_front", rf"{_MY_CARD}の?(?:表面?|オモテ面|おもて)(?:の?(?:画像|写真|コピー|写し))?"),
    ("my_number_card_back my_number_card_front", rf"{_MY_CARD}(?:{_PICTURE})?(?!の?(?:一時停止|停止|再))"),
    ("my_number", r"マイナンバー|個人番号|特定個人情報|12(?:けた|桁)の(?:個人)?番号"),
    ("residence_code", r"住民票コード"),
    ("license_image", rf"{_LICENCE}{_PICTURE}|画像\({_LICENCE}"),
    ("drivers_license", rf"{_LICENCE}の?番号"),
    ("license_image drivers_license", _LICENCE),
    ("passport_image", rf"(?:旅券|パスポート)(?:{_PICTURE}|の(?:顔写真|写真)の?(?:ページ|面))"),
    ("passport", r"(?:旅券|パスポート)の?番号"),
    ("passport_image passport", r"旅券|パスポート"),
    ("insurance_card_image", rf"{_INSURANCE}{_PICTURE}"),
    ("health_insurance", rf"{_INSURANCE}の?(?:記号|番号)(?:[・･、]?番号)?|(?:被保険者|健康保険等?の?)(?:証?の)?(?:記号|番号)(?:[・･、]?番号)?|保険者番号"),
    ("insurance_card_image health_insurance", rf"{_INSURANCE}|資格確認書"),
    ("residence_card_image", rf"在留カード{_PICTURE}"),
    ("residence_card", r"在留カードの?番号"),
    ("residence_card_image residence_card", r"在留カード"),
    ("student_card_image", r"学生証(?:の?(?:画像|写真|コピー|写し))?"),
    ("id_images", r"(?:本人確認書類|身分証(?:明書)?|年齢確認書類|公的証明書)(?:の?(?:画像|写真|コピー|写し|データ))?"),
    ("pension_number", r"(?:基礎)?年金(?:手帳の?)?(?:記号)?番号"),
    ("employment_insurance", r"雇用保険(?:被保険者)?の?(?:被保険者)?番号"),
    ("card_security_code", r"(?:カードの?)?セキュリティ[ー]?[・]?コード|CVV2?|CVC|裏面?の3(?:けた|桁)|3(?:けた|桁)の(?:数字|番号)"),
    ("card_expiry", r"(?:カードの?)?有効期限"),
    ("credit_card", r"(?:クレジット|デビット)?カード(?:の)?(?:番号|情報|会員番号)|クレジットカード|クレカ番号"),
    ("bank_account", r"(?:銀行|振込先?|引落し?|預金|貯金|返金先)?(?:の)?口座(?:番号|情報|名義)?"),
    ("credential", r"(?:ログイン)?パスワード(?:・暗証番号等)?(?:のハッシュ値?)?|暗証番号|秘密の(?:質問|答え)|PIN(?:コード)?|認証情報|APIキー"),
    ("login_id", r"ログイン(?:ID|名)|ユーザー?(?:ID|名)|アカウント(?:ID|名)|会員ID"),
    ("income", r"年収|給与(?!計算)(?:明細|額|情報)?|世帯収入|収入額?|所得額?|給料|賞与"),
    ("assets", r"資産(?:状況|額|情報)?|残高|貯蓄額"),
    ("debts", r"リース(?:の)?残高|ご?返済(?:の)?(?:予定|額|状況|計画)|お?借り?入れ?(?:金|額|状況|残高)?|借金|債務|ローン(?:の)?(?:残高|情報|額)|融資(?:額|残高)"),
    ("purchase_history", r"(?:ご?購入|購買|ご?注文|お?買い?物|取引)(?:の)?(?:履歴|内容|品|商品|情報|された品|された商品|記録)|買われた品|ご?購入(?:商品|日)|注文番号"),
    ("policy_number", r"証券番号|保険証券"),
    ("policy_details", r"(?:保険の?)?ご?契約(?:の)?(?:内容|情報)|補償内容|保険種類"),
    ("premium", r"保険料"),
    ("claims_history", r"事故(?:の有無|歴|情報|の?内容)|保険金請求歴"),
    ("beneficiary", r"(?:保険金)?受取人(?:の?(?:氏名|お?名前|続柄))?(?:様)?"),
    ("membership_number", r"(?:年間)?パスの番号|(?:会員証|診察券|チケット)の番号|(?:会員|顧客|お客様|お客さま|患者|学籍|診察券|整理|利用者|受付|登録)(?:の)?番号|顧客(?:ID|コード)"),
    ("emergency_contact", r"緊急(?:時の?)?連絡先"),
    ("spouse", r"(?:配偶者|奥様|ご主人|夫|妻)の?(?:氏名|お?名前|情報)|配偶者"),
    ("family", r"ご?家庭の(?:ようす|様子|状況|事情)|ご?家族(?:に関する情報|のこと|構成|の?情報|の?氏名|の?お?名前|(?=[、・/]))|世帯(?:構成|主(?:名|の))|保護者(?:様|さま)?の?(?:氏名|お?名前|連絡先|情報)|扶養(?:親族|家族|状況)|続柄|お?子(?:さま|様|さん)の(?:氏名|お?名前|情報)"),
    ("sex", r"性別"),
    ("age", r"年齢|年代"),
    ("birthdate", r"生年月日|誕生日"),
    ("nationality", r"国籍"),
    ("face_photo", r"(?:お?顔の?|プロフィール)(?:写真|画像)|写真(?=[、。・等])"),
    ("signature", r"署名|印影|サイン"),
    ("biometrics", r"生体(?:認証)?(?:情報|データ)|指紋|静脈|顔(?:認証|特徴)(?:データ|情報|量)?|声紋|虹彩"),
    ("postal_code", r"郵便番号"),
    ("ip_address", r"IPアドレス"),
    ("email", r"(?:E-?|e-?|電子)?(?:メール|mail|Mail)(?:の)?(?:アドレス|address)|メアド|メール(?=は(?:見え|漏れ|含ま|出て))|Eメール(?!で)"),
    ("address", r"ご?(?:自宅|現)?住所|おところ|居住地|お?住まい(?=[、。・等のや])|送付先|お?届け先|所在地"),
    ("fax", r"(?:FAX|ファックス|ファクス|ファクシミリ)(?:の)?番号"),
    ("phone", r"お?(?:電話|携帯(?:電話)?|TEL|連絡先電話)(?:の)?番号|お?電話(?=[、。,と・は])"),
    ("company", r"(?:お?勤務先|お?勤め先|会社|法人|団体|事業者|所属(?:先|企業)?|企業)(?:の?(?:名称?|社名|情報))(?!称変)|お?勤務先|お?勤め先|貴社名|社名"),
    ("department", r"(?:ご?所属)?部署(?:名)?|所属(?:部門|部署)|ご所属(?!先)"),
    ("job_title", r"お?役職(?:名)?|肩書き?"),
    ("occupation", r"ご?職業|職種"),
    ("industry", r"業種"),
    ("employee_number", r"(?:社員|従業員|職員)(?:の)?(?:番号|ID|コード)"),
    ("resume", r"履歴書|職務経歴書|エントリーシート"),
    ("career", r"職歴|経歴|職務経歴(?!書)"),
    ("education", r"学歴|出身校|最終学歴"),
    ("application_history", r"(?:ご?応募|選考|就職活動|転職)(?:の?(?:履歴|状況|内容|情報|結果|先)|された求人)|求人への応募"),
    ("appraisal", r"(?:人事)?評価(?:結果|情報)?|成績|査定|テストの?(?:点数?|結果)|考課"),
    ("medical_history", r"病(?:歴|名)|持病|傷病名?|既往(?:歴|症)|診断名|ご?病気(?:の(?:名前|情報))?"),
    ("medicine", r"服用(?:中の)?(?:薬|のお?薬)|お?薬の(?:名前|名称|情報)|処方(?:薬|内容|せん|箋)|投薬"),
    ("health_check", r"(?:健康|人間|定期)?(?:診断|ドック|検診|健診)等?の?(?:結果|票)|健診(?:データ|情報)|検査(?:の)?(?:結果|値)|体力測定|ストレスチェック"),
    ("treatment", r"診療・調剤の事実|診療(?:の)?(?:情報|記録|内容|録|履歴|日)|カルテ|治療(?:の)?(?:内容|記録|歴|情報)|調剤(?:の)?(?:情報|記録|内容)|受診(?:歴|日|科)|通院(?:歴|状況)|介護(?:記録|情報|度)|問診票?|レントゲン"),
    ("disability", r"障(?:害|がい)(?:が漏|に関(?:する|わる)|の?(?:有無|等級|名|種別|区分|内容|配慮|情報)|者?手帳)|配慮(?:が必要な)?事項|(?<!システム)(?<!通信)(?<!機器)障害(?=[、・に])"),
    ("pregnancy", r"妊娠|出産予定日?"),
    ("welfare", r"生活保護|(?:公的)?扶助"),
    ("criminal_record", r"犯罪(?:の)?(?:経?歴)|前科"),
    ("criminal_procedure", r"刑事(?:手続|事件)|少年保護"),
    ("crime_victim", r"犯罪(?:の|により)(?:害を被った事実|被害)|被害の(?:ご)?相談(?:の)?(?:内容|記録)?|DV(?:被害|の)"),
    ("belief", r"信条|信仰|宗教|思想|支持政党"),
    ("race", r"人種|民族"),
    ("social_status", r"社会的身分|本籍や出身"),
    ("sexual_life", r"恋愛対象|性(?:的)?(?:指向|生活|自認)|性的嗜好"),
    ("union_membership", r"労働組合(?:への)?(?:加盟|加入|員)"),
    ("registered_domicile", r"本籍地?"),
    ("sensitive", r"要配慮個人情報|機微(?:な)?(?:個人)?情報|センシティブ(?:な)?情報|配慮を要する(?:記述|情報)|(?:体調|発達|病気|障害)[^、。]{0,6}への配慮|配慮(?:すること|してほしいこと|していること|の記録)"),
    ("inquiry", r"お?問い?合わ?せ(?:の)?(?:内容|履歴|本文)|ご?相談(?:の)?(?:内容|記録)|お?問合せ内容"),
    ("mail_text", r"メール(?:の)?(?:本文|内容|スレッド|の文面|データ)|(?:チャット|メッセージ)(?:の)?(?:内容|履歴|本文|やり[とト]り)"),
    ("device_id", r"端末(?:識別子|ID|情報)|Cookie|クッキー|デバイス(?:ID|情報)"),
    ("sns_account", r"(?:SNS|LINE|X|Twitter|Instagram)(?:の)?(?:アカウント|ID|ユーザー)"),
    ("location", r"位置情報|GPS(?:情報)?|移動履歴|走行(?:履歴|データ)"),
    ("access_history", r"(?:ご?利用|閲覧|アクセス|貸出|視聴|操作|ログイン)(?:の)?(?:履歴|記録(?!が))|宿泊(?:日|履歴|情報)|予約(?:の)?(?:内容|情報|日時?|履歴)|搭乗(?:履歴|情報)"),
    ("name", r"(?:ご?氏名|お?名前|ご?芳名|姓名|(?:カード)?(?:の)?名義(?:人)?(?:名)?(?:のお名前)?|フリガナ|ふりがな|カナ氏名)"),
    ("contact", r"ご?連絡先(?!電話|メール)(?!は|へ|窓|:)"),
)  # fmt: skip

# Wordings that stand for several items and say none of them exactly.
VAGUE: dict[str, frozenset[str]] = {
    "id_images": frozenset(
        {"license_image", "my_number_card_front", "my_number_card_back", "passport_image",
         "insurance_card_image", "residence_card_image", "student_card_image"}
    ),
    "contact": frozenset({"phone", "email", "address"}),
}  # fmt: skip

_VAGUE = 20
_GROUPS = {f"g{i}": frozenset(keys.split()) for i, (keys, _) in enumerate(_WORDINGS)}
_ANY = re.compile("|".join(f"(?P<g{i}>{wording})" for i, (_, wording) in enumerate(_WORDINGS)))
_NO_DETAIL = r"(?:会員|お客様|お客さま|顧客|登録|個人|契約者|利用者|応募者|従業員|社員|職員|患者|会社|アカウント)(?:の)?(?:登録)?(?:情報|データ)|個人データ"
GENERAL = re.compile(_NO_DETAIL)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place that speaks of an item; `keys` are the items it may stand for, `vague` where none exactly."""

    keys: frozenset[str]
    start: int
    end: int
    vague: bool = False

    def names(self, key: str) -> bool:
        """Whether the place names this item clearly."""
        return key in self.keys and not self.vague

    @property
    def gravity(self) -> int:
        """How grave a reader takes it: a vague wording tells no more than that papers of identity were in it."""
        return min(_VAGUE, gravity(self.key)) if self.vague else gravity(self.key)

    @property
    def key(self) -> str:
        """The gravest item it may stand for."""
        return max(self.keys, key=gravity)


@lru_cache(maxsize=64)
def mentions(text: str, offset: int = 0) -> tuple[Mention, ...]:
    """All mentions in a text, in order; places are moved by `offset`."""
    return tuple(_mentions(text, offset))


def _mentions(text: str, offset: int) -> Iterable[Mention]:
    for match in _ANY.finditer(text):
        keys = _GROUPS[match.lastgroup or ""]
        vague = next((VAGUE[key] for key in keys if key in VAGUE), None)
        yield Mention(vague or keys, match.start() + offset, match.end() + offset, bool(vague))


def gravity(key: str) -> int:
    """How grave the leak of an item is, for the order in which a reader must learn it; 0 to 60.

    My Number, then special care, then what opens money, then papers of identity, then third persons.
    """
    item = BY_KEY[key]
    return 10 * _TIER.get(key, 0) + item.harm


def grave(key: str) -> bool:
    """Whether an item belongs at the head of a notice."""
    return _TIER.get(key, 0) > 0


def _tier(key: str) -> int:
    natures = BY_KEY[key].natures
    if Nature.MY_NUMBER in natures or key == "my_number_card_front":
        return 5
    if Nature.SPECIAL_CARE in natures or Nature.FINANCE_SENSITIVE in natures or key in _TELLING:
        return 4
    if key in ("credit_card", "card_security_code", "credential"):
        return 3
    if Nature.IDENTIFICATION_CODE in natures or key == "bank_account":
        return 2
    return 1 if key in ("beneficiary", "spouse", "family", "emergency_contact") else 0


_TELLING = frozenset({"welfare", "application_history"})
_TIER = {item.key: _tier(item.key) for item in ITEMS}


def label(keys: Iterable[str]) -> Words:
    """Items as a list in words."""
    found = [BY_KEY[key].label for key in keys]
    return Words(ja="、".join(one.ja for one in found), en=", ".join(one.en for one in found))
