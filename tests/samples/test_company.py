"""The sample company: the same everywhere, and its answers are right."""

from __future__ import annotations

import email
import email.header
import hashlib
import json
import re
import zipfile
from collections import Counter
from email import policy
from importlib import import_module
from pathlib import Path

import pytest

from morenashi.errors import SampleError
from morenashi.model.finding import Cause
from morenashi.model.items_of_data import KINDS
from morenashi.samples import answers, make_sample
from morenashi.samples.answers import Answers
from morenashi.samples.folder import SPANS_UP_TO
from morenashi.values import bank_account, health_insurer, phone
from morenashi.values.decode import decode
from morenashi.values.digits import rows
from morenashi.values.value import Value

SIZE = 700_000
# Workplaces are found; the answer files do not count them yet.
UNANSWERED = {"COMPANY"}
# Of all files of seed 1 and SIZE. Whoever changes what a seed gives raises answers.VERSION and this.
DIGEST = "6e72a2b030d1f8b94f7956c8cdba387e49cec0efd903fb405cb7b3a2e5e20102"

EMAIL = re.compile(r"[A-Za-z0-9._-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
PHONE = re.compile(r"(?<![0-9-])0[0-9]{1,4}-[0-9]{1,4}-[0-9]{4}(?![0-9-])")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Answers]:
    folder = tmp_path_factory.mktemp("sample") / "会社"
    return folder, make_sample(folder, seed=1, size=SIZE)


def _digest(folder: Path) -> str:
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
        if path.is_file():
            whole.update(path.relative_to(folder).as_posix().encode() + b"\0")
            whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def _encoding(name: str, data: bytes) -> str:
    if data.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if "DM発送先" in name:
        return "utf-16-le"
    if "旧システム" in name:
        return "euc-jp"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp932"
    return "utf-8"


def _texts(folder: Path, told: Answers) -> dict[str, str]:
    found = {}
    for name, answer in told.files.items():
        data = (folder / "共有" / name).read_bytes()
        if not answer.unread and not name.endswith((".eml", ".zip")):
            found[name] = decode(data, _encoding(name, data)).text
    return found


def test_the_same_seed_gives_the_same_bytes(sample: tuple[Path, Answers], tmp_path: Path) -> None:
    folder, told = sample
    again = make_sample(tmp_path, seed=1, size=SIZE)
    assert again == told
    assert _digest(tmp_path) == _digest(folder) == DIGEST


def test_another_seed_gives_other_people(sample: tuple[Path, Answers], tmp_path: Path) -> None:
    folder, _ = sample
    make_sample(tmp_path, seed=2, size=SIZE)
    place = Path("共有/01_総務/社員名簿_2026年4月.csv")
    assert (tmp_path / place).read_bytes() != (folder / place).read_bytes()


def test_the_answer_file_says_what_was_returned(sample: tuple[Path, Answers]) -> None:
    folder, told = sample
    assert answers.read(folder / "answers.json") == told
    raw = json.loads((folder / "answers.json").read_text("utf-8"))
    assert set(raw) == {"seed", "size", "version", "files", "people", "exit_code"}
    assert raw["seed"] == 1
    assert raw["exit_code"] == 3


def test_every_file_has_an_answer(sample: tuple[Path, Answers]) -> None:
    folder, told = sample
    root = folder / "共有"
    there = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    assert there == set(told.files)
    assert len(there) < 400


def test_size(sample: tuple[Path, Answers]) -> None:
    folder, _ = sample
    total = sum(path.stat().st_size for path in (folder / "共有").rglob("*") if path.is_file())
    assert SIZE * 0.95 < total < SIZE * 1.05


def test_every_kind_of_the_vocabulary_occurs(sample: tuple[Path, Answers]) -> None:
    assert set(sample[1].counts()) == set(KINDS) - UNANSWERED


def test_counts_and_spans_agree(sample: tuple[Path, Answers]) -> None:
    folder, told = sample
    texts = _texts(folder, told)
    with_spans = 0
    for name, text in texts.items():
        answer = told.files[name]
        if len((folder / "共有" / name).read_bytes()) >= SPANS_UP_TO:
            assert not answer.spans
            continue
        with_spans += bool(answer.spans)
        assert Counter(span.kind for span in answer.spans) == Counter(answer.counts), name
        starts = [span.start for span in answer.spans]
        assert starts == sorted(starts)
        for span in answer.spans:
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip("\r\n,\t\"' 　") == text[span.start : span.end]
    assert with_spans > 60


FILES_OF_KINDS = {
    "MY_NUMBER": "my_number", "DRIVERS_LICENSE": "drivers_license", "PASSPORT": "passport",
    "RESIDENCE_CARD": "residence_card", "PENSION_NUMBER": "pension_number",
    "EMPLOYMENT_INSURANCE": "employment_insurance", "BANK_ACCOUNT": "bank_account", "PHONE": "phone",
    "CREDIT_CARD": "credit_card", "POSTAL_CODE": "postal_code", "EMAIL": "email",
    "IP_ADDRESS": "ip_address", "BIRTHDATE": "birthdate", "CORPORATE_NUMBER": "corporate_number",
}  # fmt: skip


def test_each_span_holds_a_right_value_of_its_kind(sample: tuple[Path, Answers]) -> None:
    folder, told = sample
    checked: Counter[str] = Counter()
    for name, text in _texts(folder, told).items():
        for span in told.files[name].spans:
            if file := FILES_OF_KINDS.get(span.kind):
                value: Value = import_module(f"morenashi.values.{file}").value
                assert value.valid(text[span.start : span.end]), (name, span)
                checked[span.kind] += 1
    assert set(checked) == set(FILES_OF_KINDS)


def test_no_mail_address_or_telephone_is_left_out(sample: tuple[Path, Answers]) -> None:
    folder, told = sample
    for name, text in _texts(folder, told).items():
        answer = told.files[name]
        emails = [found for found in EMAIL.findall(text) if "node@" not in found]
        assert len(emails) == answer.counts.get("EMAIL", 0), name
        phones = len(PHONE.findall(text)) if not name.startswith("05_") else 0
        assert phones <= answer.counts.get("PHONE", 0), name
        numbers = re.findall(r"(?<=記号番号 )[01][0-9]{4}-[0-9]+", text)
        assert all(bank_account.valid(number) for number in numbers)


def test_numbers_that_only_look_personal(sample: tuple[Path, Answers]) -> None:
    files = sample[1].files
    goods = {name: answer for name, answer in files.items() if name.startswith("05_")}
    assert len(goods) == 4
    assert not any(answer.counts for answer in goods.values())


def test_house_numbers_do_not_exist(sample: tuple[Path, Answers]) -> None:
    folder, told = sample
    for name, text in _texts(folder, told).items():
        for span in told.files[name].spans:
            if span.kind == "ADDRESS":
                assert re.search("[9９][0-9０-９]{3}", text[span.start : span.end])


def test_nobody_has_these_telephone_numbers(sample: tuple[Path, Answers]) -> None:
    folder, told = sample
    for name, text in _texts(folder, told).items():
        for span in told.files[name].spans:
            if span.kind == "PHONE":
                number = phone.normal(text[span.start : span.end])
                assert number
                assert phone.split(number)[1][0] in "01", (name, span)


def test_what_cannot_be_read_has_a_cause(sample: tuple[Path, Answers]) -> None:
    folder, told = sample
    unread = {name: answer.unread for name, answer in told.files.items() if answer.unread}
    causes = Counter(unread.values())
    assert causes == {"encrypted": 1, "broken": 3, "unsupported": 1}
    assert {Cause(cause) for cause in causes}
    broken = next(n for n, cause in unread.items() if cause == "broken" and n.endswith(".zip"))
    with pytest.raises(zipfile.BadZipFile), zipfile.ZipFile(folder / "共有" / broken):
        pass


def test_the_archive_has_japanese_names(sample: tuple[Path, Answers]) -> None:
    folder, told = sample
    name = next(name for name in told.files if name.endswith("顧客名簿_2018.zip"))
    with zipfile.ZipFile(folder / "共有" / name) as archive:
        assert archive.testzip() is None
        names = [info.filename.encode("cp437").decode("cp932") for info in archive.infolist()]
        tables = [archive.read(info).decode("cp932") for info in archive.infolist()[:2]]
    assert names[0] == "顧客名簿/東日本.csv"
    assert sum(table.count("\r\n") - 1 for table in tables) == told.files[name].counts["PERSON"]
    locked = next(name for name, answer in told.files.items() if answer.unread == "encrypted")
    with zipfile.ZipFile(folder / "共有" / locked) as archive:
        assert archive.infolist()[0].flag_bits & 1


def test_mails_hold_what_the_answers_say(sample: tuple[Path, Answers]) -> None:
    folder, told = sample
    mails = [name for name in told.files if name.endswith(".eml")]
    assert len(mails) == 63
    for name in mails:
        data = (folder / "共有" / name).read_bytes()
        mail = email.message_from_bytes(data, policy=policy.compat32)
        assert not mail.defects
        shown = "\n".join(str(mail[header] or "") for header in ("From", "To", "Cc"))
        for part in mail.walk():
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                shown += payload.decode("latin-1")
        assert len(EMAIL.findall(shown)) == told.files[name].counts["EMAIL"], name


def test_a_subject_survives(sample: tuple[Path, Answers]) -> None:
    folder, _ = sample
    data = (folder / "共有/02_営業/メール/001_送信.eml").read_bytes()
    mail = email.message_from_bytes(data)
    subject = str(email.header.make_header(email.header.decode_header(mail["Subject"])))
    assert subject == "Re: お見積りの件"


def test_old_files_lose_no_sign(sample: tuple[Path, Answers]) -> None:
    folder, told = sample
    for name, text in _texts(folder, told).items():
        assert "〓" not in text, name
        assert "\ufffd" not in text, name
        assert "\ue000" not in text, name
        if not name.startswith("07_") and not name.endswith(".xml"):
            assert "?" not in text, name


def test_the_encodings_can_be_guessed(sample: tuple[Path, Answers]) -> None:
    folder, told = sample
    for name, text in _texts(folder, told).items():
        assert decode((folder / "共有" / name).read_bytes()).text == text, name


def test_nothing_is_overwritten(sample: tuple[Path, Answers]) -> None:
    folder, _ = sample
    before = _digest(folder)
    with pytest.raises(SampleError) as caught:
        make_sample(folder)
    assert "共有" in caught.value.where
    assert _digest(folder) == before


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(SampleError):
        make_sample(tmp_path / "file" / "below")


def test_a_larger_sample_has_more_people_and_hardly_more_files(tmp_path: Path) -> None:
    small = make_sample(tmp_path / "a", seed=3, size=700_000)
    large = make_sample(tmp_path / "b", seed=3, size=1_500_000)
    assert large.people > small.people * 1.5
    assert set(small.files) == set(large.files)


def test_elderly_insurance_numbers_carry_a_check_digit(sample: tuple[Path, Answers]) -> None:
    folder, told = sample
    texts = _texts(folder, told)
    name = next(name for name in texts if "後期高齢" in name)
    numbers = re.findall("[0-9]{8}", texts[name])
    assert len(numbers) == 10
    assert health_insurer.elderly_insured_rows(rows(numbers)).all()
