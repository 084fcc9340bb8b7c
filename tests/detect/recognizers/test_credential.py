"""パスワード, 暗証番号, 秘密の答え: the secret beside its word; talk about secrets is none."""

from __future__ import annotations

import pytest

from tests.detect.marked import marked_by

EXAMPLES = """
パスワード：⟦Hana2024!⟧
パスワード: ⟦abc123⟧
初期パスワードは ⟦Sakura#99⟧ です。
PW:⟦q1w2e3r4⟧
password=⟦S3cret!x⟧
DB_PASSWORD=⟦hunter2x⟧
"password": "⟦S3cret!x⟧"
パスワード「⟦Kanonji!17⟧」
パスワード（⟦Kanonji!17⟧）
ﾊﾟｽﾜｰﾄﾞ:⟦abc123⟧
暗証番号：⟦1234⟧
オートロック ⟦602*1183⟧
カギ番号 ⟦5173⟧
reset password to ⟦Yuki!guni-31⟧
add a password to your account
暗証番号は⟦0427⟧です
PIN: ⟦1234⟧
秘密の質問：母の旧姓　答え：⟦佐藤⟧
ID/PW：admin / ⟦P@ssw0rd1⟧
ログインID,パスワード\\ntaro,⟦Hana2024!⟧
postgres://app:⟦S3cretpw1⟧@db.example.jp/app
zipのパスワードは⟦Zip2024x⟧です
パスワードは別途お送りします。
パスワードを忘れた方はこちら
パスワードは8文字以上で設定してください
パスワード：********
パスワード：●●●●●●
パスワード：別途
パスワード：未設定
password=${DB_PASSWORD}
password: null
password = getenv("DB_PASSWORD")
パスワードの変更日 2024-01-02
パスワードは PowerPoint のファイルに書かないこと
暗証番号は4桁です
暗証番号を3回間違えた
PIN配列の図
password reset
パスワードリセットのご案内
答えは次のページ
ユーザー名: taro パスワード: ⟦Tar0!2024⟧
PASS：⟦ａｂｃ１２３⟧
暗証番号　⟦１２３４⟧
login: taro / password: ⟦hogehoge1⟧
Wi-Fi SSID:guest KEY:⟦welcome2024⟧
パスワードはお誕生日です
パス 1234円
バイパス 2024
コンパス: abcd
passenger: taro
bypass=1234
compass: abcd1234
パスポート: TK1234567
パスタ：1200円
pin assignment: 12
spin: 1234
パスワード有効期限 90日
パスワード ポリシー
パスワード：（別メールで送付）
パスワードの最小文字数=12
root/etc/passwd1
admin/settings/page1
guest/index.html
/root/scripts/run_1.sh
host root /var/log1
operator\\t10:00-18:00
ユーザー taro/2024-01
login /api/v1/login
admin / ⟦Sakura99⟧
root\\t⟦Vbox-1192⟧
パス：C:\\Users\\suzuki\\a1
パス：/home/taro/a1
パス：\\\\server\\share\\a1
質問 何歳？ 答え：42
アンケート 質問1 はい 回答：いいえ
Q. パスワードを忘れました 回答：再設定画面へ
ログイン方法の質問 回答：管理者に連絡
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    text = line.replace("\\n", "\n").replace("\\t", "\t")
    assert marked_by("CREDENTIAL", text) == text
