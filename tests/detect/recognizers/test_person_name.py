"""Names of people: in any script and spelling, whole and alone, and no companies, products, places or eras."""

from __future__ import annotations

import itertools
import random
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.detect import find_entities, find_spans
from morenashi.detect.chain import view_of
from morenashi.detect.fold import PAD
from morenashi.detect.names.reader import Reading
from morenashi.detect.recognizers import person_name
from morenashi.values import lists
from tests.detect.marked import marked_by

# All invented. \\n, \\t and \\x1e are written out; variation selectors stand as they are.
EXAMPLES = r"""
氏名：⟦山田 太郎⟧
氏名　⟦髙橋　花子⟧
氏名：⟦髙﨑 美咲⟧　様
担当は⟦渡邉⟧さんです。
⟦渡邊 悠斗⟧様
お世話になっております。みどり商会の⟦佐藤⟧です。
お世話になっております。総務部の⟦中村健太⟧と申します。
⟦佐々木⟧課長に確認しました。
⟦長谷川⟧さんと⟦小鳥遊⟧さんが来ました。
営業部の⟦鈴木一郎⟧が担当します。
フリガナ：⟦タカハシ ハナコ⟧
フリガナ　⟦ヤマダ　タロウ⟧
ふりがな：⟦やまだ たろう⟧
ｼﾒｲ:⟦ﾔﾏﾀﾞ ﾀﾛｳ⟧
口座名義 ⟦ﾀｶﾊｼ ﾊﾅｺ⟧
カナ氏名：⟦ワタナベ　ユウト⟧
氏名：⟦高橋 花子⟧（⟦タカハシ ハナコ⟧）
⟦高橋 花子⟧（⟦たかはし はなこ⟧）様
Name: ⟦Taro Yamada⟧
name: ⟦Hanako Suzuki⟧
⟦YAMADA TARO⟧ 様
From: ⟦Taro Sato⟧ <taro@example.jp>
Dear ⟦Kenji Tanaka⟧,
氏名：⟦辻󠄀 太郎⟧
⟦辻󠄀⟧さんへ
氏名：⟦權󠄀田 実⟧
⟦葛󠄀城 美保⟧様からお電話
氏名：⟦齋藤 眞理子⟧
⟦𠮷田 誠⟧様
⟦𠮷田⟧さんに連絡
患者 ⟦中澤 惠子⟧ 様
⟦濵田 國男⟧殿
氏名：⟦勅使河原 蓮⟧
⟦五十嵐 拓也⟧さん
氏名：⟦四月一日 春⟧
⟦東海林⟧さん、明日は休みです
⟦マイケル・ジョンソン⟧氏が来社
⟦グエン・ヴァン・アン⟧さん（ベトナム）
氏名：⟦マリア・ゴンザレス⟧
⟦ジョン・スミス⟧様
⟦李 明⟧さん
氏名：⟦王 小明⟧
⟦金 哲洙⟧様
氏名：⟦陳 美玲⟧
⟦キム・ミンジュン⟧さん
⟦太郎⟧さんの母です。
⟦花子⟧ちゃんのお迎え
⟦健太⟧くんが休みです。
⟦山本⟧部長へ
⟦田中⟧社長の⟦田中⟧です
⟦石川⟧先生、質問があります
⟦小林⟧様、いつもありがとうございます。
⟦加藤⟧殿
⟦伊藤⟧氏によると
担当：⟦木村⟧
担当者：⟦清水 舞⟧
契約者：⟦山口 直樹⟧
保護者氏名：⟦松本 恵⟧
緊急連絡先：⟦井上 茂⟧（父） 090-0000-0000
氏名,電話\n⟦山田 太郎⟧,090-0000-0000\n⟦佐藤 花子⟧,080-0000-0000
社員番号,氏名,フリガナ,部署\n1001,⟦中島 亮⟧,⟦ナカジマ リョウ⟧,総務部\n1002,⟦前田 優⟧,⟦マエダ ユウ⟧,営業部
| 氏名 | 部署 |\n|---|---|\n| ⟦後藤 学⟧ | 経理部 |
氏名\t住所\n⟦近藤 翼⟧\t東京都港区芝9-9-9
{"name": "⟦村上 隼人⟧", "age": 30}
<name>⟦遠藤 さくら⟧</name>
INSERT INTO users (name, tel) VALUES ('⟦青木 葵⟧', '03-0000-0000');
-- \n株式会社みどり商会\n営業部　⟦坂本 龍一⟧\nTEL 03-0000-0000
総務課長　⟦藤井 浩二⟧
代表取締役　⟦西村 修⟧
弁護士 ⟦福田 和夫⟧
「⟦太田⟧さん、少しよろしいですか」
［10:02］⟦三浦⟧: 了解です
⟦原⟧さんから電話がありました
⟦森⟧様
出席者：⟦佐藤⟧、⟦鈴木⟧、⟦高橋⟧
出席：⟦田中 一⟧、⟦伊藤 勝⟧、⟦山本 翔太⟧
⟦岡本 奈々⟧（42歳・女性）
申込者 ⟦中川 健⟧ 昭和55年4月1日生
⟦小川 陽子⟧ 様 方
〒100-0001 東京都千代田区千代田9-9 ⟦野口 昇⟧ 様
CC: ⟦吉田⟧様、⟦中野⟧様
⟦竹内⟧さんのお母様から連絡
山田商事の⟦松田⟧様
被保険者 ⟦石井 光⟧
⟦上田 真一⟧の妻、⟦上田 文子⟧です
新入社員の⟦森田 ひかり⟧さん
⟦宮崎 あおい⟧様
⟦酒井ゆり⟧さん
⟦工藤 レイ⟧様
⟦黒木 メイサ⟧さん
氏名：⟦葛󠄀城󠄁 太郎󠄀⟧
氏名：⟦山﨑︀ 健⟧、連絡済み
備考　葛󠄀の粉\n氏名：⟦高木 涼⟧
氏名：⟦佐藤　花子⟧様
お名前：⟦佐藤花子⟧さん
氏名：⟦Ｔａｒｏ　Ｙａｍａｄａ⟧
⟦山田 太郎⟧（⟦YAMADA Taro⟧）
⟦山田太郎⟧様\n先日⟦山田⟧さんからいただいた件
氏名：⟦鬼頭 朔太郎⟧\n鬼頭町ではなく、⟦鬼頭⟧の自宅へ
⟦佐藤⟧です。よろしくお願いいたします。
いつもお世話になっております。⟦小野寺⟧です。
【担当】⟦菅原⟧
（担当：⟦千葉⟧）
文責：⟦柴田 由美⟧
作成者：⟦大塚 進⟧
承認　⟦久保⟧
⟦安藤⟧マネージャー
⟦丸山⟧医師が診察
看護師の⟦今井⟧さん
⟦河野⟧教授
⟦高田⟧主任へ引き継ぎ
⟦大野⟧常務
長女の⟦結衣⟧
お子様（⟦陽翔⟧くん 5歳）
夫 ⟦武田 剛⟧
世帯主：⟦上野 清⟧
⟦増田 光男⟧・⟦増田 京子⟧ 夫妻
患者名：⟦杉山 トミ⟧
⟦ヨシ子⟧さん
利用者 ⟦村田 キヨ⟧ 様
⟦ｻﾄｳ ﾊﾅｺ⟧ 様
振込人：⟦ﾀﾅｶ ｲﾁﾛｳ⟧
⟦カトウ⟧様
ローマ字氏名：⟦SATO HANAKO⟧
Regards,\n⟦Kenta Mori⟧
⟦Nguyen Van An⟧さん
⟦John Smith⟧様
⟦ファム・ティ・ホア⟧さん
⟦サントス マリア⟧様
⟦張 偉⟧ 様
⟦朴⟧さん
⟦劉⟧先生
氏名：⟦ホセ・ガルシア⟧
⟦ダニエル＝ベルナール⟧さん
⟦渡部⟧さんから見積もりを受領
⟦河合 楓⟧ 090-0000-0000
⟦西田⟧ <nishida@example.jp>
"⟦堀 健太郎⟧" <hori@example.jp>
宛先: ⟦松尾 綾子⟧ <matsuo@example.jp>
⟦岩崎⟧さま
⟦内田⟧選手
⟦横山⟧議員
⟦北村⟧容疑者ではなく
"""
NONE = r"""
田中商事の請求書
山田電機で買った
鈴木建設株式会社
さくら銀行の口座
山口県に出張
山口市民会館
高田馬場駅で乗り換え
大宮駅集合
昭和56年の建物
平成の終わり
令和6年4月1日
株式会社佐藤工務店 御中
中村橋駅から徒歩5分
ヤマト運輸で発送
会議室Aを予約しました。
本日の打ち合わせは中止です。
氏名：
氏名 電話 住所
担当：総務部
お名前：（必須）
フリガナ：（全角カタカナ）
氏名：未記入
トヨタの車を買った
福島第一工場
経理部へ提出してください。
Microsoft Excel で開く
Windows Server 2022
Please find attached the report.
New York Office
カスタマーサポートセンター
サーバーを再起動
A
B列を見てください
山田町役場へ
田中駅で降りる
鈴木町二丁目
株式会社高橋製作所の工場
石川県金沢市
福岡空港
慶應三年
明治時代
大正十二年
本田技研のオートバイ
松下村塾
川崎病の検査
渡り廊下
春の遠足
森の中を歩く
林の奥へ
山の上ホテル
東京都千代田区
青山通り
千代田線
加賀友禅
徳島支店
課長会議
部長へ回覧
担当者不在
ご担当者様
お客様各位
関係者各位
保護者様
皆様
奥様
社長様
お母さん
店員さん
患者さん
"""
# Read wrongly today: errors of the model, not of a rule.
KNOWN_ERRORS = {
    "辻\U000e0100本町の会議で⟦辻\U000e0100 花子⟧さんと⟦辻\U000e0100⟧さん": "a surname of one character with a selector, met again",
    "姓,名\n⟦藤田⟧,⟦大輔⟧\n⟦岡田⟧,⟦彩⟧": "a given name of one character in a column of two rows",
    "⟦林⟧と申します": "a surname of one character before と申します is missed",
    "⟦和田⟧ 宛": "宛 is taken into the name",
    "母の⟦和子⟧が入院": "a given name alone behind 母の is missed",
    "ﾌﾘｶﾞﾅ ⟦ｻﾄｳ ﾊﾅｺ⟧": "a label in half-width kana is taken into the name",
    "Hi ⟦Hanako⟧,": "Hi is taken into the name",
    "090-0000-0000（⟦平野⟧）": "a surname alone in brackets behind a number is missed",
    "佐藤錦を一箱": "a product that begins with a surname",
    "長崎ちゃんぽん": "a dish that begins with a place",
}


def written(lines: str) -> list[str]:
    lot = [line for line in lines.split("\n") if line]
    return [x.replace("\\n", "\n").replace("\\t", "\t").replace("\\x1e", "\x1e") for x in lot]


@pytest.mark.parametrize("example", written(EXAMPLES))
def test_names(example: str) -> None:
    assert marked_by("PERSON", example) == example


@pytest.mark.parametrize("example", written(NONE))
def test_no_names(example: str) -> None:
    assert marked_by("PERSON", example) == example


@pytest.mark.parametrize(
    "example",
    [
        pytest.param(example, marks=pytest.mark.xfail(strict=True, reason=reason))
        for example, reason in KNOWN_ERRORS.items()
    ],
)
def test_known_errors(example: str) -> None:
    assert marked_by("PERSON", example) == example


def test_the_tables_are_large() -> None:
    assert len(written(EXAMPLES)) >= 80
    assert len(written(NONE)) >= 40


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("氏名：辻\U000e0100 太郎", (3, 8)), ("氏名：辻\U000e0100 太郎\U000e0101様", (3, 9)), ("\U000e0100\U000e0100担当は山田 太郎です", (5, 10)),
        ("葛\U000e0100の粉、氏名：高木 涼", (8, 12)), ("𠮷田 誠様", (0, 4)), ("👍👍山田さん", (2, 4)), ("氏名：神\ufe00田 実", (3, 8)), ("福\ufe00袋を\n山田様", (5, 7)),
        ("件名：連絡\r\n担当：山田\r\n次", (10, 12)), ("担当：山田 辻\U000e0100\r\n次", (3, 8)), ("氏名：山田 太郎\r\n", (3, 8)),
    ],
)  # fmt: skip
def test_places_count_code_points(text: str, span: tuple[int, int]) -> None:
    assert [(e.start, e.end) for e in find_entities(text) if e.type == "PERSON"] == [span]


def rules(text: str) -> dict[str, set[int]]:
    """By which rules each piece of a text is a candidate."""
    found = person_name.recognizer.find(view_of(text))
    said: dict[str, set[int]] = {}
    for start, end, rule in zip(found.start, found.end, found.rule, strict=True):
        said.setdefault(text[start - PAD : end - PAD], set()).add(int(rule))
    return said


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("氏名：山田 太郎", "山田 太郎"), ("氏名：佐藤花子様", "佐藤花子"), ("フリガナ：ヤマダ タロウ", "ヤマダ タロウ"),
        ("カナ：ﾔﾏﾀﾞ ﾀﾛｳ", "ﾔﾏﾀﾞ ﾀﾛｳ"), ("name: Taro Yamada", "Taro Yamada"), ("氏名：葛\U000e0100城 実", "葛\U000e0100城 実"), ("氏名,電話\n伊藤 勝,03-0000-0000", "伊藤 勝"),
    ],
)  # fmt: skip
def test_what_a_label_or_column_calls_a_name(text: str, value: str) -> None:
    assert 1 in rules(text)[value]


@pytest.mark.parametrize(
    "value",
    [
        "なし", "同上", "未記入", "本人", "（必須）", "総務部", "みどり株式会社", "山田市", "担当センター", "12345", "2026年", "あ" * 12, "X", "foo@example.jp",
        "記入のみ", "入力済", "漢字", "番号",
    ],
)  # fmt: skip
def test_what_stands_where_a_name_is_asked_for_and_is_none(value: str) -> None:
    assert not any(1 in numbers for numbers in rules(f"氏名：{value}\n").values())


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("氏名：鬼頭 朔太郎\n備考：鬼頭の件", {"鬼頭"}), ("氏名：鬼頭朔太郎様。鬼頭町、鬼頭一丁目", set()), ("山田太郎様\x1e山田の件", set()),
        ("氏名：Taro Yamada\nYamadas@example.jp yamada_1 Taroh", set()), ("アキコさん、アキコ。アキコム", {"アキコ"}),
        ("長谷川健太様。長谷川の件、長谷の件", {"長谷川"}),
        ("辻\U000e0100 太郎様\n昨日の辻\U000e0100 太郎の件", {"辻\U000e0100 太郎"}),
    ],
)  # fmt: skip
def test_names_met_again(text: str, again: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the model says nothing for or against them, and behind the first name."""
    read_first = person_name.read_names
    first = 0

    def only_first(*args: object) -> Reading:
        nonlocal first
        found = read_first(*args)  # type: ignore[arg-type]
        first = int(found.end[0])
        return Reading(found.scores * 0, found.start[:1], found.end[:1])

    def again_in(text: str) -> set[str]:
        found = person_name.recognizer.find(view_of(text))
        rows = zip(
            (found.start - PAD).tolist(), (found.end - PAD).tolist(), found.rule, strict=True
        )
        return {text[a:b] for a, b, rule in rows if rule == 2 and a >= first}

    monkeypatch.setattr(person_name, "read_names", only_first)
    monkeypatch.setattr(person_name, "LEAST", 0)
    assert again_in(text) == again


def read_as(monkeypatch: pytest.MonkeyPatch, spans: list[tuple[int, int]], score: int) -> None:
    """Whatever the text, these names are read, and every character speaks so for a name."""

    def read(codes: np.ndarray, *_: object) -> Reading:
        scores = np.full((len(codes), 4), score, np.int32)
        return Reading(scores, *(np.array([span[i] for span in spans], np.int64) for i in (0, 1)))

    monkeypatch.setattr(person_name, "read_names", read)
    monkeypatch.setattr(person_name, "LEAST", -1000)


@pytest.mark.parametrize(("score", "again"), [(0, {1, 2}), (-50, {1, 2}), (-70, set())])
def test_what_the_model_speaks_against_is_no_name(
    score: int, again: set[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "鬼頭様\n氏名：目黒 涼\n次は鬼頭の件"
    read_as(monkeypatch, [(0, 2)], score)
    found = person_name.recognizer.find(view_of(text))
    assert set(found.rule.tolist()) - {0} == again


@pytest.mark.parametrize(("length", "names", "again"), [(100, 2, True), (29_000, 2, True), (31_000, 2, False), (9_000, 290, True), (9_000, 310, False)])  # fmt: skip
def test_names_are_looked_for_again_in_records_of_common_size(
    length: int, names: int, again: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "鬼頭、" * names + "あ" * (length - 3 * names - 6) + "次は鬼頭の件"
    for record in (text, f"鈴木\x1e{text}"):
        begin = len(record) - len(text)
        read_as(monkeypatch, [(begin + 3 * i, begin + 3 * i + 2) for i in range(names)], 0)
        found = person_name.recognizer.find(view_of(record))
        assert (2 in found.rule.tolist()) == again


def test_a_name_met_again_is_the_surname_that_the_list_knows() -> None:
    assert person_name._forms("長谷川健太", 3) == ["長谷川健太", "長谷川"]
    assert person_name._forms("山田 太郎", 0) == ["山田 太郎", "山田"]
    assert person_name._forms("林 修", 0) == ["林 修"]
    assert person_name._forms("An Le", 0) == ["An Le"]
    assert person_name._forms("辻\U000e0100 太郎", 0) == ["辻\U000e0100 太郎"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("山田商事の山田さん", ["山田"]), ("伊藤病院の伊藤医師", ["伊藤"]), ("株式会社高橋製作所", []), ("A", []), ("x ア y", []),
        ("担当：鈴木㈱みどり", []),
    ],
)  # fmt: skip
def test_businesses_and_single_letters(text: str, found: list[str]) -> None:
    said = [text[e.start : e.end] for e in find_entities(text) if e.type == "PERSON"]
    assert said == found


def test_a_part_of_a_business_is_no_business() -> None:
    assert person_name._BUSINESS.compiled.match("建設の")
    assert not person_name._BUSINESS.compiled.match("建設部の")


NAMES = [f"{s.kanji} {g.kanji}" for s, g in zip(lists.surnames(), lists.given_names(), strict=False)]  # fmt: skip


def test_names_of_the_lists_are_read_in_common_surroundings() -> None:
    """Most of 400 combinations, each once: this holds the floor, the corpora measure."""
    for line, least in (
        ("氏名：{}", 0.97),
        ("担当は{}です。", 0.9),
        ("{}様、いつもお世話になっております。", 0.95),
    ):
        text = "\n".join(line.format(name) for name in NAMES)
        said = {text[e.start : e.end] for e in find_entities(text) if e.type == "PERSON"}
        assert len(said & set(NAMES)) >= least * len(NAMES), line


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([*NAMES[:40], "\x1e", "\n", "様", "\U000e0100", "氏名：", "、", "a", "ア", "㈱", "商事"]), max_size=40))  # fmt: skip
def test_no_name_crosses_a_break(pieces: list[str]) -> None:
    text = "".join(pieces)
    for entity in find_entities(text):
        if entity.type == "PERSON":
            assert not set("\n\x1e。、") & set(text[entity.start : entity.end])


def seconds(text: str) -> float:
    begin = time.process_time()
    find_spans(text)
    return time.process_time() - begin


@pytest.mark.parametrize("kind", ["many small records", "full records", "one record", "labels"])
def test_time_grows_with_the_number_of_names(kind: str) -> None:
    """Names met again once took minutes for a megabyte of records."""
    rng = random.Random(5)

    def made(n: int) -> str:
        lot = rng.choices(NAMES, k=n)
        if kind == "many small records":
            return "\x1e".join(f"担当は{a}、{b}です" for a, b in itertools.pairwise(lot))
        if kind == "labels":
            return "\n".join(f"氏名：{name}" for name in lot)
        lines = [f"{name}さん{i:05}" for i, name in enumerate(lot)]
        if kind == "one record":
            return "\n".join(lines)
        return "\x1e".join("\n".join(lines[i : i + 290]) for i in range(0, n, 290))

    few = seconds(made(2_500))
    assert seconds(made(10_000)) <= 6.5 * max(few, 0.15)
