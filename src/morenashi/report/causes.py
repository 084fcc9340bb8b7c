"""Why a place could not be read, in words, and what a person can do about it."""

from __future__ import annotations

from dataclasses import dataclass

from morenashi.model.finding import Cause
from morenashi.model.words import Words


@dataclass(frozen=True, slots=True)
class CauseWords:
    """The name of a cause and the advice that follows from it."""

    label: Words
    advice: Words


def _words(label_ja: str, label_en: str, ja: str, en: str) -> CauseWords:
    return CauseWords(Words(ja=label_ja, en=label_en), Words(ja=ja, en=en))


CAUSES: dict[Cause, CauseWords] = {
    Cause.MISSING: _words(
        "見つからない", "not there",
        "パスの綴りと、共有フォルダーに接続できているかを確かめてください。",
        "Check the spelling of the path and whether the share is connected.",
    ),
    Cause.NO_PERMISSION: _words(
        "読み取り権限がない", "no permission",
        "読み取り権限のあるアカウントで、もう一度検査してください。",
        "Scan again with an account that may read it.",
    ),
    Cause.SYMLINK_LOOP: _words(
        "リンクが循環している", "symbolic links in a circle",
        "循環しているリンクを直すか削除してください。リンク先の実体は別に検査されます。",
        "Repair or remove the link; what lies behind it is scanned in its own place.",
    ),
    Cause.SPECIAL_FILE: _words(
        "通常のファイルではない", "not a regular file",
        "デバイスやパイプなどは検査の対象外です。中身が必要なら、通常のファイルに書き出してください。",
        "Devices, pipes and the like are not read; if their content matters, export it to a file.",
    ),
    Cause.BROKEN: _words(
        "ファイルが壊れている", "damaged",
        "元のアプリケーションで開けるかを確かめ、開けない場合はバックアップから戻して検査してください。",
        "Try to open it in its own program; otherwise restore a backup and scan that.",
    ),
    Cause.ENCRYPTED: _words(
        "パスワードで保護されている", "protected by a password",
        "パスワードを解除した写しを安全な場所に作って検査し、終わったら写しを削除してください。",
        "Scan an unprotected copy in a safe place, and delete the copy afterwards.",
    ),
    Cause.UNSUPPORTED: _words(
        "対応していない形式", "format not supported",
        "CSVやテキストに書き出して検査するか、目で中身を確かめてください。",
        "Export it to CSV or text and scan that, or look at it yourself.",
    ),
    Cause.TOO_DEEP: _words(
        "入れ子が深すぎる", "nested too deeply",
        "内側の圧縮ファイルを取り出して、それだけを検査してください。",
        "Take the inner archives out and scan them by themselves.",
    ),
    Cause.TOO_LARGE: _words(
        "大きすぎる", "too large",
        "展開後の大きさを確かめ、問題がなければ分割するか、上限の設定を上げて検査してください。",
        "Check its unpacked size; if it is genuine, split it or raise the limit and scan again.",
    ),
    Cause.TOO_MANY: _words(
        "中のファイルが多すぎる", "too many files inside",
        "展開してフォルダーとして検査するか、上限の設定を上げてください。",
        "Unpack it and scan the folder, or raise the limit.",
    ),
    Cause.UNDECODABLE: _words(
        "文字コードを判別できない", "encoding not recognised",
        "元のアプリケーションで開き、UTF-8で保存し直してから検査してください。",
        "Open it in its own program, save it as UTF-8 and scan again.",
    ),
    Cause.CHANGED: _words(
        "検査中に書き換えられた", "changed while being read",
        "使われていない時間帯に、もう一度検査してください。",
        "Scan it again at a time when nobody is working on it.",
    ),
    Cause.TIMEOUT: _words(
        "時間の上限を超えた", "took too long",
        "そのファイルだけを検査するか、時間の上限の設定を上げてください。",
        "Scan that file alone, or raise the time limit.",
    ),
    Cause.CRASHED: _words(
        "読み取り処理が異常終了した", "the reader crashed",
        "続けて起きる場合は、ファイルの種類と大きさを添えて不具合として報告してください。",
        "If it happens again, report it as a defect with the type and size of the file.",
    ),
    Cause.READ_ERROR: _words(
        "読み取りエラー", "read error",
        "ディスクやネットワークの状態を確かめ、もう一度検査してください。",
        "Check the disk or the network and scan again.",
    ),
    Cause.INTERRUPTED: _words(
        "途中で中断した", "interrupted",
        "同じ場所をもう一度検査してください。済んだファイルは読み飛ばされます。",
        "Scan the same place again; files already done are skipped.",
    ),
}  # fmt: skip
