"""Scores detection where it cannot know the answers, and writes scores.json: python -m training.score FOLDER.

FOLDER holds the public corpora (see training.train), which are not part of this project. The model of
names is trained once for each fifth of the texts on the other four, and the whole chain of detection
then reads that fifth. Parts of our corpus on which no rule was tuned (HELD_BACK) are left out; with
`--held-back` they are read like the others, by models that never saw the text, and scored apart as
texts never seen. `--unseen CORPUS` scores the shipped detector on a part it was never trained on.
The benchmarks print what stands in scores.json.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.corpus.compile_corpus import Document, read_corpus
from training.folds import DEPTHS, DepthMissing, Kept, digest_of_texts, found_by_folds, found_in
from training.material import CORPUS, FOLDS, Text
from training.rules import digest_of_rules
from training.tally import Count, Span, Tally, judged
from training.train import OWN, gathered

SCORES = Path(__file__).with_name("scores.json")
# Parts no rule was tuned on; whoever reads their errors takes them out of here.
HELD_BACK = frozenset("h")
_AROUND = 25  # characters shown beside an error


def main(arguments: list[str] | None = None) -> int:
    """Scores, writes and prints."""
    options = _options(arguments)
    try:
        if options.unseen is not None:
            told = unseen(options.unseen, options.depth)
            keep(options.scores, options.depth, {"unseen": {options.unseen.name: told}})
        else:
            parts = [part for part in OWN if options.held_back or part not in HELD_BACK]
            texts = gathered(options.folder, parts)
            found = found_by_folds(texts, options.folder, options.depth, Kept(options.keep))
            told = five_fold(texts, found)
            keep(options.scores, options.depth, told)
            if options.errors is not None:
                write_errors(options.errors, texts, found)
    except DepthMissing as error:
        print(f"MISSING: {error}")
        return 1
    show(told)
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="where the public corpora lie")
    parser.add_argument("--depth", choices=DEPTHS, default="fast")
    parser.add_argument("--unseen", type=Path, metavar="CORPUS", help="a folder never trained on")
    parser.add_argument("--held-back", action="store_true", help="scores these parts, too")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keeps weights for next time")
    parser.add_argument("--errors", type=Path, help="writes the errors in our own corpora as JSONL")
    parser.add_argument("--scores", type=Path, default=SCORES, help="what is written")
    options = parser.parse_args(arguments)
    if options.folder is None and options.unseen is None:
        parser.error("FOLDER or --unseen CORPUS is needed")
    return options


def five_fold(texts: Sequence[Text], found: Sequence[set[Span]]) -> dict[str, Any]:
    """The scores of texts each read with weights that never saw it."""
    sources = {source: Count() for source in dict.fromkeys(text.source for text in texts)}
    quiet = {source: [0, 0] for source in sources}
    for text, spans in zip(texts, found, strict=True):
        wanted = {("PERSON", a, b) for a, b in text.names}
        got = {span for span in spans if span[0] == "PERSON"}
        sources[text.source].add(wanted, got)
        if not wanted:
            quiet[text.source][0] += 1
            quiet[text.source][1] += bool(got)
    known, held, parts = Tally(), defaultdict[str, Tally](Tally), defaultdict[str, Tally](Tally)
    for document, corpus, spans in own_documents(texts, found):
        for tally in (held[corpus] if corpus in HELD_BACK else known, parts[corpus]):
            tally.add(document, spans, judged(corpus))
    digests = {"at": today(), "rules": digest_of_rules()}
    return {
        **digests,
        "folds": FOLDS,
        "texts": digest_of_texts(texts),
        "sources": {source: count.told() for source, count in sources.items()},
        "texts without a name": {
            source: {"texts": n, "with a finding": wrong} for source, (n, wrong) in quiet.items()
        },
        "parts": {part: _in_short(tally) for part, tally in parts.items()},
        "own": known.told(),
        "unseen": {part: {**digests, "own": tally.told()} for part, tally in held.items()},
    }


def _in_short(tally: Tally) -> dict[str, Any]:
    return {"all": tally.everything.told(), "PERSON": tally.kinds["PERSON"].told()}


def own_documents(
    texts: Sequence[Text], found: Sequence[set[Span]]
) -> Iterator[tuple[Document, str, set[Span]]]:
    """Our own documents with all their marks, the part they are of, and what was found."""
    spans = {text.id: got for text, got in zip(texts, found, strict=True) if text.source == "own"}
    for corpus in sorted({name.partition("/")[0] for name in spans}):
        for document in read_corpus(CORPUS / corpus):
            got = spans.get(f"{corpus}/{document.id}")
            if got is not None:
                yield document, corpus, got


def unseen(folder: Path, depth: str) -> dict[str, Any]:
    """The scores of the shipped detector on a part of the corpus it does not know."""
    if folder.name in OWN:
        raise SystemExit(f"the shipped model was trained on corpus {folder.name}: no score")
    documents = list(read_corpus(folder))
    tally = Tally()
    found = found_in([document.text for document in documents], depth)
    for document, spans in zip(documents, found, strict=True):
        tally.add(document, spans, judged(folder.name))
    told = {"at": today(), "rules": digest_of_rules(), "documents": len(documents)}
    return {**told, "own": tally.told()}


def keep(path: Path, depth: str, told: dict[str, Any]) -> None:
    """Writes what is told of a depth into scores.json, beside what stands there."""
    scores = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    mine = scores.setdefault(depth, {})
    for name, value in told.items():
        mine[name] = {**mine.get(name, {}), **value} if name == "unseen" else value
    text = json.dumps(scores, ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


def show(told: dict[str, Any]) -> None:
    """Prints the scores that matter most."""
    for source, count in told.get("sources", {}).items():
        print(f"PERSON, {source:20} {_line(count)}")
    own = told["own"]
    for kind, count in own["kinds"].items():
        print(f"{kind:28} {_line(count)}")
    print(f"{'all kinds':28} {_line(own['all'])}")
    print(", ".join(f"{name}: {n}" for name, n in own["negatives"].items()))


def _line(count: dict[str, Any]) -> str:
    return f"n {count['n']:5}  P {count['P']:.3f}  R {count['R']:.3f}  F1 {count['F1']:.3f}"


def write_errors(path: Path, texts: Sequence[Text], found: Sequence[set[Span]]) -> None:
    """One line for each mark not found exactly and each false finding in our own corpora."""
    with path.open("w", encoding="utf-8") as file:
        for document, corpus, spans in own_documents(texts, found):
            if corpus in HELD_BACK:
                continue
            kinds = judged(corpus)
            marked = {span for span in document.entities if span[0] in kinds}
            got = {span for span in spans if span[0] in kinds}
            for what, lot in (("missed", marked - got), ("false", got - marked)):
                for kind, a, b in sorted(lot, key=lambda span: span[1:]):
                    before, after = (
                        document.text[max(0, a - _AROUND) : a],
                        document.text[b:][:_AROUND],
                    )
                    shown = f"{before}⟦{document.text[a:b]}⟧{after}".replace("\n", "⏎")
                    error = {"kind": kind, "what": what, "genre": document.genre,
                             "id": f"{corpus}/{document.id}", "text": shown}  # fmt: skip
                    file.write(json.dumps(error, ensure_ascii=False) + "\n")


def today() -> str:
    """The date, in UTC."""
    return datetime.now(UTC).date().isoformat()


if __name__ == "__main__":
    raise SystemExit(main())
