"""Makes the inputs, the same each time: invented prose, a table full of personal data, sentences in old encodings.

Of prose there are four: sentences of offices put together from parts; such with names as they occur
in real prose; the running text of our own corpus, which was written to be hard and is full of labels
and look-alikes, without what is marked in it; and, if MORENASHI_BENCH_TEXTS names a folder of *.jsonl files whose lines hold "text", real text
that may not be part of this repository.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import os
import random
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import sentences
from corpus import FOLDER as CORPUS
from corpus import documents

from morenashi.samples.cast import Person, invent_person
from morenashi.values import bank_account, credit_card, my_number, phone

_PROSE_GENRES = ("minutes", "letter", "mail", "memo", "medical", "welfare", "chat")
_LABELS_LEFT_ALONE = re.compile(r"[:：]\s*$")
_DIGITS = re.compile(r"[0-9０-９]")
# What stands for a removed mark, so that the sentence stays one.
_INSTEAD = {"PERSON": "担当者", "ADDRESS": "当地", "SENSITIVE": "その件"}
_HEADERS = (
    "会員番号", "氏名", "フリガナ", "生年月日", "性別", "郵便番号", "住所", "自宅電話", "携帯電話",
    "メールアドレス", "マイナンバー", "銀行名", "口座番号", "カード番号", "備考",
)  # fmt: skip
_NOTES = ("", "", "", "要折り返し", "資料送付済み", "解約希望", "二重登録の疑い")
SLICE = 50_000  # bytes for peers that are slow


def extra_folder() -> Path | None:
    """The folder of texts from elsewhere, if one is named."""
    named = os.environ.get("MORENASHI_BENCH_TEXTS")
    return Path(named) if named else None


def extra_names() -> str:
    """What the texts from elsewhere are called."""
    folder = extra_folder()
    return ", ".join(path.stem for path in sorted(folder.glob("*.jsonl"))) if folder else ""


def office_lines() -> list[str]:
    """Some megabytes of paragraphs as offices write them."""
    rng = random.Random(3)
    return [sentences.make(rng) for _ in range(10_000)]


def named_lines() -> list[str]:
    """The same with names as they occur in real prose, of people whom nobody is."""
    rng = random.Random(4)
    return [sentences.make_with_names(rng, lambda: _named(rng)) for _ in range(10_000)]


def _named(rng: random.Random) -> sentences.Named:
    person = invent_person(f"bench/prose/{rng.randrange(20_000)}")
    full = person.surname + rng.choice(("", "", " ")) + person.given
    return sentences.Named(full, person.surname, person.given, person.surname_kana)


def as_records(lines: list[str], together: int = 1, head: str = "") -> str:
    """Lines of {"id", "text"}, each text some lines together below a head."""
    records = []
    for number, start in enumerate(range(0, len(lines), together)):
        text = head + "\n".join(lines[start : start + together])
        records.append(json.dumps({"id": number, "text": text}, ensure_ascii=False))
    return "\n".join(records) + "\n"


def hard_lines() -> list[str]:
    """The running text of the corpus, line by line, without what is marked in it."""
    lines = []
    for document in [*documents("a"), *documents("b")]:
        if document.genre not in _PROSE_GENRES:
            continue
        text = document.text
        for kind, start, end in reversed(document.entities):
            text = text[:start] + _INSTEAD.get(kind, "") + text[end:]
        lines += [line for line in text.splitlines() if _is_prose(line)]
    return list(dict.fromkeys(lines))


def _is_prose(line: str) -> bool:
    """Sentences, not headings, tables or what is left of a filled-in form."""
    return (
        len(line) >= 12
        and any(mark in line for mark in "。、")
        and not _LABELS_LEFT_ALONE.search(line)
        and len(_DIGITS.findall(line)) * 12 < len(line)
    )


def extra_lines(folder: Path) -> list[str]:
    """The texts of a folder of JSONL files."""
    lines = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            lines += str(json.loads(line)["text"]).splitlines()
    return lines


def shuffled(lines: list[str], size: int) -> str:
    """The lines again and again, each time in another order, up to `size` bytes."""
    rng, text, done = random.Random(1), io.StringIO(), 0
    while done < size:
        rng.shuffle(lines)
        for line in lines:
            text.write(line + "\n")
            done += len(line.encode()) + 1
            if done >= size:
                break
    return text.getvalue()


def table(rows: int) -> str:
    """A list of customers as CSV: 15 columns, 11 of them personal."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_HEADERS)
    for number in range(rows):
        writer.writerow(_row(number, invent_person(f"bench/{number}")))
    return text.getvalue()


def _row(number: int, person: Person) -> list[str]:
    rng = person.rng("bench")
    return [
        f"M{number + 1:07}",
        person.name,
        person.kana,
        _birth(rng, person.birth),
        "男" if person.male else "女",
        person.address.postal_code,
        person.address.line,
        phone.written(person.home),
        phone.written(person.mobile),
        person.email,
        my_number.make(rng),
        rng.choice(("みなと銀行", "ひがし信用金庫", "北関東銀行")),
        bank_account.make(rng),
        credit_card.make(rng),
        rng.choice(_NOTES),
    ]


def _birth(rng: random.Random, day: date) -> str:
    if rng.random() < 0.8:
        return f"{day:%Y/%m/%d}"
    return f"{day.year}年{day.month}月{day.day}日"


ENCODINGS = ("cp932", "euc_jp", "iso2022_jp", "utf_8", "utf_16_le")
LENGTHS = {"5 to 20": (5, 20), "100": (100, 100), "2,000": (2000, 2000)}  # characters


def encoded_samples(each: int) -> list[tuple[str, str, str]]:
    """[group, text, base64 of its bytes]: pieces of prose that every encoding can hold."""
    rng = random.Random(2)
    whole = "".join(hard_lines())
    samples = []
    for encoding in ENCODINGS:
        for name, (least, most) in LENGTHS.items():
            made = 0
            while made < each:
                length = rng.randint(least, most)
                start = rng.randrange(len(whole) - length)
                text = whole[start : start + length]
                try:
                    data = text.encode(encoding)
                    # In all encodings: some write a wave dash or a minus that others read otherwise.
                    fits = all(text.encode(e).decode(e) == text for e in ENCODINGS)
                except UnicodeError:
                    fits = False
                if fits and not text.isascii():
                    samples.append(
                        (f"{encoding}/{name}", text, base64.b64encode(data).decode("ascii"))
                    )
                made += 1
    return samples


def make(parent: Path, *, small: bool = False) -> Path:
    """Writes all inputs that are not there yet; returns their folder, named after what they follow from."""
    folder = parent / f"{'small' if small else 'whole'}-{_digest()}"
    folder.mkdir(parents=True, exist_ok=True)
    scale = 100 if small else 1
    rows = 65_536 // scale

    def keep(name: str, text: Callable[[], str]) -> None:
        path = folder / name
        if not path.exists():
            partial = path.with_suffix(".partial")
            partial.write_text(text(), encoding="utf-8", newline="")
            partial.replace(path)

    keep("prose.txt", lambda: shuffled(office_lines(), 16_000_000 // scale))
    keep("hard.txt", lambda: shuffled(hard_lines(), 16_000_000 // scale))
    keep("columns.csv", lambda: table(rows))
    whole = (folder / "columns.csv").read_text(encoding="utf-8")
    keep("dense.txt", lambda: "\n".join(whole.splitlines()[: rows // 4]) + "\n")
    keep("named.txt", lambda: shuffled(named_lines(), 16_000_000 // scale))
    _records(folder, keep)
    keep("guesses.json", lambda: json.dumps(encoded_samples(200 // (10 if small else 1))))
    extra = extra_folder()
    if extra is not None:
        keep("extra.txt", lambda: shuffled(extra_lines(extra), 16_000_000 // scale))
    for name in ("prose.txt", "named.txt", "hard.txt", "dense.txt", "columns.csv", "extra.txt"):
        if (folder / name).exists():
            _slices(folder / name, keep)
    return folder


def _records(folder: Path, keep: Callable[[str, Callable[[], str]], None]) -> None:
    """The same as JSON, so much that starting the program hardly counts; a quarter of it for what is slow."""

    def named(times: int) -> str:
        lines = (folder / "named.txt").read_text(encoding="utf-8").splitlines()
        return as_records(lines * times)

    def dense(times: int) -> str:
        whole = folder / ("columns.csv" if times > 1 else "dense.txt")
        head, *lines = whole.read_text(encoding="utf-8").splitlines()
        return as_records(lines * (times // 2 or 1), 40, f"{head}\n")

    for name, made in (("named", named), ("dense", dense)):
        keep(f"{name}.jsonl", lambda made=made: made(4))  # type: ignore[misc]
        keep(f"{name}.part.jsonl", lambda made=made: made(1))  # type: ignore[misc]


def _digest() -> str:
    """What the inputs follow from, in short: other sources, another folder."""
    sources = [Path(__file__), Path(sentences.__file__), *sorted(CORPUS.glob("[ab]/*.txt"))]
    extra = extra_folder()
    if extra is not None:
        sources += sorted(extra.glob("*.jsonl"))
    sums = (hashlib.sha256(path.read_bytes()).digest() for path in sources)
    return hashlib.sha256(b"".join(sums)).hexdigest()[:12]


def _slices(path: Path, keep: Callable[[str, Callable[[], str]], None]) -> None:
    """The first megabytes and the first 50 kB of a file, up to the end of a line."""
    for name, size in (("slice", SLICE), ("part", 2_000_000)):

        def cut(size: int = size) -> str:
            with path.open("rb") as file:
                data = file.read(size)
            return data[: data.rfind(b"\n") + 1].decode("utf-8")

        keep(f"{path.stem}.{name}{path.suffix}", cut)
