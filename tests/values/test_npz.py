"""Archives of arrays: what is read is what was written, and nothing else is in the bytes."""

from __future__ import annotations

import zipfile
from io import BytesIO

import numpy as np

from morenashi.values.lists.npz import npz


def test_the_arrays_are_read_as_written() -> None:
    arrays = {"b": np.arange(6, dtype=np.int16).reshape(2, 3), "a": np.array(7, np.uint32)}
    data = np.load(BytesIO(npz(arrays)))
    assert data.files == ["b", "a"]
    for name, value in arrays.items():
        assert data[name].dtype == value.dtype
        assert np.array_equal(data[name], value)


def test_the_same_arrays_give_the_same_bytes() -> None:
    one, other = (npz({"a": np.arange(1000)}) for _ in range(2))
    assert one == other
    assert npz({"a": np.arange(1001)}) != one
    with zipfile.ZipFile(BytesIO(one)) as archive:
        assert [item.date_time for item in archive.infolist()] == [(1980, 1, 1, 0, 0, 0)]
        assert [item.compress_type for item in archive.infolist()] == [zipfile.ZIP_DEFLATED]
