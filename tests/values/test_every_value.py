"""What holds for every kind of value: invented ones are valid, full width and spaces do not matter."""

from __future__ import annotations

import random
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.model.items_of_data import KINDS
from morenashi.values.value import Value

_FILES = (
    "bank_account birthdate care_insurance corporate_number credit_card drivers_license email"
    " employment_insurance health_insurer ip_address my_number passport pension_number phone"
    " postal_code residence_card residence_code"
)
NAMES = _FILES.split()
VALUES: dict[str, Value] = {name: import_module(f"morenashi.values.{name}").value for name in NAMES}
# 住民票コード has no name in machine output yet.
WITHOUT_KIND = {"residence_code"}


@pytest.mark.parametrize("name", NAMES)
def test_the_kind_is_in_the_vocabulary(name: str) -> None:
    assert (VALUES[name].kind in KINDS) == (name not in WITHOUT_KIND)


@pytest.mark.parametrize("name", NAMES)
def test_an_invented_one_is_valid_and_in_normal_form(name: str) -> None:
    value = VALUES[name]
    rng = random.Random(7)
    for _ in range(300):
        made = value.make(rng)
        assert value.normal(made) == made
        assert value.valid(made)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_seed_invents_the_same(name: str) -> None:
    make = VALUES[name].make
    assert make(random.Random(3)) == make(random.Random(3))
    assert len({make(random.Random(seed)) for seed in range(30)}) > 10


@pytest.mark.parametrize("name", sorted(set(NAMES) - {"ip_address", "email", "birthdate"}))
def test_full_width_and_spaces_do_not_matter(name: str) -> None:
    value = VALUES[name]
    made = value.make(random.Random(11))
    wide = "".join(chr(ord(sign) + 0xFEE0) if sign.isalnum() else sign for sign in made)
    assert value.normal(wide) == made
    assert value.normal(f" {made}\u3000") == made


@pytest.mark.parametrize("name", NAMES)
@given(text=st.text(max_size=40))
def test_any_text_is_answered(name: str, text: str) -> None:
    value = VALUES[name]
    normal = value.normal(text)
    assert normal is None or value.normal(normal) == normal
    assert not value.valid(text) or normal is not None


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", ["", "-", "　", "〒", "a", "0", "第号", "@", "〇"])
def test_next_to_nothing_is_nothing(name: str, text: str) -> None:
    assert VALUES[name].normal(text) is None
    assert not VALUES[name].valid(text)
