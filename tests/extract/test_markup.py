"""Markup as text: labels stay beside their values, broken and hostile markup is read on."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from morenashi.extract.markup import markup_text


def html(text: str) -> str:
    return "".join(markup_text([text], html=True))


def xml(text: str) -> str:
    return "".join(markup_text([text], html=False))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>電話<b>番号</b>は<i>090</i>-1</p>", "電話番号は090-1\n"),
        ("<tr><th>電話</th><td>090</td></tr><tr><th>氏名<td>山田", "電話\t090\n氏名\t山田\n"),
        ("<dl><dt>住所</dt><dd>東京都</dd></dl>", "住所\t東京都\n"),
        ("一<br>二<div>三</div>四", "一\n二\n三\n四\n"),
        ("a\n  b\t c", "a b c\n"),
        ("山田　太郎", "山田　太郎\n"),
        (
            "&lt;山田&gt; &#x9ad9;&amp;&#39640; &copy &unknown;",
            "<山田> 髙&高 © &unknown;\n",
        ),
        ("<script>var a='<p>x</p>'</script>y<STYLE>p{}</style >z", "yz\n"),
        ('<a href="mailto:a@example.jp">連絡</a>', "mailto:a@example.jp 連絡\n"),
        ('<a href="#top">上</a><a href="javascript:x()">押す</a>', "上押す\n"),
        ('<input value="090-1"><img alt="顔写真">', "090-1 顔写真\n"),
        ("<meta name=author content=山田>", "山田\n"),
        ('<p title="a > b">c</p>', "a > b c\n"),
        ("1 < 2 and 3<4 <", "1 < 2 and 3<4 <\n"),
        ("<p>終わらない <a href='x", "終わらない <a href='x\n"),
        ("a<!-- 裏: 080-1 -->b", "a\n裏: 080-1\nb\n"),
        ("<pre>a\n  b</pre>", "a\n  b\n"),
        ("", ""),
    ],
)
def test_html(markup: str, text: str) -> None:
    assert html(markup) == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<a><名前>山田</名前><tel>090</tel></a>", "名前: 山田\ntel: 090\n"),
        ('<p id="7" x:mail="a@example.jp"/>', "id: 7\nmail: a@example.jp\n"),
        ("<x:tel xmlns:x='urn:x'>090</x:tel>", "tel: 090\n"),
        ("<t><![CDATA[<090&amp;>]]></t>", "t: <090&amp;>\n"),
        ("<p>これは<b>太い</b>文</p><q>次</q>", "p: これは太い文\nq: 次\n"),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "a: &b;\n"),
        ("<?xml version='1.0'?><a>  \n </a>", ""),
        ("<a>閉じない<b>まま", ": 閉じないまま\n"[2:]),
    ],
)
def test_xml(markup: str, text: str) -> None:
    assert xml(markup) == text


BILLION = (
    '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><l>&b;</l>'
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
)


def test_entities_are_not_expanded_and_nothing_is_fetched() -> None:
    assert xml(BILLION) == "l: &b;\nx: &e;\n"


@given(st.lists(st.sampled_from(
    ["<p>", "</p>", "<a href='", '"', "'", "<!--", "-->", "<![CDATA[", "]]>", "&amp", ";", "<", ">",
     "<script>", "</script>", "電話 090", "=", "/", "\n", "<td>", "<!DOCTYPE a [", "]>"]
), max_size=40), st.booleans(), st.integers(0, 1000))  # fmt: skip
@example(["<p>", "<script>", "電話 090", "<p>", "<p>"], True, 0)  # a script that never ends
def test_pieces_equal_the_whole(parts: list[str], as_html: bool, seed: int) -> None:
    text = "".join(parts)
    rnd = random.Random(seed)
    pieces, at = [], 0
    while at < len(text):
        size = rnd.randrange(1, 12)
        pieces.append(text[at : at + size])
        at += size
    whole = "".join(markup_text([text], html=as_html))
    assert "".join(markup_text(pieces, html=as_html)) == whole


@pytest.mark.parametrize(
    "evil",
    [
        "<!--",
        "<a ",
        '<a b="',
        "<a b='>\"",
        "<div>",
        "<![CDATA[",
        "&",
        "<",
        "</",
        "<?",
        "<!",
        "=\"'",
    ],
)
@pytest.mark.parametrize("as_html", [True, False])
def test_hostile_markup_takes_linear_time(evil: str, as_html: bool) -> None:
    began = time.process_time()
    pieces = [evil * (400_000 // len(evil))] * 2 + ["\n電話 090-1234-5678"]
    text = "".join(markup_text(pieces, html=as_html))
    assert time.process_time() - began < 6
    assert "090-1234-5678" in text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<!--[if mso]><p>山田太郎</p><![endif]-->", "山田太郎\n"),
        ("<!--[if mso]><xml><w:Lid>日本</w:Lid></xml><style>p{}</style><![endif]-->", ""),
        ("<!--[if gte mso 9]><i>96</i><![endif]-->", ""),
        ("<style>p{font-family:'ＭＳ 明朝'}</style>", ""),
        ("<style>/* 山田太郎 */ p{}</style>", "山田太郎\n"),
        ("<script>var a='山田太郎'</script>b", "var a='山田太郎'\nb\n"),
        ("<script>var a='x'</script>", ""),
        ("<p data-a='山田太郎' style='font-family:明朝体' onclick='f()'>b</p>", "山田太郎 b\n"),
    ],
)
def test_what_no_reader_sees_is_read_where_it_says_something(markup: str, text: str) -> None:
    assert "".join(line.strip() + "\n" for line in html(markup).splitlines()) == text
