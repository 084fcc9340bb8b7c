"""Holds that no value shows itself where programs print things: repr, format, pickles, tracebacks."""

from __future__ import annotations

import dataclasses
import pickle
import pkgutil
from importlib import import_module

import numpy as np
import pytest

import morenashi
from morenashi.model.sealed import Sealed
from morenashi.model.segment import Column, TextBlock
from tests.silence.planted import values

# A field of such a name holds what was read, and must not show it.
TELLING = {"text", "data", "value", "content", "raw", "body", "cell", "head", "line_text", "buffer"}


@pytest.mark.parametrize("kind", sorted(values()))
def test_a_sealed_value_shows_its_length_only(kind: str) -> None:
    value = values()[kind]
    sealed = Sealed(value)
    for shown in (repr(sealed), str(sealed), f"{sealed}", f"{sealed:>40}", repr([sealed])):
        assert value not in shown
        assert str(len(value)) in shown
    assert sealed.reveal() == value


def test_a_sealed_value_is_not_pickled() -> None:
    with pytest.raises(TypeError, match="sealed"):
        pickle.dumps(Sealed("090-1234-5678"))


def test_segments_do_not_show_their_text() -> None:
    phone = values()["PHONE"]
    at = np.array([0], np.int64)
    column = Column("電話", phone.encode(), at, at + len(phone))
    assert phone not in repr(TextBlock("", phone))
    assert phone not in repr(column)
    assert column.cell(0) == phone


def dataclasses_of_the_house() -> set[type]:
    """Every dataclass of the package that can be imported without a database."""
    found: set[type] = set()
    for module in pkgutil.walk_packages(morenashi.__path__, "morenashi."):
        if module.name.startswith("morenashi.store") or module.name.endswith("__main__"):
            continue
        for thing in vars(import_module(module.name)).values():
            if isinstance(thing, type) and dataclasses.is_dataclass(thing):
                found.add(thing)
    return found


def test_no_dataclass_shows_what_it_read() -> None:
    classes = dataclasses_of_the_house()
    assert TextBlock in classes
    showing = sorted(
        f"{cls.__module__}.{cls.__name__}.{field.name}"
        for cls in classes
        # What samples/ writes is invented, to the last letter.
        if cls.__module__.startswith("morenashi.")
        and not cls.__module__.startswith("morenashi.samples")
        for field in dataclasses.fields(cls)
        # A written-out __repr__ has thought about it; a generated one is wrapped and shows all.
        if field.name in TELLING and field.repr and hasattr(cls.__repr__, "__wrapped__")
    )
    assert showing == []
