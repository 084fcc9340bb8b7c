"""How much memory a long stream takes, and how fast it passes: records, and one long text."""

from __future__ import annotations

import json
from pathlib import Path

from measure import MEGABYTE, Absent, whole_process
from subject import Bench, Figure, Missing, Result, Subject

from subjects.cold_start import program


def _run(bench: Bench) -> list[Result]:
    size = 100_000_000 // (100 if bench.small else 1)
    results: list[Result] = []
    records = _records(bench.inputs, size)
    command: list[str | Path] = [program(bench), "detect", "--jsonl"]
    results += _measured(bench, "detect --jsonl", command, records, stdin=records)
    text = _text(bench.inputs, size)
    command = [program(bench), "scan", "--no-store", "--workers", "0", "--quiet"]
    results += _measured(bench, "scan of one text", [*command, "--format", "json", text], text)
    for path in (records, text):
        path.unlink()
    return results


def _measured(
    bench: Bench, what: str, command: list[str | Path], path: Path, *, stdin: Path | None = None
) -> list[Result]:
    size = path.stat().st_size / MEGABYTE
    cost = whole_process(command, stdin=stdin)
    if isinstance(cost, Absent):
        results: list[Result] = [Missing(what, "morenashi", cost.reason)]
    elif cost.code not in (0, 1):
        results = [Missing(what, "morenashi", f"ended with {cost.code}")]
    else:
        note = f"{size:.0f} MB of prose and dense text, one run"
        results = [
            Figure(f"{what}, peak memory", "morenashi", cost.peak, "MB", note=note),
            Figure(f"{what}, speed", "morenashi", size / cost.cpu, "MB/s", note=note),
        ]  # fmt: skip
    for result in results:
        bench.said(result)
    return results


def _records(inputs: Path, size: int) -> Path:
    """Lines of {"id", "text"}, nine of prose for each that is dense."""
    path, done = inputs / "records.jsonl", 0
    with path.open("w", encoding="utf-8", newline="") as file:
        while done < size:
            for number, line in enumerate(_lines(inputs)):
                record = json.dumps({"id": number, "text": line}, ensure_ascii=False) + "\n"
                done += len(record.encode())
                file.write(record)
                if done >= size:
                    break
    return path


def _text(inputs: Path, size: int) -> Path:
    """The same as one text."""
    path, done = inputs / "long.txt", 0
    with path.open("w", encoding="utf-8", newline="") as file:
        while done < size:
            for line in _lines(inputs):
                done += len(line.encode()) + 1
                file.write(line + "\n")
                if done >= size:
                    break
    return path


def _lines(inputs: Path) -> list[str]:
    prose = (inputs / "prose.txt").read_text(encoding="utf-8").splitlines()
    dense = (inputs / "dense.txt").read_text(encoding="utf-8").splitlines()
    dense = dense[: len(prose) // 9]
    return [line for i, row in enumerate(dense) for line in (*prose[9 * i : 9 * i + 9], row)]


subject = Subject("memory of long streams", _run)
