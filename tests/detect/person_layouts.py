"""Invented layouts with whom each value belongs to: `⟦N1:山田 太郎⟧` is a name of person 1, `T` his phone.

The letter says the kind, ! an organisation's, the number the person, - nobody. Written before the
grouping was tuned.
"""

from __future__ import annotations

import re

import numpy as np

from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.spans import Spans

KIND_OF = {
    "N": "PERSON", "A": "ADDRESS", "T": "PHONE", "E": "EMAIL", "B": "BIRTHDATE", "M": "MY_NUMBER",
    "Z": "POSTAL_CODE", "S": "SENSITIVE", "X": "SEX", "G": "AGE", "C": "COMPANY", "J": "JOB_TITLE",
    "L": "DRIVERS_LICENSE", "K": "BANK_ACCOUNT", "D": "CREDIT_CARD", "P": "PENSION_NUMBER",
    "Y": "EMPLOYMENT_INSURANCE", "I": "IP_ADDRESS", "W": "CREDENTIAL", "F": "FAMILY",
    "R": "RESIDENCE_CARD", "H": "HEALTH_INSURANCE", "Q": "POLICY_NUMBER", "U": "PASSPORT",
    "O": "INCOME",
}  # fmt: skip
_MARK = re.compile(r"⟦([A-Z])(!?)(-|\d+):([^⟦⟧]+)⟧")


def read_layout(marked: str) -> tuple[str, Spans, list[int]]:
    """The plain text, its spans, and the group of each (-1 for nobody), numbered as marked from 0."""
    pieces: list[str] = []
    rows: list[tuple[int, int, int, bool]] = []
    expected: list[int] = []
    at = length = 0
    for found in _MARK.finditer(marked):
        literal, value = marked[at : found.start()], found[4]
        start = length + len(literal)
        rows.append((KIND_INDEX[KIND_OF[found[1]]], start, start + len(value), bool(found[2])))
        expected.append(-1 if found[3] == "-" else int(found[3]) - 1)
        pieces += [literal, value]
        at, length = found.end(), start + len(value)
    pieces.append(marked[at:])
    return "".join(pieces), spans_from(rows), expected


def spans_from(rows: list[tuple[int, int, int, bool]]) -> Spans:
    """Spans of (kind, start, end, business)."""
    kind, start, end, business = zip(*rows, strict=True) if rows else ((), (), (), ())
    n = len(rows)
    return Spans(
        np.array(kind, np.int16), np.array(start, np.int64), np.array(end, np.int64),
        np.ones(n, np.float32), np.array(business, np.bool_), np.zeros(n, np.int32),
    )  # fmt: skip


LAYOUTS: dict[str, str] = {
    # tables
    "a row is a person": "氏名,電話番号,メールアドレス\n⟦N1:桐谷 翔太⟧,⟦T1:090-0111-2222⟧,⟦E1:kiritani@example.jp⟧\n"
    "⟦N2:葛西 真帆⟧,⟦T2:070-0333-4444⟧,⟦E2:maho@example.jp⟧\n",
    "kanji and kana cell": "氏名\tフリガナ\t生年月日\n⟦N1:佐久間 一郎⟧\t⟦N1:ｻｸﾏ ｲﾁﾛｳ⟧\t⟦B1:1948/03/02⟧\n"
    "⟦N2:志賀 たつ⟧\t⟦N2:ｼｶﾞ ﾀﾂ⟧\t⟦B2:1939/11/30⟧\n",
    "kana cell first": "フリガナ,氏名,電話番号\n⟦N1:サクマ イチロウ⟧,⟦N1:佐久間 一郎⟧,⟦T1:03-0111-2222⟧\n"
    "⟦N2:キハタ トシコ⟧,⟦N2:木幡 俊子⟧,⟦T2:03-0111-2223⟧\n",
    "guardian and child": "保護者氏名,児童名,生年月日,保護者電話番号\n⟦N1:永井 智子⟧,⟦N2:永井 湊⟧,⟦B2:2016/05/02⟧,⟦T1:090-0123-4567⟧\n"
    "⟦N3:堀田 剛⟧,⟦N4:堀田 結衣⟧,⟦B4:2015/11/30⟧,⟦T3:070-0765-4321⟧\n",
    "child first, guardian next": "児童名,生年月日,保護者氏名,電話番号\n⟦N1:永井 湊⟧,⟦B1:2016/05/02⟧,⟦N2:永井 智子⟧,⟦T2:090-0123-4567⟧\n",
    "two names with their kana": "保護者氏名,保護者カナ,児童名,児童カナ,児童生年月日\n"
    "⟦N1:永井 智子⟧,⟦N1:ナガイ トモコ⟧,⟦N2:永井 湊⟧,⟦N2:ナガイ ミナト⟧,⟦B2:2016/05/02⟧\n",
    "surname and given name apart": "姓,名,電話番号\n⟦N1:矢部⟧,⟦N1:香織⟧,⟦T1:090-0111-0000⟧\n⟦N2:辻⟧,⟦N2:誠⟧,⟦T2:090-0111-0001⟧\n",
    "markdown": "| 氏名 | 個人番号 | 扶養 |\n|---|---|---|\n| ⟦N1:長谷部 祥子⟧ | ⟦M1:953701195806⟧ | 1 |\n| ⟦N2:門脇 剛⟧ | ⟦M2:570944866230⟧ | 0 |\n",
    "number before the name": "基礎年金番号,氏名カナ,生年月日\n⟦P1:0656-321402⟧,⟦N1:ﾊﾞﾊﾞ ﾖｼｴ⟧,⟦B1:S23.05.07⟧\n⟦P2:1580-484873⟧,⟦N2:ｲﾄｳ ｾｲｼﾞ⟧,⟦B2:S27.12.25⟧\n",
    "printed columns": "雇用保険番号      氏名\n⟦Y1:3202-452859-8⟧   ⟦N1:福間 隆⟧\n⟦Y2:3202-091518-4⟧   ⟦N2:周藤 夏希⟧\n",
    "a row without its name": "氏名,電話番号\n⟦N1:桐谷 翔太⟧,⟦T1:090-0111-2222⟧\n,⟦T-:070-0333-4444⟧\n",
    "rows without names": "基礎年金番号,生年月日\n⟦P1:0656-321402⟧,⟦B1:S23.05.07⟧\n⟦P2:1580-484873⟧,⟦B2:S27.12.25⟧\n",
    "a company's number in a row": "氏名,電話番号,会社電話\n⟦N1:桐谷 翔太⟧,⟦T1:090-0111-2222⟧,⟦T!-:0120-000-111⟧\n",
    "the same name, another birthday": "氏名,生年月日\n⟦N1:佐藤 花子⟧,⟦B1:1948/03/02⟧\n⟦N2:佐藤 花子⟧,⟦B2:1981/07/21⟧\n",
    "one person in two rows": "日付,氏名,電話番号\n5/1,⟦N1:桐谷 翔太⟧,⟦T1:090-0111-2222⟧\n5/2,⟦N2:葛西 真帆⟧,⟦T2:070-0333-4444⟧\n5/3,⟦N1:桐谷　翔太⟧,⟦T1:090-0111-2222⟧\n",
    "lines without header": "⟦N1:鳥井 剛志⟧ ⟦T1:090-0111-2222⟧\n⟦N2:根津 賢一⟧ ⟦T2:090-0111-2223⟧\n⟦N3:三枝 タカ⟧ ⟦T3:090-0111-2224⟧\n",
    "SQL": "INSERT INTO member (name, tel) VALUES ('⟦N1:鳥井 剛志⟧', '⟦T1:090-0111-2222⟧'), ('⟦N2:根津 賢一⟧', '⟦T2:090-0111-2223⟧');\n",
    "JSON in one line": '[{"氏名":"⟦N1:佐久間 玲⟧","電話":"⟦T1:0466-05-8814⟧"},{"氏名":"⟦N2:町田 涼⟧","電話":"⟦T2:0466-05-8815⟧"}]\n',
    "JSON over lines, name last": '[\n  {\n    "電話": "⟦T1:0466-05-8814⟧",\n    "氏名": "⟦N1:佐久間 玲⟧"\n  },\n  {\n    "電話": "⟦T2:0466-05-8815⟧",\n    "氏名": "⟦N2:町田 涼⟧"\n  }\n]\n',
    "columns are people": "項目\t本人\t配偶者\n氏名\t⟦N1:坂井 武⟧\t⟦N2:坂井 律子⟧\n生年月日\t⟦B1:1970/01/02⟧\t⟦B2:1972/03/04⟧\n電話\t⟦T1:090-0111-2222⟧\t⟦T2:090-0111-2223⟧\n",
    # forms
    "a form": "氏名：⟦N1:猪俣　厚⟧　職種：鳶　生年月日：⟦B1:S56.1.27⟧\n現住所：⟦A1:群馬県太田市新井町9588-3⟧　TEL：⟦T1:0276-06-8813⟧\n運転免許：大型　⟦L1:499973230242⟧\n",
    "a form that begins with a number": "1.個人番号　⟦M1:543169606971⟧\n2.被保険者番号　⟦Y1:4335-274722-6⟧\n4.氏名　⟦N1:門脇 翼⟧　フリガナ　⟦N1:カドワキ　ツバサ⟧\n5.住所　⟦A1:札幌市北区西茨戸四条9-9⟧\n",
    "kana line above the name": " ふりがな　⟦N1:まつおか　ともみ⟧\n 氏　　名　⟦N1:松岡　朋美⟧\n 生年月日　⟦B1:平成4年10月15日⟧生\n 現住所　〒⟦Z1:154-0017⟧\n　　　　　⟦A1:東京都世田谷区世田谷4丁目977番8号⟧\n",
    "two forms, a blank line between": "氏名：⟦N1:猪俣 厚⟧\n電話：⟦T1:090-0111-2222⟧\n\n氏名：⟦N2:岸 亜由美⟧\n電話：⟦T2:090-0111-2223⟧\n",
    "two names in one form": "契約者名：⟦N1:矢代 恭平⟧\n契約者住所：⟦A1:大阪府堺市北区中百舌鳥町9-99⟧\n被保険者名：⟦N2:矢代 千夏⟧\n生年月日：⟦B2:H12.3.9⟧\n契約者電話：⟦T1:072-001-1122⟧\n",
    "label after the blank line": "氏名：⟦N1:猪俣 厚⟧\n電話：⟦T1:090-0111-2222⟧\n\n氏名：⟦N2:岸 亜由美⟧\n電話：⟦T2:090-0111-2224⟧\n\n電話：⟦T-:090-0111-2223⟧\n",
    "number first, name behind, twice": "電話 ⟦T1:090-0111-2222⟧\n氏名 ⟦N1:猪俣 厚⟧\n電話 ⟦T2:090-0111-2223⟧\n氏名 ⟦N2:岸 亜由美⟧\n",
    "sender and receiver": "■お届け先\n〒⟦Z1:154-0017⟧ ⟦A1:東京都世田谷区世田谷9-9⟧\n⟦N1:松岡 朋美⟧ 様 TEL ⟦T1:090-0111-2222⟧\n■ご依頼主\n〒⟦Z2:975-0061⟧ ⟦A2:福島県南相馬市原町区大木戸9-4⟧\n⟦N2:志賀 たつ⟧ TEL ⟦T2:090-0111-2223⟧\n",
    "a box": "┌────┬──────┐\n│ 契約者 │ ⟦N1:矢代　恭平⟧ │\n├────┼──────┤\n│ フリガナ │ ⟦N1:ヤシロ　キョウヘイ⟧ │\n├────┼──────┤\n│ 免許証番号 │ ⟦L1:541946027852⟧ │\n└────┴──────┘\n",
    "an emergency contact in the line": "氏名 ⟦N1:芳賀 由紀夫⟧\n電話 ⟦T1:048-004-2287⟧\n緊急連絡先 ⟦N2:芳賀 和子⟧（母） ⟦T2:090-0111-2222⟧\n",
    "number, then whose in brackets": "氏名 ⟦N1:芳賀 由紀夫⟧\n緊急連絡先 ⟦T2:090-0111-2222⟧（⟦N2:芳賀 和子⟧）\n",
    "an address head": "〒⟦Z1:154-0017⟧\n⟦A1:東京都世田谷区世田谷4丁目977番8号⟧\n⟦N1:松岡 朋美⟧ 様\n",
    "roman letters beside": "氏名：⟦N1:秦野 亮⟧（⟦N1:HATANO RYO⟧）\nカード番号：⟦D1:4111111111111111⟧\n",
    "sections of one person": "氏名 ⟦N1:芳賀 由紀夫⟧\n\n■連絡先\n〒⟦Z1:343-0816⟧ ⟦A1:埼玉県越谷市弥生町999-7⟧\n電話 ⟦T1:048-004-2287⟧\n",
    # signatures and mails
    "a signature": "よろしくお願いします。\n\n-- \n株式会社みどり物産 営業部\n⟦N1:小林 直也⟧\n〒⟦Z1:105-0022⟧ ⟦A1:東京都港区海岸9丁目9001-2⟧\nTEL ⟦T1:03-0111-2222⟧\nMail ⟦E1:kobayashi@midori.example⟧\n",
    "a signature with the office's only mail": "━━━━━━━━━━\n⟦N1:小林 直也⟧\n⟦C1:株式会社みどり物産⟧\nTEL ⟦T1:03-0111-2222⟧\n⟦E!1:info@midori.example⟧\n━━━━━━━━━━\n",
    "free dial beside one's own phone": "⟦N1:小林 直也⟧\n⟦C1:株式会社みどり物産⟧\n携帯 ⟦T1:090-0111-2222⟧\nTEL ⟦T!-:0120-000-111⟧\n⟦E1:kobayashi@midori.example⟧\n",
    "mail of two": "⟦N1:樋口⟧さん、書類ありがとうございました。\n年金の番号は「⟦P1:7226-039576⟧」で良いですか。\n\n-- \n総務 ⟦N2:阿久津 玲子⟧\nTEL ⟦T2:03-0111-2222⟧\n",
    "a company's number in prose": "⟦N1:樋口⟧様\nお問い合わせは⟦T!-:0120-000-111⟧までお電話ください。\n",
    "a quoted mail": "> ⟦N1:中野 優⟧です。携帯は⟦T1:090-0111-2222⟧です。\n⟦N2:小林⟧です。私は⟦T2:090-0111-2223⟧です。\n",
    "company and post before the name": "⟦C1:株式会社みどり物産⟧ ⟦J1:営業部長⟧ ⟦N1:小林 直也⟧様、⟦C2:北斗商事株式会社⟧ ⟦J2:課長⟧ ⟦N2:大森 渉⟧様\n",
    # prose
    "attributes in brackets": "⟦N1:鳥井 剛志⟧様（⟦B1:1967.3.3⟧、⟦X1:男性⟧）と⟦N2:根津 賢一⟧様（⟦B2:1980.4.4⟧、⟦X2:男性⟧）が来所。\n",
    "one person in a paragraph": "昨日、⟦N1:西村 光⟧さんから電話があり、⟦S1:アルコール依存症⟧の自助会に通っているとのこと。\n折り返しは⟦T1:070-0820-4044⟧まで。\n",
    "two in two sentences": "⟦N1:尾形⟧さんは年金番号が⟦P1:2403-827701⟧、雇用保険が⟦Y1:9319-265283-5⟧。⟦N2:堀越⟧さんは順に⟦P2:7327-922095⟧、⟦Y2:6141-023930-4⟧です。\n",
    "numbers, then their owners": "⟦T1:090-0111-2222⟧（⟦N1:宮國⟧さん）、⟦T2:090-0111-2223⟧（⟦N2:砂辺⟧さん）\n",
    "owner said with は": "⟦T1:090-0111-2222⟧は⟦N1:宮國⟧さん、⟦T2:090-0111-2223⟧は⟦N2:砂辺⟧さんの番号です。\n",
    "a chat": "⟦N1:佐藤⟧ 9:01 おはようございます\n⟦N2:阿部⟧ 9:05 ②⟦N3:内藤⟧様の携帯、⟦T3:080-6620-1947⟧でした\n⟦N1:佐藤⟧ 9:12 私のは⟦T1:090-0111-2222⟧\n",
    "arrows": "⟦N1:早瀬⟧→⟦Y1:7087-583398-1⟧\n⟦N2:沼田⟧→⟦Y2:5065 234369 0⟧\n",
    # the same person again
    "surname and given name later": "⟦N1:髙橋 花子⟧様がご来店。⟦N1:高橋⟧さんは予約済み。\n\n⟦N1:花子⟧さんの電話は⟦T1:090-0111-2222⟧。\n",
    "kana beside, then alone": "⟦N1:髙橋 花子⟧（⟦N1:ﾀｶﾊｼ ﾊﾅｺ⟧）様\n\n⟦N1:タカハシ　ハナコ⟧ 090 は不通。⟦N1:タカハシ⟧様へ再度連絡。\n",
    "two of one surname, then the surname": "⟦N1:田中 一郎⟧様\n\n⟦N2:田中 次郎⟧様\n\n後日、⟦N-:田中⟧様が来所。\n",
    "the surname beside one of two": "⟦N1:田中 一郎⟧様は欠席。\n\n⟦N2:田中 次郎⟧様が来所。⟦N2:田中⟧様は⟦G2:42歳⟧。\n",
    "a longer surname is another": "⟦N1:森田 健⟧様\n\n⟦N2:森⟧様\n",
    "names without a space": "⟦N1:松岡朋美⟧様の件。\n\n⟦N1:松岡⟧様から入電。⟦T1:090-0111-2222⟧\n",
    "roman letters, either order": "Dear ⟦N1:Taro Yamada⟧,\n\nMr. ⟦N1:Yamada⟧ called from ⟦T1:090-0111-2222⟧.\n\n⟦N1:YAMADA TARO⟧\n",
    "a foreign name in parts": "⟦N1:グエン・ヴァン・ミン⟧（在留カード⟦R1:FH19558820PD⟧）\n\n⟦N1:ミン⟧さんは来月帰国。\n",
    "family": "続柄｜氏名｜個人番号\n配偶者｜⟦N1:井上 紗季⟧｜⟦M1:8938 7422 0927⟧\n長女｜⟦N2:井上 花⟧｜⟦M2:5981-5323-4623⟧\n",
    "a child within the parent's note": "⟦N1:金山 ジェシカ⟧（フィリピン）在留カード⟦R1:FH19558820PD⟧、永住者。子 ⟦N2:金山 海⟧（⟦B2:H29.4.4⟧生）\n",
    "nobody named": "電話は⟦T-:090-0111-2222⟧、住所は⟦A-:東京都世田谷区世田谷9-9⟧です。\n",
    "one surname, two kanji for one reading": "⟦N1:佐藤 良子⟧（⟦N1:サトウ ヨシコ⟧）\n⟦N2:佐藤 芳子⟧（⟦N2:サトウ ヨシコ⟧）\n",
    "far away in a log": "login by ⟦N1:kogure⟧\n" + "ok\n" * 60 + "from ⟦I-:10.8.0.3⟧\n",
    "surname in a table, whole above": "担当 ⟦N1:大森 渉⟧\n\n日時,担当者\n5/1,⟦N1:大森⟧\n5/2,⟦N1:大森⟧\n",
    # seen in the corpora
    "another name of the same": "氏名　⟦N1:金 英子⟧　通称 ⟦N1:金田 英子⟧\n生年月日　⟦B1:1956年7月7日⟧\n・⟦N2:雁部⟧（旧姓 ⟦N2:星⟧）　⟦T2:0229-02-3222⟧\n",
    "sender of the same surname": "送り主 ⟦N1:鴨下⟧ 〒⟦Z1:194-0013⟧\n送り先 〒⟦Z2:194-0021⟧ ⟦A2:東京都町田市中町9-977⟧ ⟦N2:鴨下 いと⟧ 様\n",
    "a doctor in somebody's record": "利用者　⟦N1:一ノ瀬 キヨカ⟧　殿　被保番　⟦H1:0000603381⟧\n10/09　会議。主治医 ⟦N2:久我⟧先生は欠席（照会回答：⟦S1:慢性心不全⟧）。\n"
    "10/21　年金の現況届を一緒に記入。基礎年金番号 ⟦P1:9590-651464⟧。\n11/05　⟦S1:大腿骨頸部骨折⟧で入院。病院の ⟦N3:鴨川⟧氏 ⟦T3:0956-08-6551⟧。\n11/12　⟦H1:42338152⟧で申請。\n",
    "a wrong receiver above a list": "誤送信先：⟦E-:yamane@kotobuki.example⟧\n含まれていた情報：2名分\n　⟦N1:中垣 敦子⟧　⟦T1:080-0144-7728⟧\n　⟦N2:白井 透⟧　⟦T2:090-0617-3302⟧\n",
    "half-width header of readings": "氏名,ﾌﾘｶﾞﾅ,生年月日\n⟦N1:志賀 たつ⟧,⟦N1:ｼｶﾞ ﾀﾂ⟧,⟦B1:1939/11/30⟧\n⟦N2:木幡 俊子⟧,⟦N2:ｺﾜﾀ ﾄｼｺ⟧,⟦B2:1951/07/19⟧\n",
    "a child's form with a guardian": "ふりがな　⟦N1:よねだ　はると⟧\n児童名　⟦N1:米田　陽翔⟧　⟦B1:令和元年６月１１日⟧ 生\n保護者　⟦N2:米田 真司⟧　携帯 ⟦T2:090-0817-4079⟧\nアレルギー　⟦S1:卵・そば⟧\n",
    "a daughter within the line": "相談者 ⟦N1:鹿島 梢⟧ ⟦B1:昭和60年7月27日⟧生\n世帯 本人、長女⟦N2:鹿島 りん⟧(⟦B2:平成29年3月9日⟧)\n健康 ⟦S1:パニック障害⟧で通院\n年金 ⟦P1:2781-143902⟧ 免除申請中\n",
    "a form in English": "1. Surname: ⟦N1:MATSUNAGA⟧\n2. Given names: ⟦N1:SAEKO⟧\n3. Date of birth: ⟦B1:27/04/1983⟧\n4. Passport number: ⟦U1:TU2992275⟧\n",
    "whom to ask, below what is asked for": "⟦N1:財津 美緒⟧様\n\n次をご返送ください。\n3) 前職分は ⟦Y-:4403-475448-6⟧ と伺っています\n4) 基礎年金番号：⟦P-:3715-270339⟧\n"
    "ご不明の点は人事係 ⟦N2:染矢⟧（⟦T2:097-027-7214⟧）へ。\n",
    "a husband in brackets, in kana": "⟦N1:渡辺 花子⟧（夫 ⟦N2:ワタナベ タロウ⟧）⟦T1:090-0111-2222⟧\n",
    "the spouse's reading": "氏名 ⟦N1:渡辺 太郎⟧\n配偶者フリガナ ⟦N2:ワタナベ ハナコ⟧\n配偶者氏名 ⟦N2:渡辺 花子⟧\n",
    "both with their readings": "氏名 ⟦N1:渡辺 太郎⟧\nフリガナ ⟦N1:ワタナベ タロウ⟧\n配偶者氏名 ⟦N2:渡辺 花子⟧\nフリガナ ⟦N2:ワタナベ ハナコ⟧\n生年月日 ⟦B2:S53.4.1⟧\n",
}
