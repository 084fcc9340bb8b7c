"""Whatever is done to a ledger's file is noticed, and where."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from morenashi.ledger.chain import Chain, Fault, Head, verify
from morenashi.ledger.entry import START, Act, Draft, write
from tests.ledger.made import AT, KEY, written


@pytest.fixture
def file(tmp_path: Path) -> tuple[bytes, Head]:
    path, head = written(tmp_path)
    return path.read_bytes(), head


def faults(chain: Chain) -> list[tuple[Fault, int]]:
    return [(one.fault, one.line) for one in chain.broken]


def test_a_whole_chain(file: tuple[bytes, Head]) -> None:
    chain = verify(*file[:1], KEY, file[1])
    assert (chain.broken, chain.torn, chain.unapplied) == ((), b"", 0)
    assert [entry.seq for entry in chain.entries] == [1, 2, 3, 4, 5]
    assert chain.head == file[1]
    assert verify(b"", KEY, Head()) == Chain((), ())


def test_every_flip_of_a_bit_is_noticed(file: tuple[bytes, Head]) -> None:
    data, head = file
    for place in range(len(data)):
        flipped = bytearray(data)
        flipped[place] ^= 1 << (place % 8)
        assert verify(bytes(flipped), KEY, head).broken, place
        alone = verify(bytes(flipped), KEY)
        assert alone.broken or alone.torn, place


def test_every_other_byte_is_noticed(file: tuple[bytes, Head]) -> None:
    data, head = file
    rng = random.Random(1)
    for place in range(len(data)):
        other = bytearray(data)
        other[place] = rng.choice([b for b in range(256) if b != data[place]])
        assert verify(bytes(other), KEY, head).broken, place


def test_every_cut_is_noticed(file: tuple[bytes, Head]) -> None:
    data, head = file
    for end in range(len(data)):
        assert verify(data[:end], KEY, head).broken[-1].fault is Fault.TRUNCATED, end


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ([0, 1, 3, 4], [(Fault.REMOVED, 3)]),
        ([1, 2, 3, 4], [(Fault.REMOVED, 1)]),
        ([0, 1, 2, 3], [(Fault.TRUNCATED, 4)]),
        ([], [(Fault.TRUNCATED, 0)]),
        ([0, 2, 1, 3, 4], [(Fault.REMOVED, 2), (Fault.MOVED, 3)]),
        ([0, 1, 1, 2, 3, 4], [(Fault.MOVED, 3)]),
        ([0, 1, 2, 3, 4, 0], [(Fault.MOVED, 6)]),
    ],
)
def test_lines_removed_moved_and_repeated(
    file: tuple[bytes, Head], order: list[int], expected: list[tuple[Fault, int]]
) -> None:
    lines = file[0].splitlines(keepends=True)
    assert faults(verify(b"".join(lines[i] for i in order), KEY, file[1])) == expected


def test_a_made_up_line_is_noticed_and_the_rest_is_not_accused(file: tuple[bytes, Head]) -> None:
    lines = file[0].splitlines(keepends=True)
    forged = write(Draft(Act.CHANGED), seq=3, at=AT, previous=START, key=b"another key" * 2)
    lines.insert(2, forged.line() + b"\n")
    assert faults(verify(b"".join(lines), KEY, file[1])) == [(Fault.CHANGED, 3)]
    lines[2] = b"{}\n"
    assert faults(verify(b"".join(lines), KEY, file[1])) == [(Fault.CHANGED, 3)]


def test_a_changed_line_says_which(file: tuple[bytes, Head]) -> None:
    lines = file[0].splitlines(keepends=True)
    lines[1] = lines[1].replace(b'"after":2', b'"after":9')
    chain = verify(b"".join(lines), KEY, file[1])
    assert faults(chain) == [(Fault.CHANGED, 2)]
    assert chain.broken[0].said("ja").startswith("2行目（2番の記載）")
    assert chain.broken[0].said("en").startswith("line 2, entry 2: was changed")


def test_another_chain_in_its_place(tmp_path: Path, file: tuple[bytes, Head]) -> None:
    """Somebody with the key begins anew: the case still knows what stood there."""
    (tmp_path / "other").mkdir()
    forged, at = b"", START
    for number in range(1, 7):
        entry = write(Draft(Act.OPENED), seq=number, at=AT, previous=at, key=KEY)
        forged, at = forged + entry.line() + b"\n", entry.mark
    assert faults(verify(forged, KEY, file[1])) == [(Fault.REPLACED, 5)]
    lines = file[0].splitlines(keepends=True)
    mixed = b"".join(lines[:4]) + forged.splitlines(keepends=True)[4]
    assert (Fault.REPLACED, 5) in faults(verify(mixed, KEY, file[1]))


def test_the_wrong_key_finds_nothing_genuine(file: tuple[bytes, Head]) -> None:
    assert len(verify(file[0], bytes(32), file[1]).broken) >= 5


def test_half_a_line_after_the_last_is_no_break(file: tuple[bytes, Head]) -> None:
    chain = verify(file[0] + b'{"seq":6,"at"', KEY, file[1])
    assert (chain.broken, chain.torn) == ((), b'{"seq":6,"at"')


def test_entries_the_case_does_not_know(file: tuple[bytes, Head]) -> None:
    first = verify(file[0].splitlines(keepends=True)[0], KEY).head
    assert verify(file[0], KEY, first).unapplied == 4
