# Everything sets itself up in .venv, quietly: set-up reads nothing and writes to standard error.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes --no-deps
CHECK := $(BIN)/python -m pip --disable-pip-version-check check

.PHONY: run test lint format audit bench crash requirements clean

help: ## list the commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | while IFS="$$(printf '\t')" read -r name text; do \
		printf '  make %-13s %s\n' "$$name" "$$text"; done

run: .venv/ready ## start the bot if BOT_TOKEN is set, else chat with it in this terminal
	@$(BIN)/python -m bot

test: .venv/ready-test ## run every test and measure the coverage
	@$(BIN)/python -m pytest -q -n 2 --dist loadfile -m "not crash" --cov --cov-report=term:skip-covered --cov-fail-under=90

crash: .venv/ready-test ## kill processes hundreds of times and count what is lost (12 minutes)
	@$(BIN)/python -m pytest -q -m crash

lint: .venv/ready-test ## check the format, the lint rules and the types
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

format: .venv/ready-test ## format the code and fix what can be fixed
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

audit: .venv/ready-test ## look for known vulnerabilities in the pinned packages
	@$(BIN)/python .ci/audit.py

requirements: .venv/ready-test ## pin the newest versions that pyproject.toml allows, with hashes
	@$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-strip-extras --no-annotate --no-header --quiet --upgrade -o requirements.txt
	@$(BIN)/uv pip compile pyproject.toml --group test --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-strip-extras --no-annotate --no-header --quiet --upgrade -c requirements.txt -o requirements-test.txt
	@$(BIN)/uv pip compile pyproject.toml --group bench --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-strip-extras --no-annotate --no-header --quiet --upgrade -c requirements.txt -o requirements-bench.txt

bench: .venv/ready-bench ## measure the goals of speed next to other bots: 10 minutes (BENCH=--quick: 3)
	@$(BIN)/python -m benchmarks $(BENCH)

clean: ## delete the virtual environment and all caches
	rm -rf .venv .coverage .coverage.* .mypy_cache .pytest_cache .ruff_cache

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed" >&2; exit 1; }
	@$(PYTHON) -m venv .venv </dev/null >&2

.venv/ready: requirements.txt .venv/bin/python
	@$(PIP) -r requirements.txt </dev/null >&2
	@$(CHECK) >&2
	@touch $@

.venv/ready-test: requirements-test.txt .venv/ready
	@$(PIP) -r requirements-test.txt </dev/null >&2
	@$(CHECK) >&2
	@touch $@

.venv/ready-bench: requirements-bench.txt .venv/ready
	@$(PIP) -r requirements-bench.txt </dev/null >&2
	@$(CHECK) >&2
	@touch $@
