"""morenashi check: the answer, its exit code, the masked copy, and mails that arrived."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from morenashi import __version__
from tests.cli.program import call, run
from tests.flows.mails import mail

LEAK = (
    "山本様\n\n高橋健一様（090-1234-5678）は糖尿病、鈴木花子様はうつ病、"
    "渡辺一郎様は緑内障で通院しています。\n"
)
EMPLOYEES = "氏名,メールアドレス\n木村 美緒,kimura.mio@minato-shoji.example\n佐伯 航,saeki@minato-shoji.example\n"
PARTNERS = "会社名,氏名,メールアドレス,期限\n北印刷,山本 綾,yamamoto.aya@kita-print.example,\n"


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """The folder of a small directory, as Excel saves it."""
    folder = tmp_path / "名簿"
    folder.mkdir()
    (folder / "employees.csv").write_text(EMPLOYEES, encoding="cp932")
    (folder / "partners.csv").write_text(PARTNERS, encoding="utf-8-sig")
    return folder


def put(folder: Path, data: bytes, name: str = "送信.eml") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def locked() -> bytes:
    """A zip that says of its one member that it is encrypted."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("meibo.csv", "x" * 99)
    data = bytearray(packed.getvalue())
    data[6] |= 1
    data[data.find(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def test_an_ordinary_mail_passes(tmp_path: Path, directory: Path) -> None:
    path = put(tmp_path, mail("お見積書の件、承知いたしました。"))
    result = call("check", path, "--directory", directory, lang="ja")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("送信できます\n")
    assert "yamamoto.aya@kita-print.example  取引先" in result.stdout


def test_a_leak_is_held_and_explained(tmp_path: Path, directory: Path) -> None:
    result = call("check", put(tmp_path, mail(LEAK)), "--directory", directory, lang="ja")
    assert result.exit_code == 1
    assert result.stdout.startswith("保留します")
    assert "本文 3行目" in result.stdout
    assert not [word for word in ("高橋", "5678", "糖尿病") if word in result.stdout]


def test_json_for_programs(tmp_path: Path, directory: Path) -> None:
    path = put(tmp_path, mail(LEAK))
    told = json.loads(call("check", path, "--directory", directory, "--format", "json").stdout)
    assert told["verdict"] == "hold"
    assert "special_care" in {reason["rule"] for reason in told["reasons"]}
    assert told["recipients"][0]["standing"] == "partner"


def test_what_cannot_be_looked_into_is_said(tmp_path: Path, directory: Path) -> None:
    path = put(tmp_path, mail("資料です。", attached={"資料.zip": locked()}))
    result = call("check", path, "--directory", directory)
    assert result.exit_code == 3
    assert "資料.zip" in result.stdout


def test_standard_input_and_the_envelope(directory: Path) -> None:
    data = mail(LEAK, to="saeki@minato-shoji.example")
    inside = call("check", "-", "--directory", directory, text=data)
    given = ["--to", "a@x.example, b@y.example", "--to", "c@z.example"]
    outside = call("check", "-", "--directory", directory, *given, text=data)
    assert (inside.exit_code, outside.exit_code) == (0, 1)
    assert "Recipients (3)" in outside.stdout


def test_without_a_directory_the_senders_domain_is_ours(tmp_path: Path) -> None:
    to = "saeki@minato-shoji.example"
    colleague = call("check", put(tmp_path, mail(LEAK, to=to)))
    assert (colleague.exit_code, "in the directory" in colleague.stdout) == (0, True)
    assert "Without a directory" in colleague.stderr
    free = mail(LEAK, to="saeki@gmail.com", sender="x@gmail.com")
    assert call("check", put(tmp_path, free)).exit_code == 1


def test_a_file_for_the_web(tmp_path: Path) -> None:
    path = put(tmp_path, LEAK.encode(), "掲載.txt")
    result = call("check", path, "--channel", "web", lang="ja")
    assert result.exit_code == 1
    assert "だれでも見られる" in result.stdout


def test_every_rule_in_its_order(tmp_path: Path, directory: Path) -> None:
    path = put(tmp_path, mail(LEAK))
    result = call("check", path, "--directory", directory, "--trace")
    assert "Rules in the order they were asked" in result.stdout


def test_the_policy_has_the_last_word(tmp_path: Path, directory: Path) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text('[rules.special_care]\nmode = "off"\n', encoding="utf-8")
    path = put(tmp_path, mail("高橋健一様は糖尿病で通院しています。"))
    result = call("check", path, "--directory", directory, "--policy", policy)
    assert result.exit_code == 0
    policy.write_text('[rules.nonsense]\nmode = "off"\n', encoding="utf-8")
    broken = call("check", path, "--directory", directory, "--policy", policy)
    assert (broken.exit_code, "rules.nonsense" in broken.stderr) == (2, True)


def test_settings_name_the_directory_once(tmp_path: Path, directory: Path) -> None:
    (tmp_path / "morenashi.toml").write_text('[guard]\ndirectory = "名簿"\n', encoding="utf-8")
    path = put(tmp_path, mail("承知いたしました。", to="saeki@minato-shoji.example"))
    result = run("check", path, "--format", "json", cwd=tmp_path)
    assert json.loads(result.stdout)["recipients"][0]["standing"] == "employee"


def test_a_masked_copy(tmp_path: Path, directory: Path) -> None:
    path, copy = put(tmp_path, mail(LEAK)), tmp_path / "送付用.eml"
    result = call("check", path, "--directory", directory, "--masked", copy)
    assert result.exit_code == 1
    again = call("check", copy, "--directory", directory)
    assert again.exit_code == 0, again.stdout


def test_a_received_mail(tmp_path: Path) -> None:
    data = mail(
        "木村 美緒 様\n以前、会員サイトの運営でお世話になっておりました早川です。",
        sender="早川 亮 <ryo@hayakawa-biz.example>",
        to="kimura.mio+izumi@mail.example.jp",
    )
    result = call(
        "check", "--received", put(tmp_path, data), "--keep", tmp_path / "証拠", lang="ja"
    )
    assert result.exit_code == 1
    assert "退職者などが持ち出した宛先を使ったメール：強い手がかりがあります" in result.stdout
    assert [path.read_bytes() for path in tmp_path.glob("証拠/*/original.eml")] == [data]


def test_records_around_a_received_mail(tmp_path: Path, directory: Path) -> None:
    uses = put(
        tmp_path,
        "アドレス,渡した先,ドメイン\na@mail.example.jp,泉,izumi.example\nx,y,z\n".encode(),
        "uses.csv",
    )
    leaks = put(
        tmp_path, "会社名,ドメイン,公表日\n泉,izumi.example,2026/9/1\n".encode("cp932"), "leaks.csv"
    )
    data = mail("ご案内です。", sender="泉 <help@other.example>", to="a@mail.example.jp")
    given = ["--uses", uses, "--leaks", leaks, "--directory", directory, "--format", "json"]
    result = call("check", "--received", put(tmp_path, data), *given)
    signs = {
        one["sign"] for e in json.loads(result.stdout)["explanations"] for one in e["evidence"]
    }
    assert {"only_given_to", "sender_identity"} <= signs
    assert "uses.csv, line 3" in result.stderr


def test_the_evidence_tells_where_it_came_from(tmp_path: Path) -> None:
    data = mail("ご案内です。", sender="x <x@other.example>", to="a@mail.example.jp")
    call("check", "--received", put(tmp_path, data, "届いた.eml"), "--keep", tmp_path / "e")
    (path,) = tmp_path.glob("e/*/record.json")
    record = json.loads(path.read_bytes())
    assert record["source"]["file"] == "届いた.eml"
    assert record["tool"] | {"system": ""} == {
        "name": "morenashi", "version": __version__, "system": "",
    }  # fmt: skip


def test_evidence_that_cannot_be_kept_is_said_after_the_answer(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    given = put(tmp_path, mail("ご案内です。", sender="x <x@other.example>"))
    result = call("check", "--received", given, "--keep", tmp_path / "file" / "e")
    assert "SHA-256" in result.stdout
    assert "cannot be kept" in result.stderr
    assert result.exit_code not in (0, 1)


@pytest.mark.parametrize(
    ("body", "sender", "code"),
    [
        ("お世話になっております。", "山本 綾 <yamamoto.aya@kita-print.example>", 0),
        ("動画を録画した。ビットコインを払わなければ家族に送る。", "x <x@other.example>", 1),
    ],
)
def test_the_exit_code_of_a_received_mail(
    tmp_path: Path, directory: Path, body: str, sender: str, code: int
) -> None:
    given = put(tmp_path, mail(body, sender=sender, to="kimura.mio@minato-shoji.example"))
    assert call("check", "--received", given, "--directory", directory).exit_code == code


@pytest.mark.parametrize(
    "arguments", [("nowhere.eml",), ("-", "--channel", "pigeon"), ("-", "--lists", "none")]
)
def test_wrong_use(arguments: tuple[str, ...]) -> None:
    assert call("check", *arguments).exit_code == 2


def test_hostile_names_do_not_act_on_the_terminal(tmp_path: Path) -> None:
    data = mail(LEAK, to='"\x1b[31m" <a@x.example>', attached={"a\x1b]0;x\x07.zip": locked()})
    result = call("check", put(tmp_path, data))
    assert "\x1b" not in result.stdout + result.stderr
