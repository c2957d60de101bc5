# Two commands for a fresh machine: `make chat` and `make test`. Nothing is assumed but Python 3.11+, make and a POSIX shell.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
LOCK := requirements/dev.txt

.PHONY: help setup chat test lint format simulate bench crash load lock clean

help: ## what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile

setup: $(READY) ## makes .venv from the lock file (the others do it when needed)

$(READY): $(LOCK) pyproject.toml
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(0 if v >= (3, 11) else "Coffeechat needs Python 3.11 or newer; this is %d.%d. Try: make PYTHON=python3.12 setup" % v[:2])'
	@echo "Setting up .venv (about a minute, once) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(LOCK)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

chat: $(READY) ## talk with the coach in this terminal
	@$(BIN)/coffeechat chat

test: $(READY) ## all tests, those on PostgreSQL included
	@$(BIN)/python -m pytest -n auto --dist worksteal

lint: $(READY) ## ruff, basedpyright, import contracts
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/basedpyright

format: $(READY) ## put the code in its usual form
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

simulate: $(READY) ## a student through eight weeks in seconds
	@$(BIN)/coffeechat simulate --student eager --rules

bench: $(READY) ## the measurements of benchmarks/README.md
	@$(BIN)/python -m benchmarks.core
	@$(BIN)/python -m benchmarks.turns
	@$(BIN)/python -m benchmarks.nudges
	@$(BIN)/python -m benchmarks.jobs
	@$(BIN)/python -m benchmarks.telegram
	@$(BIN)/python -m benchmarks.discord
	@$(BIN)/python -m benchmarks.review
	@$(BIN)/python -m benchmarks.when

crash: $(READY) ## SIGKILLs and outages while students write and reminders go out: what was lost, doubled, repeated
	@$(BIN)/python -m tests.crash
	@$(BIN)/python -m tests.discord_crash
	@$(BIN)/python -m tests.discord_missed
	@$(BIN)/python -m tests.discord_restarts
	@$(BIN)/python -m tests.reminders

load: $(READY) ## reminders that drain, a slow chat, a flood: against servers that keep the limits of Telegram and Discord
	@$(BIN)/python -m tests.load
	@$(BIN)/python -m tests.load.discord

lock: ## renew the lock files (needs .venv)
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --no-annotate --group dev pyproject.toml -o $(LOCK)

clean: ## remove what setup made
	rm -rf $(VENV)
