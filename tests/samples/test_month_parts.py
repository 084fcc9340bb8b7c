"""What the month of mail is built from: texts, quotes, archives, pictures, planted forms."""

from __future__ import annotations

import io
import random
import re
import zipfile
import zlib
from collections import Counter
from dataclasses import replace
from datetime import datetime

import pytest

from morenashi.samples.month.contact import Contact
from morenashi.samples.month.conversations import conversations
from morenashi.samples.month.language import fill
from morenashi.samples.month.letter import Letter, day
from morenashi.samples.month.lists import FORGOTTEN, mailing_lists
from morenashi.samples.month.locked_zip import locked_zip
from morenashi.samples.month.ordinary import ordinary_letter
from morenashi.samples.month.planted import KINDS, plan
from morenashi.samples.month.planted.lookalike_domain import imitation
from morenashi.samples.month.planted.scene import Scene
from morenashi.samples.month.planted.wrong_recipient import pair
from morenashi.samples.month.quoting import introduction, whole_text
from morenashi.samples.month.slots import Slots
from morenashi.samples.month.wire import coded, logo_png
from morenashi.samples.month.world import GROUPS, LIST_OF_UNIT, UNITS, World, invent_world
from morenashi.samples.office import STAFF
from morenashi.values.decode import decode

WHEN = datetime(2026, 11, 12, 10, 5)
TANAKA = Contact(
    "firm", "田中", "花子", "hanako@asanagi-unyu.example", company="朝凪運輸株式会社", style=1
)
SATO = Contact("staff", "佐藤", "一郎", "sato@minato-shoji.example", style=1)
VARIANTS = [(kind, form) for kind, (_, forms) in KINDS.items() for form in forms]


@pytest.fixture(scope="module")
def world() -> World:
    return invent_world(1)


@pytest.fixture
def scene(world: World) -> Scene:
    return Scene(world, random.Random(4), WHEN)


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{品}を{数}", "品!を数!"),
        ("[a|a]b", "ab"),
        ("[|]\nb", "b"),
        ("a\n\nb", "a\n\nb"),
        ("[a\\nb|a\\nb]", "a\nb"),
        ("【a】[注]", "【a】[注]"),
    ],
)
def test_fill(text: str, filled: str) -> None:
    assert fill(text, random.Random(1), lambda name: name + "!") == filled


@pytest.mark.parametrize(("share", "said"), [("0.1", "a c"), ("0.9", "b d")])
def test_tied_choices_go_together(share: str, said: str) -> None:
    assert fill("[1:a|b] [1:c|d]", random.Random(1), lambda _: share) == said


def test_texts_are_many_and_well_formed() -> None:
    own = [turn for talk in conversations() for turn in talk.turns if turn.ours]
    assert len({turn.text for turn in own}) >= 150
    for talk in conversations():
        assert talk.group in GROUPS, talk.title
        assert talk.own_turns, talk.title
        tied: dict[str, set[int]] = {}
        for text in (talk.subject, *(turn.text for turn in talk.turns)):
            assert text.count("[") == text.count("]"), talk.title
            assert text.count("{") == text.count("}"), talk.title
            for label, options in re.findall(r"\[([0-9]):([^\[\]]*)\]", text):
                tied.setdefault(label, set()).add(options.count("|"))
        assert all(len(counts) == 1 for counts in tied.values()), talk.title


def test_every_place_of_every_text_can_be_filled(world: World) -> None:
    firm = world.firms_of("client")[0]
    us, them = world.unit("営業一課")[3], firm.contacts[0]
    for talk in conversations():
        slots = Slots(world, random.Random(1), WHEN, us, them, firm, (us, them))
        for text in (talk.subject, *(turn.text for turn in talk.turns)):
            for place in re.findall(r"\{([^{}]+)\}", text):
                assert slots(place), (talk.title, place)


def test_a_thread_keeps_its_values(world: World) -> None:
    us, them = world.staff[20], world.firms_of("client")[0].contacts[0]
    slots = Slots(world, random.Random(2), WHEN, us, them)
    assert slots("品") == slots("品")
    assert int(slots("合計").replace(",", "")) == int(slots("単価").replace(",", "")) * int(
        re.sub(r"\D", "", slots("数"))
    )
    assert slots("社員") != us.surname


def test_the_staff_is_that_of_the_sample_company(world: World) -> None:
    assert sum(count for _, count in UNITS) == STAFF == len(world.staff)
    assert len({member.address for member in world.staff}) == STAFF
    assert set(LIST_OF_UNIT) == {name for name, _ in UNITS}
    assert len({firm.domain for firm in world.firms}) == len(world.firms)
    assert len({firm.name for firm in world.firms}) == len(world.firms)


def test_lists_are_nested_and_some_forgotten(world: World) -> None:
    lists = {each.name: each for each in mailing_lists(world)}
    assert "eigyo1" in lists["eigyo"].members
    assert "eigyo" in lists["all"].members
    for name in FORGOTTEN:
        assert any(
            "@minato-shoji" not in member and "@" in member for member in lists[name].members
        )


@pytest.mark.parametrize(
    ("program", "style", "form"),
    [
        ("outlook", 0, "-----元のメッセージ-----\n差出人: 田中 花子 <hanako@asanagi-unyu.example>\n送信日時: 2026年11月12日木曜日 10:05\n"),
        ("outlook", 2, "-----元のメッセージ-----\n差出人: 田中 花子 <hanako@asanagi-unyu.example>\n送信日時: 2026年11月12日 10:05\n"),
        ("outlook", 3, "-----Original Message-----\nFrom: 田中 花子 <hanako@asanagi-unyu.example>\nSent: "),
        ("gmail", 1, "2026年11月12日(木) 10:05 田中 花子 <hanako@asanagi-unyu.example>:\n\n> こんにちは"),
        ("thunderbird", 1, "On 2026/11/12 10:05, 田中 花子 wrote:\n> こんにちは"),
        ("phone", 1, "2026/11/12 10:05、田中 花子 <hanako@asanagi-unyu.example>のメール:\n\n> こんにちは"),
    ],
)  # fmt: skip
def test_quoting(program: str, style: int, form: str) -> None:
    asked = Letter(TANAKA, (SATO,), WHEN, "件名", "こんにちは\n")
    us = replace(SATO, program=program, style=style)
    told = whole_text(Letter(us, (TANAKA,), WHEN, "Re: 件名", "はい\n", earlier=asked))
    assert told.startswith("はい\n")
    assert form in told
    assert "こんにちは" in told


def test_answers_may_stand_below() -> None:
    asked = Letter(TANAKA, (SATO,), WHEN, "件名", "こんにちは\n")
    us = replace(SATO, program="thunderbird")
    told = whole_text(Letter(us, (TANAKA,), WHEN, "Re: 件名", "はい\n", earlier=asked, bottom=True))
    assert told.index("> こんにちは") < told.index("はい")
    assert introduction(asked, "becky", 1).startswith("On 2026/11/12 10:05:00")


def test_days() -> None:
    assert day(WHEN) == "11月12日（木）"


def test_a_locked_archive_opens_with_its_password_only() -> None:
    data = locked_zip(
        [("顧客名簿.csv", b"a,b\r\n" * 50), ("x.txt", b"")], "minato77", random.Random(1)
    )
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        first, second = opened.infolist()
        assert first.flag_bits & 1
        assert first.filename.encode("cp437").decode("cp932") == "顧客名簿.csv"
        assert opened.read(first, pwd=b"minato77") == b"a,b\r\n" * 50
        assert opened.read(second, pwd=b"minato77") == b""
        with pytest.raises((RuntimeError, zipfile.BadZipFile, zlib.error)):
            opened.read(first, pwd=b"wrong")


def test_logo_is_a_picture() -> None:
    data = logo_png(1)
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    start = data.index(b"IDAT") + 4
    size = int.from_bytes(data[start - 8 : start - 4], "big")
    assert len(zlib.decompress(data[start : start + size])) == 32 * (1 + 120 * 3)
    assert int.from_bytes(data[start + size : start + size + 4], "big") == zlib.crc32(
        data[start - 4 : start + size]
    )


@pytest.mark.parametrize("charset", ["utf-8", "iso-2022-jp", "shift_jis", "windows-31j"])
def test_odd_signs_survive(charset: str) -> None:
    text = "①㈱髙橋 ｶﾅ 10時〜12時"
    assert decode(coded(text, charset), charset).text.replace("～", "〜") == text


def test_plan_keeps_the_shares() -> None:
    made = Counter(kind for kind, _ in plan(500, random.Random(1)))
    assert made == {kind: share for kind, (share, _) in KINDS.items()}
    assert len(plan(37, random.Random(1))) == 37


@pytest.mark.parametrize(
    ("kind", "form"), VARIANTS, ids=[f"{kind}{form.__name__}" for kind, form in VARIANTS]
)
def test_every_form_of_a_leak_is_one(kind: str, form: object, scene: Scene, world: World) -> None:
    letter, note, _ = form(scene)  # type: ignore[operator]
    assert note
    outside = [box for box in letter.recipients if not box.endswith("@minato-shoji.example")]
    old = {leaver.contact.address for leaver in world.leavers}
    lists = {f"{name}@minato-shoji.example" for name in (*FORGOTTEN, "all")}
    assert outside or old & set(letter.recipients) or lists & set(letter.recipients), kind


def test_the_third_party_was_no_party(world: World) -> None:
    for number in range(35):
        own = Scene(world, random.Random(number), WHEN)
        forms = KINDS["quoted_third_party"][1]
        letter, _, _ = forms[number % len(forms)](own)
        below = []
        down = letter.earlier
        while down is not None:
            below.append(down)
            down = down.earlier
        senders = {each.sender.address for each in (*below, *letter.nested)}
        strangers = {box for box in senders if not box.endswith("@minato-shoji.example")}
        assert strangers - set(letter.recipients), number


def test_lookalikes_are_other_domains(scene: Scene) -> None:
    for _ in range(200):
        made = imitation(scene, "asanagi-unyu.example")
        assert made != "asanagi-unyu.example"
        assert re.fullmatch(r"[a-z0-9-]+\.example", made)


def test_namesakes(scene: Scene) -> None:
    meant, got = pair(scene)
    assert meant.surname == got.surname
    assert meant.address != got.address


def test_ordinary_letters_do_not_cross_firms(world: World) -> None:
    """Whoever is outside and quoted was party to the thread: the measure would be unfair otherwise."""
    for number in range(400):
        letter = ordinary_letter(world, random.Random(number), WHEN)
        outside = {b.domain for b in (*letter.to, *letter.cc) if b.kind in ("firm", "private")}
        if not outside:
            continue
        down, quoted = letter.earlier, set()
        while down is not None:
            quoted |= {b.domain for b in (down.sender, *down.to, *down.cc)}
            down = down.earlier
        assert quoted <= outside | {"minato-shoji.example"}
