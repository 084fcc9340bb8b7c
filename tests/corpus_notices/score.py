"""Scores the notice linter on the invented corpus: a table by rule, for seen and held texts; held ones only as sums."""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from morenashi.model.lint import LintLevel, NoticeKind
from morenashi.notice.lint import engine
from morenashi.notice.lint.reading import read
from morenashi.notice.lint.rule import Around

HERE = Path(__file__).parent
SPLITS = ("seen", "held")
TODAY = date(2026, 11, 22)
_COUNTED = (LintLevel.E, LintLevel.W)


@dataclass
class Sums:
    """Counts by rule for one split. Only counters: nothing here can show a held text."""

    goods: int = 0
    good_errors: Counter[str] = field(default_factory=Counter)
    good_warnings: Counter[str] = field(default_factory=Counter)
    minus: Counter[str] = field(default_factory=Counter)
    minus_hit: Counter[str] = field(default_factory=Counter)
    minus_clean: Counter[str] = field(default_factory=Counter)
    minus_extra: Counter[str] = field(default_factory=Counter)
    breaking: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    fine: Counter[str] = field(default_factory=Counter)
    passed: Counter[str] = field(default_factory=Counter)
    true_positive: Counter[str] = field(default_factory=Counter)
    false_positive: Counter[str] = field(default_factory=Counter)
    false_negative: Counter[str] = field(default_factory=Counter)
    unjudged: Counter[str] = field(default_factory=Counter)


def score(split: str, miss: Callable[[str], None] = lambda _told: None) -> Sums:
    """All four parts of the corpus. `miss` hears of every miss by name, and only of seen ones."""
    sums = Sums()
    heard = miss if split == "seen" else lambda _told: None
    for name, entry, text in _texts("good", split):
        sums.goods += 1
        for rule, level in raised(text, entry["kind"]).items():
            (sums.good_errors if level is LintLevel.E else sums.good_warnings)[rule] += 1
            heard(f"good/{name}: {rule} {level.name}")
    for entry in _entries("minus.toml", "minus", split):
        _minus(entry, sums, heard)
    for entry in _entries("paraphrases.toml", "paraphrase", split):
        _paraphrase(entry, sums, heard)
    for name, entry, text in _texts("real_style", split):
        _real(name, entry, text, sums, heard)
    return sums


def raised(text: str, kind: str, others: dict[str, str] | None = None) -> dict[str, LintLevel]:
    """The rules at levels E and W, each at its gravest."""
    readings = {name: read(other) for name, other in (others or {}).items()}
    report = engine.lint(text, Around(NoticeKind[kind.upper()], TODAY, others=readings))
    found: dict[str, LintLevel] = {}
    for finding in report.findings:
        if finding.level in _COUNTED and found.get(finding.rule) is not LintLevel.E:
            found[finding.rule] = finding.level
    return found


def _minus(entry: dict[str, Any], sums: Sums, heard: Callable[[str], None]) -> None:
    rule = entry["rule"]
    text = (HERE / "minus" / entry["file"]).read_text("utf-8")
    found = raised(text, entry["kind"], _others(entry))
    extra = set(found) - {rule} - set(entry.get("also_allowed", ()))
    sums.minus[rule] += 1
    sums.minus_hit[rule] += rule in found or _only_hint(text, entry)
    sums.minus_clean[rule] += not extra
    sums.minus_extra.update(extra)
    if rule not in found and not _only_hint(text, entry):
        heard(f"minus/{entry['file']}: {rule} is silent ({entry['what']})")
    if extra:
        heard(f"minus/{entry['file']}: also {', '.join(sorted(extra))} ({entry['what']})")


def _only_hint(text: str, entry: dict[str, Any]) -> bool:
    """Whether the rule fires as a hint: for rules that are hints by nature."""
    report = engine.lint(text, Around(NoticeKind[entry["kind"].upper()], TODAY))
    return any(one.rule == entry["rule"] and one.level is LintLevel.I for one in report.findings)


def _paraphrase(entry: dict[str, Any], sums: Sums, heard: Callable[[str], None]) -> None:
    rule, others = entry["rule"], _others(entry)
    kind = NoticeKind[entry["kind"].upper()]
    report = engine.lint(
        entry["text"],
        Around(kind, TODAY, others={name: read(text) for name, text in others.items()}),
    )
    if rule not in report.ran:
        sums.unjudged[rule] += 1
        heard(f"{entry['id']}: not judged without a case")
        return
    found = any(one.rule == rule for one in report.findings)
    expected = bool(entry["violates"])
    (sums.breaking if expected else sums.fine)[rule] += 1
    (sums.caught if expected else sums.passed)[rule] += found == expected
    if found != expected:
        heard(f"{entry['id']}: {'silent' if expected else 'raised'}: {entry['text']}")


def _real(
    name: str, entry: dict[str, Any], text: str, sums: Sums, heard: Callable[[str], None]
) -> None:
    found = set(raised(text, entry["kind"]))
    for rule in entry["violated"]:
        (sums.true_positive if rule in found else sums.false_negative)[rule] += 1
        if rule not in found:
            heard(f"real_style/{name}: {rule} is silent")
    for rule in entry["fulfilled"]:
        if rule in found:
            sums.false_positive[rule] += 1
            heard(f"real_style/{name}: {rule} raised though fulfilled")


def _others(entry: dict[str, Any]) -> dict[str, str]:
    named = entry.get("with", [])
    named = [named] if isinstance(named, str) else named
    found = {str(name): (HERE / "good" / f"{_stem(name)}.md").read_text("utf-8") for name in named}
    texts = entry.get("with_text", [])
    texts = [texts] if isinstance(texts, str) else texts
    return found | {f"text {i}": text for i, text in enumerate(texts, 1)}


def _stem(name: object) -> str:
    return str(name).removeprefix("good/").removesuffix(".md")


def _texts(folder: str, split: str) -> Iterator[tuple[str, dict[str, Any], str]]:
    for path in sorted((HERE / folder).glob("*.toml")):
        entry = tomllib.loads(path.read_text("utf-8"))
        if entry["split"] == split:
            yield path.stem, entry, path.with_suffix(".md").read_text("utf-8")


def _entries(file: str, key: str, split: str) -> Iterator[dict[str, Any]]:
    for entry in tomllib.loads((HERE / file).read_text("utf-8"))[key]:
        if entry["split"] == split:
            yield entry


def table(sums: Sums) -> Iterator[str]:
    """Lines of the table: by rule, then all."""
    yield "rule  good E/W  minus hit  +others  caught  let pass  real: precision recall (tp fp fn)"
    rules = [rule.id for rule in engine.rules()]
    for rule in rules:
        yield _row(rule, sums, (rule,))
    yield _row("all", sums, rules)
    clean = f"{sum(sums.minus_clean.values())}/{sum(sums.minus.values())}"
    yield f"good notices: {sums.goods}; minus texts that raise nothing else: {clean}; not judged: {sum(sums.unjudged.values())}"


def _row(name: str, sums: Sums, rules: list[str] | tuple[str, ...]) -> str:
    def of(counter: Counter[str]) -> int:
        return sum(counter[rule] for rule in rules)

    tp, fp, fn = of(sums.true_positive), of(sums.false_positive), of(sums.false_negative)
    precision = f"{tp / (tp + fp):.2f}" if tp + fp else "-"
    recall = f"{tp / (tp + fn):.2f}" if tp + fn else "-"
    return (
        f"{name:4}  {of(sums.good_errors):4}/{of(sums.good_warnings):<3}  {of(sums.minus_hit):3}/{of(sums.minus):<3}   "
        f"{of(sums.minus_extra):4}    {of(sums.caught):3}/{of(sums.breaking):<3} {of(sums.passed):3}/{of(sums.fine):<3}    "
        f"{precision:>5} {recall:>5} ({tp} {fp} {fn})"
    )


if __name__ == "__main__":
    asked = sys.argv[1:]
    told = sys.stdout.write
    chosen = [one for one in SPLITS if one in asked] or SPLITS
    for split in chosen:
        told(f"\n== {split}\n")
        lines: list[str] = []
        sums = score(split, lines.append if "--misses" in asked else lambda _told: None)
        told("\n".join(line for line in lines) + "\n" if lines else "")
        told("\n".join(table(sums)) + "\n")
