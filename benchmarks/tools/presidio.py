"""Presidio with GiNZA, as well as it can be set up for Japanese by hand.

Left to itself it maps none of GiNZA's labels, does not load its card recogniser for Japanese, and
asks the network for a list of domain suffixes; here the labels are mapped, cards are added, phones
are Japanese ones, and the list is the snapshot it brings along.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

# Characters handed over at once: SudachiPy takes no more than 49,149 bytes.
_PIECE = 2_000
_KINDS = {
    "PHONE_NUMBER": "PHONE",
    "EMAIL_ADDRESS": "EMAIL",
    "IP_ADDRESS": "IP_ADDRESS",
    "CREDIT_CARD": "CREDIT_CARD",
    "DATE_TIME": "BIRTHDATE",
    "PERSON": "PERSON",
}
_LABELS = {
    "Person": "PERSON",
    "City": "LOCATION",
    "Province": "LOCATION",
    "Country": "LOCATION",
    "Date": "DATE_TIME",
}


def text(path: Path) -> Callable[[], int]:
    """Counts what is found in a text, line by line in pieces of about 2,000 characters."""
    analyzer = _analyzer()
    pieces = [""]
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        if len(pieces[-1]) + len(line) > _PIECE:
            pieces.append("")
        pieces[-1] += line
    return lambda: sum(len(analyzer.analyze(text=piece, language="ja")) for piece in pieces)


def entities(path: Path) -> Callable[[], int]:
    """Writes what is found in each text of a JSON list beside it, in our names; counts it."""
    analyzer = _analyzer()
    texts = json.loads(path.read_text(encoding="utf-8"))

    def work() -> int:
        found = [
            [
                (_KINDS[hit.entity_type], hit.start, hit.end)
                for hit in analyzer.analyze(text=text, language="ja")
                if hit.entity_type in _KINDS
            ]
            for text in texts
        ]
        path.with_suffix(".presidio").write_text(json.dumps(found), encoding="utf-8")
        return sum(map(len, found))

    return work


def _analyzer() -> Any:
    _stay_off_the_network()
    presidio: Any = import_module("presidio_analyzer")
    engines: Any = import_module("presidio_analyzer.nlp_engine")
    recognizers: Any = import_module("presidio_analyzer.predefined_recognizers")
    configuration = {
        "nlp_engine_name": "spacy",
        "models": [{"lang_code": "ja", "model_name": "ja_ginza"}],
        "ner_model_configuration": {
            "model_to_presidio_entity_mapping": _LABELS,
            "labels_to_ignore": [],
        },
    }
    engine = engines.NlpEngineProvider(nlp_configuration=configuration).create_engine()
    registry = presidio.RecognizerRegistry(supported_languages=["ja"])
    registry.load_predefined_recognizers(languages=["ja"], nlp_engine=engine)
    registry.remove_recognizer("PhoneRecognizer")
    registry.add_recognizer(
        recognizers.PhoneRecognizer(supported_language="ja", supported_regions=["JP"])
    )
    registry.add_recognizer(recognizers.CreditCardRecognizer(supported_language="ja"))
    return presidio.AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=["ja"])


def _stay_off_the_network() -> None:
    tldextract: Any = import_module("tldextract")
    offline = tldextract.TLDExtract(suffix_list_urls=())
    tldextract.extract = tldextract.tldextract.extract = offline
