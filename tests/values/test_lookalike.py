"""Look-alikes of known domains, and how seldom a firm of its own is taken for one."""

from __future__ import annotations

import itertools
import random
import time

import pytest

from morenashi.values import lists
from morenashi.values.free_mail import CARRIER_MAIL, FREE_MAIL, PROVIDER_MAIL
from morenashi.values.lookalike import Known, folded, resembles
from morenashi.values.romaji import romaji
from tests.values.invented_domains import FIRMS

OWN = "minato-shoji.example"
KNOWN = (
    OWN,
    "yamada-sangyo.co.jp",
    "aoba-foods.co.jp",
    "kitayama.co.jp",
    "tmk.co.jp",
    "nozomi-iryo.or.jp",
)


@pytest.mark.parametrize(
    ("domain", "known"),
    [
        # slips of fingers
        ("mintao-shoji.example", OWN),
        ("minato-shohi.example", OWN),
        ("minatto-shoji.example", OWN),
        ("minato-shoj.example", OWN),
        ("minato-shoten.example", None),
        ("kitaymaa.co.jp", "kitayama.co.jp"),
        ("kiayama.co.jp", None),
        ("aoba-fods.co.jp", "aoba-foods.co.jp"),
        ("aoba-foodss.co.jp", "aoba-foods.co.jp"),
        # the other spelling of Japanese, and long vowels
        ("minato-syoji.example", OWN),
        ("minato-shouji.example", OWN),
        ("minato-syouzi.example", OWN),
        ("minato-shohji.example", OWN),
        # hyphens
        ("minatoshoji.example", OWN),
        ("mina-to-shoji.example", OWN),
        ("aobafoods.co.jp", "aoba-foods.co.jp"),
        # letters that look alike
        ("minat0-shoji.example", OWN),
        ("rninato-shoji.example", OWN),
        ("mlnato-shoji.example", OWN),
        ("m1nato-shoji.example", OWN),
        ("mіnato-shoji.example", OWN),  # Cyrillic і
        ("xn--mnato-shoji-zvj.example", OWN),  # the same in punycode
        ("minatο-shoji.example", OWN),  # Greek ο
        ("mínato-shoji.example", OWN),
        # other endings
        ("minato-shoji.com", OWN),
        ("minato-shoji.co.jp", OWN),
        ("minato-shoji.jp", OWN),
        ("aoba-foods.com", "aoba-foods.co.jp"),
        ("aoba-foods.ne.jp", "aoba-foods.co.jp"),
        ("aoba-foods.co.jpp", "aoba-foods.co.jp"),
        ("aoba-foods.co.jo", "aoba-foods.co.jp"),
        ("nozomi-iryo.co.jp", "nozomi-iryo.or.jp"),
        ("tmk.com", None),  # three letters belong to many
        ("tmk.co.jo", "tmk.co.jp"),
        # a known name in a longer one, or in front of another
        ("minato-shoji-support.com", OWN),
        ("minatoshoji-mail.com", OWN),
        ("secure-minato-shoji.net", OWN),
        ("minato-shoji-kanda.com", OWN),
        ("minato-shoji.example.files.invalid", OWN),
        ("kitayama-foods.co.jp", None),
        ("aoba.co.jp", None),
        # those who are themselves
        (OWN, None),
        ("mail." + OWN, None),
        ("minato-shoji.lg.jp", None),
        ("minami-shoji.example", None),
        ("hamada-sangyo.co.jp", None),  # a key beside Yamada's, and a surname of its own
        ("aoba-clinic.co.jp", None),
        ("branch02.example", None),
        ("", None),
        ("localhost", None),
    ],
)
def test_firms(domain: str, known: str | None) -> None:
    assert resembles(domain, KNOWN) == known


@pytest.mark.parametrize(
    ("domain", "known"),
    [
        ("gmial.com", "gmail.com"),
        ("gmai.com", "gmail.com"),
        ("gmaill.com", "gmail.com"),
        ("gnail.com", "gmail.com"),
        ("gamil.com", "gmail.com"),
        ("gmail.co", "gmail.com"),
        ("gmail.con", "gmail.com"),
        ("gmail.co.jp", "gmail.com"),
        ("gmail.jp", "gmail.com"),
        ("yaho.co.jp", "yahoo.co.jp"),
        ("yahooo.co.jp", "yahoo.co.jp"),
        ("yahoo.co.jo", "yahoo.co.jp"),
        ("docmo.ne.jp", "docomo.ne.jp"),
        ("docomo.co.jp", "docomo.ne.jp"),
        ("doc0mo.ne.jp", "docomo.ne.jp"),
        ("ezwed.ne.jp", "ezweb.ne.jp"),
        ("icloud.con", "icloud.com"),
        ("iclod.com", "icloud.com"),
        ("sofbank.ne.jp", "softbank.ne.jp"),
        ("hotmial.com", "hotmail.com"),
        ("outlok.com", "outlook.com"),
        ("outlook.jp", None),
        ("yahoo.co.uk", None),
        ("softbank.co.jp", None),
        ("d.vodafone.ne.jp", None),
        ("email.com", None),
        ("nttdocomo.com", None),
    ],
)
def test_everybodys_mail(domain: str, known: str | None) -> None:
    assert resembles(domain, ()) == known


@pytest.mark.parametrize(
    ("domain", "known", "alike"),
    [
        ("kumiai-mosi.example", "kumiai-moshi.example", True),
        ("machi-matukawa.example", "machi-matsukawa.example", True),
        ("tuchida-unyu.co.jp", "tsuchida-unyu.co.jp", True),
        ("hukuda-gakuen.ed.jp", "fukuda-gakuen.ed.jp", False),  # .ed.jp is given to schools only
        ("hukuda-juku.com", "fukuda-juku.com", True),
        ("hujita-zimusyo.jp", "fujita-jimusho.jp", True),
        ("satoh-denki.co.jp", "satou-denki.co.jp", True),
        ("touhoku-kizai.jp", "tohoku-kizai.jp", True),
        ("shinagwa-denki.jp", "shinagawa-denki.jp", True),
        # two names of their own
        ("ono-denki.jp", "oono-denki.jp", False),
        ("yuki-design.jp", "yuuki-design.jp", False),
        ("hamada-unyu.jp", "yamada-unyu.jp", False),
        ("kato-shoji.jp", "kanto-shoji.jp", False),
        ("osaka-kogyo.jp", "ozaka-kogyo.jp", False),
        ("sip.jp", "ship.jp", False),
    ],
)
def test_spellings(domain: str, known: str, alike: bool) -> None:
    assert resembles(domain, (known,)) == (known if alike else None)


def test_everybodys_mail_stays_so_where_somebody_known_writes_from_it() -> None:
    assert resembles("gmial.com", ["gmail.com"]) == "gmail.com"


def test_no_two_known_domains_resemble_each_other() -> None:
    known = Known(("minato-shoji.example", "minato-shoji.com", "minatoshoji.example"))
    for domain in ("minato-shoji.com", "minatoshoji.example", "mail.minato-shoji.com"):
        assert known.resembles(domain) is None


def test_distinct_firms_are_not_taken_for_each_other() -> None:
    others = (*FIRMS, *FREE_MAIL, *CARRIER_MAIL, *PROVIDER_MAIL)
    taken = [
        (domain, one)
        for one in FIRMS[::3]  # all of them: 139,440 pairs, none taken
        for known in (Known((one,)),)
        for domain in others
        if domain != one and known.resembles(domain)
    ]
    assert len(FIRMS) > 300
    assert taken == []


@pytest.mark.parametrize("tail", [".jp", "-shoji.co.jp", "kogyo.co.jp"])
def test_surnames_are_no_slips_of_other_surnames(tail: str) -> None:
    names = sorted({romaji(one.kana) for one in lists.surnames()[:80]})
    taken = [
        (name, other)
        for name in names
        for known in (Known((name + tail,)),)
        for other in names
        if other != name and known.resembles(other + tail)
    ]
    assert taken == []


def _made(rng: random.Random, domain: str) -> str:
    """A domain somebody made or mistyped after another."""
    core, _, ending = domain.partition(".")
    at = rng.randrange(1, len(core) - 1)
    ways = [
        core[:at] + core[at + 1] + core[at] + core[at + 2 :],
        core[:at] + core[at] + core[at:],
        core.replace("o", "0", 1).replace("i", "1", 1),
        core.replace("m", "rn", 1).replace("a", "а", 1),
        core.replace("-", ""),
        core + "-support",
        core,
    ]
    made = rng.choice([way for way in ways[:-1] if way != core] or ways)
    return f"{made}.{ending if made != core else 'com'}"


def test_most_of_what_is_made_after_a_firm_is_seen() -> None:
    rng = random.Random(4)
    firms = [one for one in FIRMS if "-" in one and len(one.partition(".")[0]) > 9]
    firms = [one for one in firms if not one.endswith((".ac.jp", ".ed.jp"))]
    made = [(_made(rng, one), one) for one in itertools.islice(itertools.cycle(firms), 1000)]
    known = Known(FIRMS)
    seen = sum(known.resembles(domain) == one for domain, one in made)
    assert seen / len(made) > 0.9


def test_look_up_is_quick() -> None:
    known = Known([*FIRMS, *(f"x{one}" for one in FIRMS)][:500])
    asked = [f"q{one}" for one in FIRMS]
    began = time.perf_counter()
    for domain in asked:
        known.resembles(domain)
    # 0.1 ms on a quiet machine
    assert (time.perf_counter() - began) / len(asked) < 0.001


def test_folding_is_the_same_for_what_looks_the_same() -> None:
    assert len({folded(text) for text in ("modern", "modem", "m0dern", "mоdern")}) == 1
    assert folded("minato") != folded("minami")
