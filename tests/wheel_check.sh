#!/bin/sh
# Builds the wheel, installs it into an empty environment outside the checkout and uses it there.
set -eu

cd "$(dirname "$0")/.."
root="$(pwd)"
uv="$root/.tools/bin/uv"
room="$(mktemp -d)"
trap 'rm -rf "$room"' EXIT
unset PYTHONPATH VIRTUAL_ENV UV_PROJECT_ENVIRONMENT
UV_CACHE_DIR="$root/.tools/cache"
UV_PYTHON_DOWNLOADS=never
export UV_CACHE_DIR UV_PYTHON_DOWNLOADS

say() { echo "wheel: $*"; }

say "build"
"$uv" build --quiet --wheel --out-dir "$room/dist" "$root"
wheel="$(ls "$room"/dist/*.whl)"

say "install outside the checkout, with the versions of uv.lock and without the tools of development"
"$uv" export --quiet --project "$root" --locked --no-dev --all-extras --no-hashes --no-emit-project \
  --output-file "$room/locked.txt"
"$uv" venv --quiet --no-project --python "$root/.venv/bin/python" "$room/env"
"$uv" pip install --quiet --python "$room/env/bin/python" --constraints "$room/locked.txt" "$wheel"

HOME="$room/home"
MORENASHI_HOME="$room/installation"
export HOME MORENASHI_HOME
mkdir "$HOME" "$room/elsewhere"
cd "$room/elsewhere"
python="$room/env/bin/python"
morenashi="$room/env/bin/morenashi"

say "it comes from the wheel"
"$python" -c "import morenashi, sys; sys.exit(not morenashi.__file__.startswith('$room'))"

say "morenashi --help"
"$morenashi" --help >help.txt
grep -q scan help.txt

say "morenashi sample"
"$morenashi" sample company --seed 7 --size 1MB

say "morenashi scan"
expected="$("$python" -c "import json; print(json.load(open('company/answers.json', encoding='utf-8'))['exit_code'])")"
code=0
"$morenashi" scan company/共有 --format html --output report.html || code=$?
[ "$code" -eq "$expected" ] || { say "scan ended with $code instead of $expected"; exit 1; }
grep -q "</html>" report.html

say "morenashi findings"
code=0
"$morenashi" findings --format json --output findings.json || code=$?
[ "$code" -eq "$expected" ] || { say "findings ended with $code instead of $expected"; exit 1; }

say "python -m morenashi detect and mask"
printf '電話は090-1234-5678です\n' | "$python" -m morenashi detect --format json >found.json
grep -q PHONE found.json
printf '電話は090-1234-5678です\n' | "$python" -m morenashi mask | grep -q '\[電話番号\]'

say "the library"
"$python" -c "import morenashi; assert morenashi.find_entities('電話は090-1234-5678です')[0].type == 'PHONE'"

say "names: the model and the words came along, and so did the licences of both"
"$python" -c "import morenashi; assert [e.type for e in morenashi.find_entities('担当は山田 太郎さんです')] == ['PERSON']"
for text in BSD-3-Clause-UniDic.txt MIT-japanese-personal-name-dataset.txt manifest.toml; do
  ls "$room"/env/lib/python3*/site-packages/morenashi-*.dist-info/licenses/LICENSES/"$text" >/dev/null
done

say "every data file of the checkout came along"
for file in $(cd "$root/src" && git ls-files . 2>/dev/null | grep -v '\.py$' || true); do
  "$python" - "$file" "$wheel" <<'PY'
import sys, zipfile
name, wheel = sys.argv[1:]
sys.exit(0 if name in zipfile.ZipFile(wheel).namelist() else f"missing in the wheel: {name}")
PY
done

say "stands"
