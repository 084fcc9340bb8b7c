"""The sample company: one shared folder as it lies in a Japanese office, and its answer file."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from morenashi.errors import SampleError
from morenashi.model.items_of_data import CORPORATE_NUMBER
from morenashi.model.words import Words
from morenashi.samples.answers import Answers
from morenashi.samples.cast import Cast, invent_company
from morenashi.samples.folder import Folder
from morenashi.samples.office import Office
from morenashi.samples.offices import (
    accounting,
    backups,
    care,
    general_affairs,
    logistics,
    personnel,
    recruiting,
    sales,
    sales_mails,
    systems,
)

SHARED = "共有"
ANSWERS = "answers.json"

# The order is part of the sample: the systems department comes last and fills up to the size.
DEPARTMENTS: tuple[Callable[[Office], None], ...] = (
    general_affairs.write,
    sales.write,
    sales_mails.write,
    personnel.write,
    recruiting.write,
    accounting.write,
    logistics.write,
    care.write,
    backups.write,
    systems.write,
)


def make_sample(folder: Path, *, seed: int = 1, size: int = 5_000_000) -> Answers:
    """Writes the company of `seed` into `folder`/共有, about `size` bytes, and answers.json beside it.

    The same seed and size give the same bytes on every system. About 0.6 MB is the least that the
    company comes to; a larger size makes its lists and logs longer. The answer file is written
    last: where it stands, the sample is complete.
    """
    root = folder / SHARED
    _refuse_to_overwrite(folder)
    try:
        root.mkdir(parents=True)
        office = _open(root, seed, size)
        for write in DEPARTMENTS:
            write(office)
        answers = _answers(office, seed, size)
        answers.write(folder / ANSWERS)
    except OSError as error:
        raise SampleError(
            where=str(folder),
            why=Words(
                ja=f"書き込めませんでした（{error.strerror}）。",
                en=f"could not be written ({error.strerror}).",
            ),
            todo=Words(
                ja="空き容量と書き込みの権限を確かめるか、別のフォルダを指定してください。",
                en="Check free space and permissions, or name another folder.",
            ),
        ) from error
    return answers


def _refuse_to_overwrite(folder: Path) -> None:
    for name in (SHARED, ANSWERS):
        if (folder / name).exists():
            raise SampleError(
                where=str(folder / name),
                why=Words(ja="すでにあります。", en="is already there."),
                todo=Words(
                    ja="別のフォルダを指定するか、不要であれば削除してからやり直してください。",
                    en="Name another folder, or remove it if it is not needed.",
                ),
            )


def _open(root: Path, seed: int, size: int) -> Office:
    rng = random.Random(f"{seed}/company")  # noqa: S311 - invented, and must be repeatable
    return Office(
        company=invent_company(rng), cast=Cast(seed), folder=Folder(root), rng=rng, size=size
    )


def _answers(office: Office, seed: int, size: int) -> Answers:
    files = dict(sorted(office.folder.files.items()))
    if any(answer.unread for answer in files.values()):
        exit_code = 3
    else:
        found = {kind for answer in files.values() for kind in answer.counts}
        exit_code = 1 if found - {CORPORATE_NUMBER.kind} else 0
    return Answers(
        seed=seed, size=size, people=office.cast.used(), exit_code=exit_code, files=files
    )
