"""Bytes to Japanese text: every CP932 character in every encoding, short texts, streams, damage."""

from __future__ import annotations

import io
import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.values.decode import Decoder, Encoding, by_label, decode, guess, stream
from morenashi.values.jis import jis_to_char

LINES = (
    "お客様の電話番号は090-1234-5678です。担当：佐藤",
    "氏名,住所,電話番号\n山田太郎,東京都千代田区9999,03-1234-5678",
    "ご注文ありがとうございます。商品の発送は来週になります。",
    "ﾔﾏﾀﾞ ﾀﾛｳ,ｻﾄｳ ﾊﾅｺ,ｶ)ﾔﾏﾀﾞｼﾖｳﾃﾝ",
    "会議の議事録を送付します。次回は4月10日の予定です。",
)
SHORT = """
山田太郎|佐藤花子|鈴木一郎様|東京都千代田区|電話番号|ﾔﾏﾀﾞ ﾀﾛｳ|ｻﾄｳ ﾊﾅｺ|氏名,住所|会議室です|株式会社髙島
田中 一郎|渡辺健|お客様|よろしくお願い|顧客名簿|退職者一覧|給与明細|カード番号|パスワード|テスト①|ｶ)ﾔﾏﾀﾞｼﾖｳﾃﾝ
"""


def cp932_pairs() -> list[tuple[bytes, str]]:
    """All two-byte codes of CP932 that mean a character (7,724; user-defined ones left out)."""
    pairs = []
    for lead in (*range(0x81, 0xA0), *range(0xE0, 0xFD)):
        for trail in range(0x40, 0xFD):
            try:
                char = bytes((lead, trail)).decode("cp932")
            except UnicodeDecodeError:
                continue
            if len(char) == 1 and not "\ue000" <= char <= "\uf8ff":
                pairs.append((bytes((lead, trail)), char))
    return pairs


PAIRS = cp932_pairs()


def to_jis(pair: bytes) -> bytes | None:
    """Shift_JIS to JIS by arithmetic; None beyond row 94, where JIS has no cell."""
    lead, trail = pair
    if lead >= 0xF0:
        return None
    row = (lead - (0x71 if lead < 0xA0 else 0xB1)) * 2 + (1 if trail < 0x9F else 2)
    column = trail - (0x1F if trail < 0x7F else 0x20) if trail < 0x9F else trail - 0x7E
    return bytes((row, column))


def in_2022(text: str) -> bytes:
    """CP50221 as mailers write it."""
    cells = {char: to_jis(pair) for pair, char in reversed(PAIRS) if to_jis(pair)}
    out, state = b"", b"\x1b(B"
    for char in text:
        if "｡" <= char <= "ﾟ":
            new, code = b"\x1b(I", bytes((ord(char) - 0xFF61 + 0x21,))
        elif char < "\x80":
            new, code = b"\x1b(B", char.encode()
        else:
            new, code = b"\x1b$B", cells[char] or b""
        out += (new if new != state else b"") + code
        state = new
    return out + (b"" if state == b"\x1b(B" else b"\x1b(B")


def in_euc(text: str) -> bytes:
    cells = {char: to_jis(pair) for pair, char in reversed(PAIRS) if to_jis(pair)}
    out = b""
    for char in text:
        if "｡" <= char <= "ﾟ":
            out += b"\x8e" + bytes((ord(char) - 0xFF61 + 0xA1,))
        elif char < "\x80":
            out += char.encode()
        else:
            out += bytes(b | 0x80 for b in cells[char] or b"")
    return out


ENCODERS = {
    "utf-8": lambda t: t.encode(),
    "utf-8-sig": lambda t: t.encode("utf-8-sig"),
    "utf-16-le": lambda t: t.encode("utf-16-le"),
    "utf-16-be": lambda t: t.encode("utf-16-be"),
    "cp932": lambda t: t.encode("cp932"),
    "euc-jp": in_euc,
    "iso-2022-jp": in_2022,
}


def test_there_are_as_many_cp932_codes_as_microsoft_says() -> None:
    assert len(PAIRS) == 7724
    assert len({char for _, char in PAIRS}) == 7326
    assert sum(to_jis(pair) is not None for pair, _ in PAIRS) == 7336


@pytest.mark.parametrize("encoding", ENCODERS)
def test_every_character_of_cp932_survives_in_every_encoding(encoding: str) -> None:
    chars = [char for pair, char in PAIRS if to_jis(pair)]
    kana = [chr(code) for code in range(0xFF61, 0xFFA0)]
    text = "\n".join("".join((chars + kana)[i : i + 40]) for i in range(0, len(chars) + 63, 40))
    result = decode(ENCODERS[encoding](text), encoding)
    assert result.replaced == 0
    assert result.text == text


def test_ibm_extensions_in_euc_follow_eucjp_ms() -> None:
    # Checked against glibc's EUC-JP-MS for all 7,724 codes; the corners stand here.
    data = b"\x8f\xf3\xf3 \x8f\xf4\xab \x8f\xf4\xac \x8f\xf4\xae \x8f\xf4\xfe \x8f\xb0\xa1"
    assert decode(data, "euc-jp").text == "ⅰ ㈱ № 炻 黑 丂"


def test_a_cell_by_arithmetic_agrees_with_the_tables() -> None:
    for pair, char in PAIRS:
        jis = to_jis(pair)
        if jis:
            assert jis_to_char(*jis) == char


@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "euc-jp", "iso-2022-jp"])
def test_short_texts_are_guessed(encoding: str) -> None:
    wrong = [
        text
        for text in re.split(r"[|\n]", SHORT.strip())
        if guess(ENCODERS[encoding](text)) != encoding
    ]
    assert not wrong


@pytest.mark.parametrize("encoding", ENCODERS)
@pytest.mark.parametrize("line", LINES)
def test_lines_are_guessed(encoding: str, line: str) -> None:
    result = decode(ENCODERS[encoding](line))
    assert (result.text, result.encoding, result.replaced) == (line, encoding, 0)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_and_with(encoding: str) -> None:
    text = "退職者の一覧を添付いたします。"  # not one NUL byte
    assert guess(text.encode(encoding)) == encoding
    marked = ("\ufeff" + text).encode(encoding)
    assert decode(marked).text == text
    assert decode(("A,B\r\n" * 9).encode(encoding)).encoding == encoding


@pytest.mark.parametrize("data", [b"", b"plain ASCII 123\n", b"0B0D0F0H0J", b"\x1b[31mred\x1b(B"])
def test_ascii_stays_ascii(data: bytes) -> None:
    assert guess(data) is Encoding.ASCII
    assert decode(data).text == data.decode()


def test_2022_as_found_in_mail() -> None:
    missing_return = b"\x1b$B;3ED\r\nTel 03\r\n"
    assert decode(missing_return).text == "山田\r\nTel 03\r\n"
    mixed = b"\x1b$B;3ED\r\nTel 03 \x1b(ITO\x1b(B\r\n"
    assert decode(mixed).text == "山田\r\nTel 03 ﾔﾏ\r\n"
    shifted = b"\x1b$B;3ED\x1b(B \x0eTO\x0f end"
    assert decode(shifted).text == "山田 ﾔﾏ end"
    assert decode(b"\x1b$@;3\x1b$BED\x1b(J x").text == "山田 x"
    assert decode(b"\x1b$B;3ED\x1b(B \xe5\xb1\xb1\xe7\x94\xb0").text == "山田 山田"


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ("ISO-2022-JP", Encoding.ISO_2022_JP),
        ("cp50220", Encoding.ISO_2022_JP),
        ("x-sjis", Encoding.CP932),
        ("Windows-31J", Encoding.CP932),
        ("MS932", Encoding.CP932),
        ("shift-jis", Encoding.CP932),
        ('"Shift_JIS"', Encoding.CP932),
        ("euc-jp", Encoding.EUC_JP),
        ("EUC-JP-MS", Encoding.EUC_JP),
        ("utf8", Encoding.UTF_8),
        ("us-ascii", Encoding.ASCII),
        ("unknown-8bit", None),
        ("", None),
    ],
)
def test_labels(label: str, encoding: Encoding | None) -> None:
    assert by_label(label) is encoding


@pytest.mark.parametrize("claimed", ["us-ascii", "utf-8", "shift_jis", "iso-2022-jp", "nonsense"])
@pytest.mark.parametrize("actual", ["utf-8", "iso-2022-jp"])
def test_a_false_label_does_no_harm(claimed: str, actual: str) -> None:
    text = "\n".join(LINES)
    assert decode(ENCODERS[actual](text), claimed).text == text


def test_a_utf8_claim_over_cp932() -> None:
    assert decode("山田太郎 03-1234-5678".encode("cp932"), "utf-8").text == "山田太郎 03-1234-5678"


def test_a_log_that_changes_its_encoding() -> None:
    text = "\n".join(LINES)
    for first, second in (("utf-8", "cp932"), ("cp932", "utf-8"), ("utf-8", "euc-jp")):
        data = ENCODERS[first](text) * 3 + b"\n" + ENCODERS[second](text)
        result = decode(data)
        assert result.text == text * 3 + "\n" + text, (first, second)
        assert result.replaced == 0


def test_a_misleading_first_word_is_forgotten() -> None:
    """Four half-width kana alone look like EUC-JP; what follows much later tells the truth."""
    first = "ﾔﾏﾀﾞ".encode("cp932")
    assert guess(first) is Encoding.EUC_JP
    later = "\n".join(LINES)
    result = decode(first + b"\n" + b"0123456789\n" * 120_000 + later.encode("cp932"))
    assert result.text.endswith(later)
    assert result.encoding is Encoding.CP932


def test_damage_is_counted_and_the_rest_is_read() -> None:
    good = "東京都の山田太郎です。".encode()
    result = decode(good + b"\xe3\x81" + good + b"\n" + good)
    assert result.text.count("山田太郎") == 3
    assert result.replaced == 1
    assert decode("�は本物".encode()).replaced == 0
    assert decode("�は本物".encode() + b"\xff").replaced == 1


@given(st.binary(max_size=300), st.sampled_from([None, *ENCODERS]))
def test_never_raises(data: bytes, encoding: str | None) -> None:
    result = decode(data, encoding)
    assert result.text.encode("utf-8") is not None
    assert guess(data) in Encoding


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.sampled_from(LINES), min_size=1, max_size=8),
    st.sampled_from(["\n", "\r\n", "", " "]),
    st.sampled_from(sorted(ENCODERS)),
    st.booleans(),
    st.integers(0, 2**32),
)
def test_chunked_equals_whole(
    lines: list[str], end: str, encoding: str, told: bool, seed: int
) -> None:
    text = end.join(lines * 40) + end
    data = ENCODERS[encoding](text)
    rnd = random.Random(seed)
    decoder = Decoder(encoding if told else None)
    got, at = [], 0
    while at < len(data):
        size = rnd.choice((1, 2, 3, 7, 100, 5000, 70000))
        got.append(decoder.feed(data[at : at + size]))
        at += size
    got.append(decoder.finish())
    assert "".join(got) == text
    assert decoder.replaced == 0


@pytest.mark.parametrize("encoding", ENCODERS)
def test_one_endless_line_is_cut_between_characters(encoding: str) -> None:
    text = "山田太郎髙橋①㈱" * 200_000
    if encoding == "iso-2022-jp":
        data = b"\x1b$B" + ENCODERS[encoding](text[:8])[3:-3] * 200_000 + b"\x1b(B"
    elif encoding == "utf-8-sig":
        data = b"\xef\xbb\xbf" + text.encode()
    else:
        data = ENCODERS[encoding](text[:8]) * 200_000
    pieces = list(stream(io.BytesIO(data), 65_537))
    assert "".join(pieces) == text
    assert max(map(len, pieces)) < 2_000_000
