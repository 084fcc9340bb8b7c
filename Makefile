# Everything a newcomer needs: `make run` does the main job, `make test` passes the tests.
# Both build their own environment below this folder; nothing of the system is touched.

export UV_PYTHON_DOWNLOADS := never
export UV_PROJECT_ENVIRONMENT := $(CURDIR)/.venv

PYTHON ?= python3
UV := $(CURDIR)/.tools/bin/uv
BIN := $(CURDIR)/.venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help install run test check lint types contracts docs-check wheel-check bench clean

help: ## shows this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

install: $(READY) ## sets everything up; the program then stands at .venv/bin/morenashi

$(UV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target .tools uv

$(READY): pyproject.toml uv.lock | $(UV)
	$(UV) sync --quiet --locked --all-extras --python $(PYTHON)
	@touch $(READY)

run: install ## makes a sample company, scans it, prints a table and writes an HTML report
	@$(BIN)/python -m morenashi.samples.tour

test: install ## passes the tests
	$(BIN)/pytest -n auto

check: install lint types contracts ## all that CI runs
	$(BIN)/pytest -n auto
	$(MAKE) docs-check wheel-check

lint:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types:
	$(BIN)/mypy

contracts:
	$(BIN)/lint-imports

docs-check:
	$(BIN)/pytest -n auto tests/docs

wheel-check:
	sh tests/wheel_check.sh

bench: install ## measures speed and accuracy beside other tools
	$(BIN)/python benchmarks/run.py

clean: ## removes what the commands above made
	rm -rf .venv .tools .bench dist var
