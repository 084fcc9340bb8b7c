"""How well and how fast the encoding of Japanese bytes is told."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import texts
from measure import Runs, measured
from subject import Bench, Figure, Missing, Result, Subject, rate

_PEERS = (("charset-normalizer", "charset_normalizer"), ("chardetng", "chardetng"))
_SPEED = ("cp932", "euc_jp", "iso2022_jp", "utf_8")


def _run(bench: Bench) -> list[Result]:
    results = _right(bench, "morenashi", bench.ours, "ours")
    for who, group in _PEERS:
        why = bench.why_absent(group)
        results += (
            [Missing("decoded right", who, why)]
            if why is not None
            else _right(bench, who, bench.peers, group)
        )
    for encoding in _SPEED:
        results += _speed(bench, encoding)
    for result in results:
        bench.said(result)
    return results


def _right(bench: Bench, who: str, python: Path, tool: str) -> list[Result]:
    """Percent of the samples whose text came out right, by length and encoding."""
    path = bench.inputs / "guesses.json"
    runs = measured(python, tool, "guesses", path, runs=1)
    if not isinstance(runs, Runs):
        return [Missing("decoded right", who, runs.reason)]
    groups = Counter(group for group, _, _ in json.loads(path.read_text(encoding="utf-8")))
    right = json.loads(path.with_suffix(".right").read_text(encoding="utf-8"))
    results: list[Result] = []
    for length in texts.LENGTHS:
        names = [f"{encoding}/{length}" for encoding in texts.ENCODINGS]
        shares = {n: right.get(n, 0) / groups[n] for n in names if groups[n]}
        note = ", ".join(f"{n.partition('/')[0]} {share:.0%}" for n, share in shares.items())
        percent = 100 * sum(shares.values()) / len(shares)
        results.append(Figure(f"decoded right, {length} characters", who, percent, "%", note=note))
    return results


def _speed(bench: Bench, encoding: str) -> list[Result]:
    """MB of bytes a CPU second; the peers get a megabyte."""
    path = bench.inputs / f"long.{encoding}"
    text = (bench.inputs / "prose.txt").read_text(encoding="utf-8")
    path.write_bytes(text.encode(encoding, "ignore"))
    short = path.with_suffix(f".short.{encoding}")
    short.write_bytes(text[:350_000].encode(encoding, "ignore"))
    what = f"decoding {encoding}"
    ours = measured(bench.ours, "ours", "decode", path, runs=bench.runs)
    results = [rate(what, "morenashi", ours, counted="characters")]
    for who, group in _PEERS:
        why = bench.why_absent(group)
        if why is None:
            runs = measured(bench.peers, group, "decode", short, runs=min(3, bench.runs))
            results.append(rate(what, who, runs, ours=ours, counted="characters"))
        else:
            results.append(Missing(what, who, why))
    path.unlink()
    short.unlink()
    return results


subject = Subject("decoding", _run)
