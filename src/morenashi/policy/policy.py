"""Policy: which rules are on, at which level, with which options; read from TOML, complete by default."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from morenashi.errors import PolicyError
from morenashi.model.verdict import Level
from morenashi.model.words import Words
from morenashi.policy.order import ORDER
from morenashi.policy.rule import Options, Rule
from morenashi.values.domains import parsed
from morenashi.values.free_mail import is_free_mail, is_provider_mail

MODES = ("on", "test", "off")
_LEVELS = tuple(level.key for level in Level)
_REFERENCE = Words(
    ja="書けるものは docs/reference/policy.md にあります。",
    en="docs/reference/policy.md lists what may stand there.",
)


@dataclass(frozen=True, slots=True)
class Policy:
    """The settings of every rule by its name, and our own domains; empty means: all by default.

    `domains` are our own beside those the directory's employees write from.
    """

    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    domains: frozenset[str] = frozenset()
    source: str = "default"

    def mode(self, rule: str) -> str:
        """ "on", "test" or "off"."""
        return str(self.rules.get(rule, {}).get("mode", "on"))

    def options(self, rule: Rule) -> Options:
        """What the policy says to this rule; PolicyError where it cannot be meant."""
        said = self.rules.get(rule.name, {})
        level = Level[str(said.get("level", rule.level.key)).upper()]
        values = {name: option.default for name, option in rule.options.items()}
        for name, value in said.items():
            if name in ("mode", "level"):
                continue
            if name not in values or not _alike(value, values[name]):
                raise _wrong(self.source, f"rules.{rule.name}.{name}")
            values[name] = value
        return Options(level, values)


def read_policy(path: Path) -> Policy:
    """The policy of a TOML file; PolicyError says what in it cannot be meant."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PolicyError(
            where=str(path),
            why=Words(
                ja=f"ルールの設定を読み取れません（{error}）。", en=f"cannot be read: {error}."
            ),
            todo=Words(ja="UTF-8のTOML形式に直してください。", en="It must be TOML in UTF-8."),
        ) from None
    rules = told.pop("rules", {})
    domains = told.pop("domains", [])
    if told:
        raise _wrong(str(path), next(iter(told)))
    if not isinstance(domains, list) or not all(map(_may_be_ours, domains)):
        raise _wrong(str(path), "domains")
    if not isinstance(rules, dict):
        raise _wrong(str(path), "rules")
    for name, said in rules.items():
        if name not in ORDER or not isinstance(said, dict):
            raise _wrong(str(path), f"rules.{name}")
        if said.get("mode", "on") not in MODES:
            raise _wrong(str(path), f"rules.{name}.mode")
        if said.get("level", "ask") not in _LEVELS[1:]:  # to let all go is a mode
            raise _wrong(str(path), f"rules.{name}.level")
    return Policy(rules, frozenset(domain.lower() for domain in domains), str(path))


def _may_be_ours(domain: object) -> bool:
    """Whether it can be one company's domain: not an ending, and not where everybody has a mailbox."""
    if not isinstance(domain, str):
        return False
    plain = domain.strip().lower()
    taken = parsed(plain)
    named = bool(taken.core) and bool(taken.ending) and plain == domain.lower()
    named = named and parsed(f"a.{plain}").ending != plain
    return named and not is_free_mail(plain) and not is_provider_mail(plain)


def _alike(value: object, default: object) -> bool:
    """Whether a value is of the default's type; a switch is no number."""
    if isinstance(default, Level):
        return value in _LEVELS
    if isinstance(default, tuple | list):
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    return type(value) is type(default)


def _wrong(where: str, key: str) -> PolicyError:
    return PolicyError(
        where=f"{where}: {key}",
        why=Words(ja="この設定は使えません。", en="cannot be meant so."),
        todo=_REFERENCE,
    )
