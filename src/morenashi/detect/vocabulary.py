"""Words that belong to no single recognizer: other numbers, other dates, contexts, words one reads over."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from morenashi.detect.labels import MODIFIER, Vocabulary
from morenashi.model.items_of_data import BY_KIND, KINDS

OTHER_NUMBER = "other number"
OTHER_DATE = "other date"
OTHER_TEXT = "other text"
NAME = "name"
CORPORATE = "corporate number"
PLAIN_NUMBER = "number"  # 番号, No.: says nothing by itself
SYMBOL = "symbol"  # 記号
INSURANCE = "insurance context"
BANK = "bank context"
YUCHO = "yucho context"
PREFECTURE = "prefecture"
ADDRESS = "address"
LOGIN = "login"
SEX = "sex"
MASKED = "masked"  # [パスワード・暗証番号等]: what a value was replaced by
DOCUMENT_NUMBER = "insurance pair"  # 記号番号: also of licences, passports, pension books
SEX_LABEL, AGE_LABEL, RELATION, TITLE_LABEL, COMPANY_LABEL, APPLICATION = SAID = (
    "sex label", "age label", "relation", "title label", "company label", "application",
)  # fmt: skip
VAGUE = "vague"  # 契約, 受付, 様式: a number behind it may be anything

_NUMBER_ENDINGS = ("", "番号", "no", "no.", "№", "#", "ナンバー", "コード", "id", "記号")

_OTHER_NUMBERS = """
注文 ご注文 受注 発注 伝票 送り状 追跡 荷物 配送 配達 出荷 納品 納品書 請求書 請求 見積 見積書 領収書 領収証 承認
取引 決済 予約 受付 整理 管理 会員 お客様 顧客 得意先 仕入先 取引先 契約 証券 保険証券 社員 職員 従業員 学籍 学生 受験 受講 生徒
製造 製品 商品 部品 図面 資産 備品 物件 案件 稟議 文書 通知 届出 許可 認可 認定 登録 申請 申込 事業者 事業所
労働保険 適用事業所 チケット バーコード ケース カルテ 患者 診察券 検体 検査 問い合わせ お問い合わせ お問合せ
お問合わせ 問合せ 問合わせ 貨物 コンテナ 便 列車 車台 車両 機体 機器 端末 機番 ジョブ バッチ 処理 連番 通し 物品 市区町村 団体 地方公共団体
店舗 金融機関 支店 店 銀行 郵便局 会計 勘定 品目 作業 工事 住宅 部屋 座席 電柱 地番 家屋 保安 識別 認識 支給 世帯 宛名 収納 納付 確認 照会 支払 振替 特許 出願 公開 商標 意匠 判決 事件 議案
古物商 宅建 建設業 運送業 免許証交付 点呼 ナンバー 所在地 回線 シート マスター 明細 引当 予算 現品 カタログ ページ 期 回 号 棚 棚番 ロッカー 加盟店 調査票 被害届 車検証 保証書 保証 ポイント スタンプ ゲート 年度
""".split()

_OTHER_NUMBER_WORDS = """
jan jancode jan_code ean isbn issn gtin upc sku asin lot lotno lot_no ロット ロットno serial serialno serial_no シリアル s/n sn
型番 型式 品番 図番 製番 機種 機番 部番 品名 品コード 商品 order order_id orderid orderno order_no ordernumber order_number
tracking tracking_no tracking_number trackingno invoice invoice_no invoiceno voucher slip ticket ticket_id tran_id transaction transaction_id txid
request_id requestid reqid req_id trace_id traceid session session_id sessionid sid uuid guid hash sha256 sha1 md5 commit revision
build version ver ver. バージョン ビルド ファームウェア firmware release リリース kernel カーネル agent chrome safari edge firefox edg mozilla
customer_id customerid member_id memberid user_id userid employee_id emp_no empno emp_id staff_id shain_no item_id item_no product_id product
part_no partno model modelno 緯度 経度 座標 lat lng lon latitude longitude geo 伝票 伝票no 送り状 送状 追跡 荷物 ヤマト 佐川 西濃 福山通運 ゆうパック ゆうパケット
金額 合計 小計 税込 税抜 単価 価格 数量 個数 件数 残高 予算 売上 消費税 控除 支給額 差引 総額 請求額 入金額 出金額 給付額 手取り
内線 内線番号 ext ext. extension port ポート pid uid gid bytes byte size サイズ 寸法 重量 容量 質量 面積 温度
cas casno cas番号 適用事業所 雇用保険の適用事業所 雇用保険適用事業所 雇用保険適用事業所番号 事業所番号(雇保) 事業所番号(雇用保険) 事業所番号（雇保） 事業所番号（雇用保険） 事業所番号 ポイントカード プリカ プリペ プリペイド プリペイドカード ギフトカード 商品券 スタンプカード 会員証 診察券 icカード 交通系ic suica pasmo icoca 図書カード クオカード ポイントカード番号 クーポン coupon クーポンコード 管理票 管理シール icタグ 利用明細 保証書 ﾒｰｶ保証 メーカ保証 シール番号 封印 b/l iccid imei imsi serialnumber serial_number macaddress ブラウザ モジュール アプリ ソフト ファーム fw os java tomcat driver ドライバ 火災保険 自動車保険 傷害保険 団体傷害 生命保険 損害保険 保険証券 保険種類 保険種類記号 保険会社 保険料 保険金 保険期間 保険医 保険医登録 保険医登録記号番号 海上保険 貨物保険 公費負担者番号 受給者番号 受給者証番号 公費番号 加盟店番号 商品番号 賞品番号 品番号 工番 証券記号番号 証書記号番号 seq sequence hired パレット frame フレーム pallet 資産ラベル ラベル 資料no 登録no 適格請求書発行事業者登録番号 登録番号 インボイス番号 インボイス登録番号 事業者登録番号 regno
棚番 コード code 現品票 パレット 箱番 検査ロット 車両番号 ナンバープレート 会議室 部品 図面 mac macアドレス
条例 規則 告示 省令 法律 政令 通達 要綱 特願 特開 isin 会員証 カルテ id no_id 連番 rev 枝番 通番 採番 問合せno お問い合わせno 決済id 承認番号 受付no 顧客id 社員no 社員id 会員id 注文id 商品id スレッド メッセージid message-id
""".split()

_OTHER_DATES = """
発行日 発行年月日 交付日 交付年月日 有効期限 有効期間 使用期限 賞味期限 消費期限 期限 満了日 契約日 契約年月日 締結日 入社日 入社年月日 退職日
退職年月日 離職年月日 採用日 採用年月日 雇入年月日 就職日 設立 設立日 設立年月日 創業 創立 開業 開設 開店 竣工 納期 納品日 納入日 出荷日 発送日 配達日 到着日
注文日 受注日 発注日 購入日 請求日 支払日 入金日 振込日 引落日 決済日 利用日 作成日 更新日 改定日 改訂日 登録日 登録年月日 記入日 提出日 届出日 届出年月日
申請日 申込日 申込年月日 受付日 受付年月日 受診日 健診日 検査日 検収日 診断日 手術日 入院日 退院日 発症日 接種日 処方日 調剤日 取得日 取得年月日 資格取得日 資格取得年月日 資格喪失日
資格喪失年月日 喪失日 喪失年月日 認定日 認定年月日 入社 着任 入会 退会 入職 来店 面談 訪問 開始日 開始年月日 終了日 終了年月日 施行日 施行 実施日 開催日 開催 会議日 訪問日 来店日 来院日 利用開始日 日付 日時 年月日 作成 更新
締切 締め切り 締切日 期日 製造日 製造年月日 製造 加工日 収穫日 生産日 製作日 点検日 検針日 公開日 配信日 掲載日 最終更新 起票日 決裁日 承認日 発令日 異動日 事故日 発生日
死亡日 死亡年月日 没年月日 命日 結婚日 婚姻日 転入日 転出日 適用開始 適用年月日 改定 公布 告示日 issued expiry expires expires_at exp expire expiration valid_until issue_date date
created_at updated_at created updated timestamp hired_at hire_date joined_at start_date end_date due_date order_date 住民となった年月日 住定日 次回 前回 期間 会期 在留期限 在留期間 納付期限 支給日 給料日 検定日 試験日 面接日 卒業 入学
""".split()

_MODIFIERS = """
自宅 ご自宅 勤務先 職場 本人 ご本人 代表 直通 緊急 昼間 夜間 日中 平日 半角 全角 数字 半角数字 必須 任意 記入例 ハイフンなし ハイフンあり ハイフン不要
ハイフン 以下 下記 とおり 通り です となります になります をお知らせします お知らせします 以下の通りです 下記の通りです 以下のとおりです
次のとおりです 左記 上記 現在 変更後 変更前 お手元 控え 本日 確認済 確認済み 申告 個人 法人 お客様 担当 担当者 窓口 会社用 社用 私用 個人用 プライベート 仕事用
業務用 明治 大正 昭和 平成 令和 西暦 和暦 元号 代理 長男 長女 次男 次女 配偶者 世帯主 is was are value data text string td th
span div li br nbsp tr dd dt strong
""".split()

_PREFECTURES = """
北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県
滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県
""".split()

COMMON: dict[str, tuple[str, ...]] = {
    MODIFIER: tuple(_MODIFIERS),
    CORPORATE: (
        "法人番号", "法人no", "corporate_number", "corpno", "corp_no", "houjin_bangou", "houjin_no",
        "法人マイナンバー", "会社法人等番号", "houjinbangou", "hojin_no",
    ),
    PLAIN_NUMBER: ("番号", "no", "no.", "№", "ナンバー", "number", "num", "bango", "bangou", "バンゴウ"),
    SYMBOL: ("記号", "kigo", "kigou", "symbol", "キゴウ"),
    INSURANCE: (
        "健康保険", "健保", "国民健康保険", "国保", "協会けんぽ", "保険証", "健康保険証",
        "被保険者証", "被保険者",
        "資格確認書", "組合員証", "共済組合", "共済", "後期高齢者医療", "後期高齢", "後期",
        "介護保険", "介護", "社保", "社会保険",
        "資格情報", "高齢受給者証", "医療保険", "健保組合", "kenpo", "hoken", "けんぽ", "マル福",
        "医療証", "保険資格", "健康保険組合", "保険情報", "被扶養者", "医療機関", "資格確認", "オンライン資格確認", "要介護",
        "要支援", "高額療養費", "医療費通知", "療養費", "限度額適用認定証", "出産育児一時金",
        "傷病手当金", "insurance", "health insurance", "hokensho", "hihoken", "hihokensha",
        "kokuho", "kaigo", "高額介護", "埋葬料", "医療費", "受診", "国保組合", "任意継続",
        "レセプト", "カルテ保険",
    ),
    BANK: (
        "銀行", "信用金庫", "信金", "信用組合", "信組", "労働金庫", "労金", "農協", "支店",
        "本店", "出張所", "預金", "普通預金", "当座預金", "振込先", "払渡先", "払込先", "受取先", "引落", "引き落とし", "お振込先", "振込口座",
        "引落口座", "口座名義", "名義", "口座振替", "branch", "bank", "bank_code", "bank_name",
        "支店名", "銀行名", "営業部", "金融機関", "金融機関名", "振込", "営業所",
    ),
    YUCHO: (
        "ゆうちょ", "振替口座", "郵便振替", "ゆうちょ銀行", "郵便貯金", "通帳", "総合口座",
        "貯金", "通常貯金", "郵貯", "ゆうちょ口座", "yucho", "通帳記号", "ユウチョ",
        "ユウビンキョク",
    ),
    PREFECTURE: tuple(_PREFECTURES),
    ADDRESS: ("住所", "ご住所", "現住所", "所在地", "address", "addr", "送付先", "お届け先", "送り先", "届け先", "宛先住所", "本籍", "配送先", "納品先", "返送先", "発送先", "送付先住所", "勤務地", "居所"),
    LOGIN: (
        "ログインid", "ログイン", "ログイン名", "ユーザーid", "ユーザid", "ユーザー名",
        "ユーザ名", "ユーザー", "ユーザ", "アカウント", "アカウント名", "login",
        "login_id", "loginid", "username", "user", "user_name", "利用者id", "お客様id", "メンバーid",
    ),
    OTHER_NUMBER: (),
    VAGUE: (
        "普通自動車", "普通乗用車", "普通車", "普通郵便", "普通科", "普通選挙",
        "総合病院", "総合受付", "総合案内", "総合計", "総合計画", "総合評価", "総合職",
        "総合学習", "総合点",
        "契約", "受付", "様式", "公告", "通知", "管理", "届出", "工番", "カタログ", "注番", "便名", "flight", "フライト"),
    OTHER_DATE: tuple(_OTHER_DATES),
    SEX: ("男性", "女性"),
    OTHER_TEXT: ("備考", "摘要", "件名", "subject", "メモ", "続柄", "性別", "年齢", "sex", "gender", "remark", "note", "url", "uri", "役職", "部署", "会社名",
        # 名 alone is a person's; of these things it is not
        "商品名", "品名", "製品名", "店名", "店舗名", "部署名", "案件名", "件名", "学校名", "国名", "駅名", "施設名", "町名", "地名", "物件名", "建物名", "コース名", "プラン名", "項目名", "作品名", "書名", "曲名", "車名", "機種名", "病名", "薬品名", "薬剤名", "ファイル名", "サイト名", "チーム名", "クラス名", "組織名", "団体名", "屋号"),
}  # fmt: skip


# Labels whose value is a word, no number and no day.
WORDY = (OTHER_TEXT, NAME, *SAID)


def _masks() -> Iterable[str]:
    """What masking writes, if nobody writes it as a label: [電話番号] may stand before a number.

    Of a token ([氏名-3f9a2c1b]) the beginning; the view finds its end.
    """
    for kind in KINDS:
        for label in (BY_KIND[kind].label.ja, BY_KIND[kind].label.en):
            yield f"[{label.lower()}-"
            if any(sign in label for sign in ("・", "等", ",", " or ")):
                yield f"[{label.lower()}]"


def _other_numbers() -> Iterable[str]:
    yield from _OTHER_NUMBER_WORDS
    for word in _OTHER_NUMBERS:
        # 〇〇No. needs no entry: what stands before 番号 or No. and is no label makes it another number.
        for ending in ("番号", "コード", "id"):
            yield word + ending


def vocabulary_of(topics: dict[str, tuple[str, ...]]) -> Vocabulary:
    """The shared words and the recognizers' `topics` as one vocabulary; the recognizers' words win."""
    taken = {label for labels in topics.values() for label in labels}
    taken |= {label for name, labels in COMMON.items() if name != OTHER_NUMBER for label in labels}
    merged: dict[str, tuple[str, ...]] = {}
    for name, labels in COMMON.items():
        own = {label for words in topics.values() for label in words}
        merged[name] = tuple(label for label in labels if label not in own)
    merged[MASKED] = tuple(_masks())
    merged[OTHER_NUMBER] = tuple(sorted(set(_other_numbers()) - taken))
    return Vocabulary(
        {**merged, **topics}, unspread=COMMON.keys() - {SYMBOL, PLAIN_NUMBER, ADDRESS}
    )


@cache
def with_number(*words: str) -> tuple[str, ...]:
    """Each word alone and with the endings that mean its number: 免許証, 免許証番号, 免許証No. ..."""
    return tuple(dict.fromkeys(word + ending for word in words for ending in _NUMBER_ENDINGS[:8]))
