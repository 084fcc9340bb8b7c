"""The settings of the rules: what the default file says, and what is refused, with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from morenashi.errors import PolicyError
from morenashi.model.verdict import Level
from morenashi.policy.judge import rules
from morenashi.policy.policy import Policy, read_policy
from morenashi.policy.rule import Rule
from morenashi.policy.written import written

DEFAULT = Path(written.__code__.co_filename).with_name("default.toml")
BY_NAME = {rule.name: rule for rule in rules()}


def _read(folder: Path, text: str) -> Policy:
    path = folder / "policy.toml"
    path.write_text(text, encoding="utf-8")
    return read_policy(path)


def test_the_default_file_is_complete_and_says_what_the_rules_do() -> None:
    """If it does not: python -m morenashi.policy.written > src/morenashi/policy/default.toml"""
    assert DEFAULT.read_text(encoding="utf-8") == written()


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_the_default_file_changes_nothing(rule: Rule) -> None:
    said = read_policy(DEFAULT)
    assert set(said.rules[rule.name]) == {"mode", "level", *rule.options}
    assert said.mode(rule.name) == Policy().mode(rule.name)
    theirs, ours = said.options(rule), Policy().options(rule)
    assert theirs.level == ours.level
    for name, option in rule.options.items():
        if isinstance(option.default, Level):
            assert theirs.chosen(name) == ours.chosen(name)
        elif isinstance(option.default, tuple):
            assert theirs.words(name) == ours.words(name)
        else:
            assert theirs.values[name] == ours.values[name]


def test_comments_stay_short_and_whole() -> None:
    for line in DEFAULT.read_text(encoding="utf-8").splitlines():
        assert len(line) <= 80
        assert line == line.rstrip()


def test_what_is_said_is_taken_and_the_rest_is_default(tmp_path: Path) -> None:
    policy = _read(
        tmp_path,
        'domains = ["Minato.Example"]\n[rules.leaver]\nmode = "test"\nlevel = "refuse"\n'
        '[rules.open_addresses]\nask_from = 3\nlevel_few = "pass"\n',
    )
    assert policy.domains == {"minato.example"}
    assert policy.mode("leaver") == "test"
    assert policy.mode("many_people") == "on"
    assert policy.options(BY_NAME["leaver"]).level is Level.REFUSE
    options = policy.options(BY_NAME["open_addresses"])
    assert (options.number("ask_from"), options.number("hold_from")) == (3, 10)
    assert options.chosen("level_few") is Level.PASS


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("colour = 1", "colour"),
        ('domains = "minato.example"', "domains"),
        ("domains = [1]", "domains"),
        ("[rules.nothing]\n", "rules.nothing"),
        ("[rules]\nleaver = 1", "rules.leaver"),
        ('[rules.leaver]\nmode = "maybe"', "rules.leaver.mode"),
        ('[rules.leaver]\nlevel = "stop"', "rules.leaver.level"),
    ],
)
def test_what_cannot_be_meant(tmp_path: Path, text: str, key: str) -> None:
    with pytest.raises(PolicyError) as error:
        _read(tmp_path, text)
    assert error.value.where.endswith(f"policy.toml: {key}")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('[rules.open_addresses]\nask_from = "3"', "rules.open_addresses.ask_from"),
        ("[rules.open_addresses]\nask_from = true", "rules.open_addresses.ask_from"),
        ("[rules.open_addresses]\nask_form = 3", "rules.open_addresses.ask_form"),
        ('[rules.open_addresses]\nlevel_few = "stop"', "rules.open_addresses.level_few"),
        ("[rules.first_time_recipient]\nsame_firm = 1", "rules.first_time_recipient.same_firm"),
        ('[rules.unseen_link]\ntrusted = "a.example"', "rules.unseen_link.trusted"),
    ],
)
def test_options_that_cannot_be_meant(tmp_path: Path, text: str, key: str) -> None:
    policy = _read(tmp_path, text)
    with pytest.raises(PolicyError) as error:
        policy.options(BY_NAME[key.split(".")[1]])
    assert error.value.where.endswith(f"policy.toml: {key}")


@pytest.mark.parametrize("data", [b"[rules", b"\xff\xfe\x00", b"a = 1\na = 2"])
def test_a_file_that_is_no_toml(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "policy.toml"
    path.write_bytes(data)
    with pytest.raises(PolicyError) as error:
        read_policy(path)
    assert error.value.where == str(path)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(PolicyError):
        read_policy(tmp_path / "none.toml")


@pytest.mark.parametrize(
    "text",
    ['domains = ["com"]', 'domains = [""]', 'domains = ["co.jp"]', 'domains = ["gmail.com"]',
     'domains = ["minato.example "]', "rules = 5", '[rules.many_people]\nlevel = "pass"'],
)  # fmt: skip
def test_what_would_make_everybody_ours_or_a_rule_mute(tmp_path: Path, text: str) -> None:
    """A domain where everybody may be, and a level that stops nothing."""
    path = tmp_path / "policy.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PolicyError):
        read_policy(path)
