"""Threads as mailers write them, cut by author.

In the tables each line begins with what it must be: `n` new, `q` quoted, `f` forwarded, and the depth.
"""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.extract.threads import turns
from morenashi.model.mail import Turn, Voice

TARO = "山田 太郎 <taro@kita.example>"
LETTERS = {Voice.NEW: "n", Voice.QUOTED: "q", Voice.FORWARDED: "f"}

OUTLOOK = f"""
n0|高橋様
n0|
n0|お世話になっております。
n0|差出人：港商事
n0|の件です。
n0|
q1|-----元のメッセージ-----
q1|差出人: {TARO}
q1|送信日時: 2026年11月20日 9:00
q1|宛先: 鈴木 花子 <hanako@minato-shoji.example>; Sato, Ken <ken@nishi.example>
q1|CC: 佐藤
q1|件名: 見積の件
q1|
q1|鈴木様
q1|よろしくお願いします。
q1|
q2|差出人：鈴木 花子
q2|送信日時：2026年11月19日 9:00
q2|宛　先：山田 太郎
q2|件　名：見積の件
q2|
q2|最初の話
"""
GMAIL = f"""
n0|はい。
n0|
q1|2026年11月21日(土) 10:00 {TARO}:
q1|
q1|> こんにちは
q1|>
q2|> 2026年11月20日(金) 9:00 鈴木花子
q2|> <hanako@minato-shoji.example>:
q2|>> もとの話
q1|> いかが
n0|ここに答え
n0|
q1|> 二つ目
n0|おわり
"""
NO_ATTRIBUTION = """
q1|> こんにちは
q1|
q1|> いかが
n0|答え
q2|>> 前の前
q1|＞全角
"""
THUNDERBIRD_FORWARD = f"""
n0|転送します
n0|
f1|-------- 転送メッセージ --------
f1|件名: 	名簿
f1|日付: 	Sat, 21 Nov 2026 10:00:00 +0900
f1|差出人: 	{TARO}
f1|宛先: 	hanako@minato-shoji.example
f1|
f1|
f1|名簿です
q2|> 質問
f1|答え
"""
IPHONE_FORWARD = f"""
n0|ご参考
n0|
f1|転送されたメッセージ：
f1|
f1|> 差出人: {TARO}
f1|> 日時: 2026年11月21日 10:00:00 JST
f1|> 宛先: hanako@minato-shoji.example
f1|> 件名: 名簿
f1|>
f1|> 本文
n0|iPhoneから送信
"""
BECKY_FORWARD = f"""
f1|Forwarded by 高橋 <t@minato-shoji.example>
f1|----------------------- Original Message -----------------------
f1| From:    {TARO}
f1| To:      hanako@minato-shoji.example
f1| Date:    Sat, 21 Nov 2026 10:00:00 +0900
f1| Subject: 名簿
f1|----
f1|
f1|本文
f1|--------------------- Original Message Ends --------------------
n0|--
n0|高橋
"""
OUTLOOK_MOBILE = f"""
n0|承知しました
q1|________________________________
q1|From: {TARO}
q1|Sent: Saturday, November 21, 2026 10:00 AM
q1|To: hanako@minato-shoji.example <hanako@minato-shoji.example>
q1|Subject: 名簿
q1|
q1|本文
q1|
q2|________________________________
q2|From: 佐藤
q2|Sent: Friday, November 20, 2026 10:00 AM
q2|Subject: 別件
q2|
q2|前の本文
"""
OUTLOOK_EXPRESS_INLINE = """
n0|以下のとおりです。
q1|----- Original Message -----
q1|From: "山田 太郎" <taro@kita.example>
q1|To: "鈴木 花子" <hanako@minato-shoji.example>
q1|Sent: Saturday, November 21, 2026 10:00 AM
q1|Subject: 名簿
q1|
q1|
q1|> 送っていいですか
n0|はい
q1|> いつですか
n0|あした
"""
MEW = f"""
q1|From: {TARO}
q1|Subject: 名簿
q1|Date: Sat, 21 Nov 2026 10:00:00 +0900
q1|
q1|> 送っていいですか
n0|はい
"""
HOTMAIL = f"""
n0|Hello
n0|
q1|> Subject: 名簿
q1|> From: {TARO}
q1|> To: hanako@minato-shoji.example
q1|> Date: Mon, 2 Apr 2012 17:44:22 +0400
q1|>
q1|> Hi
"""
APPLE_HTML = f"""
n0|見ました
q1|> 2026/11/21 10:00、{TARO}のメール：
q1|> もと
n0|では
"""
NOTES = """
n0|転送します
f1|----- 転送者 山田太郎/営業部/minato 日時: 2026/11/21 10:00 -----
f1|古い話
"""
ONE_LINE = f"""
n0|はい
q1|差出人: {TARO} 送信日時: 2026年11月20日 9:00 宛先: hanako@minato-shoji.example 件名: 名簿
q1|本文
"""
BARS = """
n0|| 品名
n0|表ではない
q1|| こんにちは
q1|| いかが
n0|| a | b |
n0|| c | d |
"""
A_FORM = """
n0|差出人：山田
n0|電話：03-1234-5678
n0|宛先：東京都
n0|件名：小包
n0|
n0|From: 東京駅
n0|Date: 12月1日
n0|To: 新大阪駅
n0|次のメール：
n0|ご覧ください。
n0|2026年11月21日（土）の会議のメール：
n0|見てください
n0|On the 21st our director wrote:
n0|nothing
"""


@pytest.mark.parametrize(
    "table",
    [
        OUTLOOK,
        GMAIL,
        NO_ATTRIBUTION,
        THUNDERBIRD_FORWARD,
        IPHONE_FORWARD,
        BECKY_FORWARD,
        OUTLOOK_MOBILE,
        OUTLOOK_EXPRESS_INLINE,
        MEW,
        HOTMAIL,
        APPLE_HTML,
        NOTES,
        ONE_LINE,
        BARS,
        A_FORM,
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_threads(table: str, line_end: str) -> None:
    rows = [row.partition("|") for row in table.strip("\n").split("\n")]
    text = "".join(row[2] + line_end for row in rows)
    cut = turns(text)
    got = []
    for turn in cut:
        mark = LETTERS[turn.voice] + str(turn.depth)
        got += [f"{mark}|{line}" for line in text[turn.start : turn.end].splitlines()]
    assert "\n".join(got) == "\n".join(f"{row[0]}|{row[2]}" for row in rows)


def cut(text: str, subject: str = "") -> list[tuple[str, str]]:
    """The voices and what they say."""
    return [(LETTERS[t.voice] + str(t.depth), text[t.start : t.end]) for t in turns(text, subject)]


def parties(turn: Turn) -> list[tuple[str, str]] | None:
    return None if turn.parties is None else [(box.name, box.address) for box in turn.parties]


def test_a_head_tells_who_wrote_to_whom() -> None:
    text = "\n".join(row.partition("|")[2] for row in OUTLOOK.strip("\n").split("\n"))
    new, first, second = turns(text)
    assert parties(new) is None
    assert parties(first) == [
        ("山田 太郎", "taro@kita.example"),
        ("鈴木 花子", "hanako@minato-shoji.example"),
        ("Sato, Ken", "ken@nishi.example"),
        ("佐藤", ""),
    ]
    assert first.subject == "見積の件"
    assert parties(second) == [("鈴木 花子", ""), ("山田 太郎", "")]


@pytest.mark.parametrize(
    ("attribution", "name", "address"),
    [
        (f"2026年11月21日(土) 10:00 {TARO}:", "山田 太郎", "taro@kita.example"),
        (f"2026年11月21日(土) 10:00 {TARO}さんは書きました:", "山田 太郎", "taro@kita.example"),
        ("2026年11月21日(土) 10:00 山田 太郎:", "山田 太郎", ""),
        (f"2026/11/21 (土) 10:00、{TARO}:", "山田 太郎", "taro@kita.example"),
        (
            "On Sat, Nov 21, 2026 at 10:00 AM Taro Yamada <taro@kita.example> wrote:",
            "Taro Yamada",
            "taro@kita.example",
        ),
        (
            "On Sat, Nov 21, 2026 at 10:00 AM Taro Yamada <\ntaro@kita.example> wrote:",
            "Taro Yamada",
            "taro@kita.example",
        ),
        ("On 2026/11/21 10:00, 山田 太郎 wrote:", "山田 太郎", ""),
        ("--- On Sat, 11/21/26, Taro Yamada wrote:", "Taro Yamada", ""),
        ("(2026/11/21 10:00), 山田 太郎 wrote:", "山田 太郎", ""),
        ("山田 太郎 さんは書きました:", "山田 太郎", ""),
        ("山田 太郎 さんは書きました。", "山田 太郎", ""),
        (f"On Sat, 21 Nov 2026 10:00:00 +0900\n{TARO} wrote:", "山田 太郎", "taro@kita.example"),
        ('"山田 太郎" <taro@kita.example> さん wrote:', "山田 太郎", "taro@kita.example"),
        (f"2026/11/21 10:00、{TARO}のメール：", "山田 太郎", "taro@kita.example"),
        (f"2026/11/21 午前10:00、{TARO}のメール:", "山田 太郎", "taro@kita.example"),
        (
            "On Nov 21, 2026, at 10:00, Taro Yamada <taro@kita.example> wrote:",
            "Taro Yamada",
            "taro@kita.example",
        ),
        (
            f'In message <1@kita.example> "Re: 名簿" {TARO} wrote:',
            "山田 太郎",
            "taro@kita.example",
        ),
        (
            f"-----Original Message-----\nFrom: {TARO}\nSent: 2026/11/21",
            "山田 太郎",
            "taro@kita.example",
        ),
    ],
)
def test_the_author_of_a_quote(attribution: str, name: str, address: str) -> None:
    text = f"はい\n{attribution}\n\n> 一行\n> 二行\n\n答え\n> 三行\n"
    assert [voice for voice, _ in cut(text)] == ["n0", "q1", "n0", "q1"]
    assert [parties(turn) for turn in turns(text)[1::2]] == [[(name, address)]] * 2
    assert cut(text)[1][1] == f"{attribution}\n\n> 一行\n> 二行\n\n"


@pytest.mark.parametrize(
    "marker",
    [
        "-----元のメッセージ-----",
        "-----Original Message-----",
        "----- Original Message -----",
        "---------- Forwarded message ---------",
        "---------- Forwarded message ----------",
        "-------- Forwarded Message --------",
        "-------- 転送メッセージ --------",
        "---- 転送メッセージ ----",
        "Begin forwarded message:",
        "転送されたメッセージ：",
        "-----オリジナル メッセージ-----",
    ],
)
def test_below_a_marker_all_is_another_mail(marker: str) -> None:
    text = f"どうぞ\n{marker}\n本文\n\nまだ本文\n"
    voice = "q1" if "Original" in marker or "元の" in marker or "オリ" in marker else "f1"
    assert cut(text) == [("n0", "どうぞ\n"), (voice, f"{marker}\n本文\n\nまだ本文\n")]


@pytest.mark.parametrize(
    ("subject", "voice"),
    [
        ("FW: 名簿", "f1"),
        ("Fwd: 名簿", "f1"),
        ("転送: 名簿", "f1"),
        ("転送：名簿", "f1"),
        ("[営業] FW: 名簿", "f1"),
        ("RE: 名簿", "q1"),
        ("Re: FW: 名簿", "q1"),
        ("名簿 FW: x", "q1"),
        ("", "q1"),
    ],
)
def test_the_subject_says_whether_a_head_means_forwarding(subject: str, voice: str) -> None:
    head = f"差出人: {TARO}\n送信日時: 2026/11/21\n宛先: a@example.jp\n"
    text = f"どうぞ\n\n{head}\n本文\n\n{head}\n前の本文\n"
    assert [mark for mark, _ in cut(text, subject)] == ["n0", voice, "q2"]


def test_texts_of_one_voice_and_none() -> None:
    assert cut("") == [("n0", "")]
    assert cut("一行") == [("n0", "一行")]
    assert cut("\n\n> a") == [("n0", "\n\n"), ("q1", "> a")]


PIECES = st.sampled_from(
    [
        "> ",
        ">",
        "\n",
        "\r\n",
        "\r",
        "本文",
        "-----Original Message-----\n",
        "--- Original Message Ends ---\n",
        f"差出人: {TARO}\n送信日時: 2026/11/21\n宛先: a@example.jp\n",
        "From: a@example.jp\nSent: b\nTo: c\n",
        "On 2026/11/21 10:00, X wrote:\n",
        "---- 転送メッセージ ----\n",
        "________________________________\n",
        "| a\n",
        ":",
    ]
)


@given(st.lists(PIECES | st.text(max_size=8), max_size=30).map("".join), st.text(max_size=6))
def test_the_turns_are_the_whole_text_in_order(text: str, subject: str) -> None:
    cut = turns(text, subject)
    assert "".join(text[turn.start : turn.end] for turn in cut) == text
    assert [turn.start for turn in cut] == [0, *(turn.end for turn in cut[:-1])]
    assert all(turn.start < turn.end for turn in cut) or not text
    for turn in cut:
        assert (turn.voice is Voice.NEW) == (turn.depth == 0)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_what_stands_before_changes_nothing_above(text: str) -> None:
    before = "こんにちは。\n\n高橋です。\n"
    first = turns(before + text)[0]
    assert first.voice is Voice.NEW
    assert first.end >= len(before)


HOSTILE = {
    "marks": ">" * 1_000_000,
    "lines of marks": ">\n" * 100_000,
    "to and fro": "> a\nb\n" * 50_000,
    "attributions": f"2026年11月21日(土) 10:00 {TARO}:\n" * 10_000,
    "attributions in English": "On Nov 21, 2026, at 10:00, X <a@example.jp> wrote:\n" * 10_000,
    "one line": "a" * 5_000_000,
    "one head": "差出人: " + "a;" * 2_500_000,
    "heads": "From: a\nSent: b\nTo: c\n\n" * 10_000,
    "authors": "From: a\n" * 50_000,
    "receivers": "From: a;\n;\n" * 50_000,
    "markers": "-----Original Message-----\n\n\n" * 20_000,
    "brackets": "From: " + "(<" * 500_000 + "\nSent: x\nTo: y",
    "quotes": "From: " + '"a' * 500_000 + "\nSent: x\nTo: y",
    "ends": "---- 転送メッセージ ----\n--- Original Message Ends ---\n" * 10_000,
    "dashes": ("-" * 390 + "\n") * 2_500,
    "steps": "".join(">" * (i % 60) + "a\n" for i in range(30_000)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_take_linear_time(name: str) -> None:
    text = HOSTILE[name]
    begun = time.process_time()
    cut = turns(text)
    assert time.process_time() - begun < 10
    assert cut[-1].end == len(text)
    assert max(turn.depth for turn in cut) <= 160
