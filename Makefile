# Everything a newcomer needs: `make run` does the main job, `make test` passes the tests.
# Both build their own environment below this folder; nothing of the system is touched.
# Paths stay relative, so that the checkout may lie below a folder with spaces or Japanese letters.

# uv takes the Python it is given, keeps its downloads here and writes nothing into the home folder.
export UV_PYTHON_DOWNLOADS := never
export UV_PROJECT_ENVIRONMENT := .venv
export UV_CACHE_DIR := .tools/cache
# pip refuses --target together with a user install, or outside a virtual environment, if told so.
export PIP_USER := 0
export PIP_REQUIRE_VIRTUALENV := 0

PYTHON ?= python3
UV := .tools/bin/uv
BIN := .venv/bin
READY := .venv/.ready
PYTEST := $(BIN)/python -m pytest -n auto
DEPTH ?= fast

.DEFAULT_GOAL := help
.PHONY: help install run test check lint types contracts docs-check docs fix wheel-check bench train licences clean

help: ## shows this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: install ## makes a sample company, scans it, writes a report, and shows which past cases play
	@$(BIN)/python -m morenashi tour

test: install ## passes the tests
	$(PYTEST) -m "not slow"

install: $(READY) ## only sets up; the program then stands at .venv/bin/morenashi

$(UV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; if you have one elsewhere: make PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -m pip --version >/dev/null || \
	  { echo "pip is needed, for instance: apt install python3-pip"; exit 1; }
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --upgrade --target .tools uv

$(READY): pyproject.toml uv.lock | $(UV)
	$(UV) sync --quiet --locked --all-extras --python "$$(command -v $(PYTHON))"
	@# Python reads this file in the encoding of the locale; a path without letters of its own fits all.
	@for file in .venv/lib/python3*/site-packages/*morenashi.pth; do echo ../../../../src >"$$file"; done
	@touch $(READY)

check: install lint types contracts ## all that CI runs: style, types, floors, tests, documents, the built wheel
	$(PYTEST)
	$(MAKE) docs-check wheel-check

lint: install
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: install
	$(BIN)/python -m mypy

contracts: install
	$(BIN)/lint-imports --no-cache --no-logo

docs-check: install
	$(BIN)/python docs/generate.py --check

wheel-check: install
	sh tests/wheel_check.sh

docs: install ## writes the generated pages of docs/reference anew
	$(BIN)/python docs/generate.py

fix: install ## formats the code and applies safe corrections
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: install ## measures speed and accuracy beside other tools
	$(BIN)/python benchmarks/run.py

train: install ## trains the models of names anew: make train CORPORA=FOLDER (see training/README.md)
	@test -n "$(CORPORA)" || { echo "say where the public corpora lie: make train CORPORA=FOLDER"; exit 1; }
	$(BIN)/python -m training.train "$(CORPORA)" --depth "$(DEPTH)" --write
	@# The gate fits only the weights it was made for, and only the fast model has one.
	test "$(DEPTH)" != fast || $(BIN)/python -m training.gate "$(CORPORA)" --write

licences: install ## writes the hashes of shipped data files into LICENSES/manifest.toml anew
	$(BIN)/python -m training.licences

clean: ## removes what the commands above made
	rm -rf .venv .tools .bench dist var
