"""Measures names in web text never seen: python -m training.kwdlc REPOSITORY, a copy of ku-nlp/KWDLC.

KWDLC (Kyoto University Web Document Leads Corpus) has no licence file and asks to follow deletions:
it is measured on, never trained on, never copied, and its errors are not read.
"""

from __future__ import annotations

import argparse
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from training.folds import DEPTHS, DepthMissing, digest_of_texts, found_in
from training.material import Text
from training.rules import digest_of_rules
from training.score import SCORES, keep, today
from training.tally import Count

_NAMED = re.compile(r"<NE:PERSON:([^>]+)>")
IDS = "id/test.id"
Read = Callable[[Sequence[str]], list[str]]


def main(arguments: list[str] | None = None) -> int:
    """Measures and writes one figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("repository", type=Path, help="a git repository, with or without work tree")
    parser.add_argument("--depth", choices=DEPTHS, default="fast")
    parser.add_argument("--scores", type=Path, default=SCORES)
    options = parser.parse_args(arguments)
    texts = list(of_knp(reader(options.repository)))
    try:
        told = measured(texts, options.depth)
    except DepthMissing as error:
        print(f"MISSING: {error}")
        return 1
    keep(options.scores, options.depth, {"kwdlc": told})
    print(", ".join(f"{name} {value}" for name, value in told.items()))
    return 0


def measured(texts: Sequence[Text], depth: str) -> dict[str, Any]:
    """PERSON of the shipped detector."""
    count = Count()
    for text, spans in zip(texts, found_in([text.text for text in texts], depth), strict=True):
        wanted = {("PERSON", a, b) for a, b in text.names}
        count.add(wanted, {span for span in spans if span[0] == "PERSON"})
    told = {"at": today(), "documents": len(texts), "texts": digest_of_texts(texts)}
    return {**told, "rules": digest_of_rules(), **count.told()}


def reader(repository: Path) -> Read:
    """Reads files of a repository's newest commit."""
    folder = repository / ".git" if (repository / ".git").exists() else repository

    def read(paths: Sequence[str]) -> list[str]:
        asked = "".join(f"HEAD:{path}\n" for path in paths).encode()
        command = ["git", f"--git-dir={folder}", "cat-file", "--batch"]
        done = subprocess.run(command, input=asked, capture_output=True, check=True)  # noqa: S603
        said = done.stdout
        found, at = list[str](), 0
        for path in paths:
            head_end = said.index(b"\n", at)
            head = said[at:head_end].split()
            if len(head) != 3:
                raise FileNotFoundError(path)
            end = head_end + 1 + int(head[2])
            found.append(said[head_end + 1 : end].decode("utf-8"))
            at = end + 1
        return found

    return read


def of_knp(read: Read, ids: str = IDS) -> Iterator[Text]:
    """The documents of a list of ids, a sentence a line, with the names marked in them."""
    names = read([ids])[0].split()
    paths = [f"knp/{name[:13]}/{name}.knp" for name in names]
    for name, content in zip(names, read(paths), strict=True):
        yield document(name, content)


def document(name: str, content: str) -> Text:
    """One document in KNP's form: sentences end with EOS, `+` begins a phrase and holds its marks."""
    sentences, spans, at = list[str](), list[tuple[int, int]](), 0
    for block in content.split("\nEOS"):
        sentence, found = _sentence(block.splitlines())
        if sentence:
            spans += [(at + a, at + b) for a, b in found]
            sentences.append(sentence)
            at += len(sentence) + 1
    return Text("kwdlc", name, "\n".join(sentences), tuple(sorted(set(spans))))


def _sentence(lines: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Its text, and the names: each ends within the phrase that holds its mark."""
    text = ""
    phrases: list[tuple[int, list[str]]] = []
    for line in lines:
        if line.startswith("+ ") or line == "+":
            phrases.append((len(text), _NAMED.findall(line)))
        elif line and not line.startswith(("# ", "* ")) and line != "EOS":
            text += line.partition(" ")[0]
    edges = [*(begin for begin, _ in phrases[1:]), len(text)]
    found = []
    for (begin, named), end in zip(phrases, edges, strict=False):
        for name in named:
            at = text.rfind(name, 0, end)
            if at >= 0 and at + len(name) > begin:
                found.append((at, at + len(name)))
    return text, found


if __name__ == "__main__":
    raise SystemExit(main())
