# GovLab's commands. Each does its own set-up; each is safe to run again. `make help` lists them.

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
.DELETE_ON_ERROR:

# What other shells may have set must not reach the server or the tests.
unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

PYTHON := .venv/bin/python
PIP_INSTALL := .venv/bin/pip install -qq --require-hashes
ROOM := .venv/.packages .venv/.govlab
BROWSER := static/dist/manifest.json
SOURCES := $(shell find static/src -type f 2>/dev/null)

.PHONY: help run test crash check build format lock clean

help: ## list these commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1 \t\2/p' $(MAKEFILE_LIST) | expand -t 20

run: $(ROOM) $(BROWSER) ## set up what is missing and serve the example at http://127.0.0.1:8000
	@GOVLAB_EXAMPLE=$${GOVLAB_EXAMPLE:-1} exec .venv/bin/govlab serve

test: $(ROOM) .venv/.tools $(BROWSER) ## run the whole suite, on SQLite and PostgreSQL, and in Chromium
	@sh tools/servers.sh
	@sh tools/test.sh

crash: $(ROOM) .venv/.tools ## kill a loaded server 200 times; nothing acknowledged may be lost or done twice
	@sh tools/servers.sh
	@export CRASH_KILLS=$${CRASH_KILLS:-200}; .venv/bin/python -m pytest -q -s tests/crash -k sqlite & sqlite=$$!; trap "kill $$sqlite" INT TERM; \
	  .venv/bin/python -m pytest -q -s tests/crash -k postgresql; passed=$$?; wait $$sqlite && [ $$passed = 0 ]

check: $(ROOM) .venv/.tools node_modules/.packages ## check style, types and the direction of imports
	@sh tools/check.sh

bench: $(ROOM) $(BROWSER) benchmarks/servers/node_modules/.packages ## measure GovLab beside Node and a tutorial server, over an hour
	@sh tools/compiler.sh
	@.venv/bin/python benchmarks/bench.py full

bench-quick: $(ROOM) $(BROWSER) benchmarks/servers/node_modules/.packages ## the same for 300 and 1,000 people, under five minutes
	@sh tools/compiler.sh
	@.venv/bin/python benchmarks/bench.py quick

build: $(BROWSER) ## bundle the browser's part into static/dist

format: .venv/.tools ## put Python code into its standard form
	@.venv/bin/ruff check --quiet --fix-only . && .venv/bin/ruff format .

lock: ## renew both lock files from the .in files (needs uv)
	@for set in requirements requirements-dev; do \
	  uv pip compile --quiet --upgrade --generate-hashes --universal --no-header --python-version 3.11 $$set.in -o $$set.lock; done

clean: ## remove all that make made, but not the database in instance/
	@rm -rf .venv node_modules static/dist .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# --- set-up: a stamp stands for a finished step, so an interrupted one is done again ---

.venv/.packages: requirements.lock
	@python=$$(sh tools/python.sh) || exit 1; \
	  echo "govlab: Python packages into .venv, with $$($$python --version) ..."; \
	  $$python -m venv --clear .venv
	@$(PIP_INSTALL) -r requirements.lock
	@touch $@

.venv/.govlab: pyproject.toml .venv/.packages
	@echo "govlab: the govlab command into .venv/bin ..."
	@.venv/bin/pip install --quiet --no-deps --no-build-isolation --no-index --editable .
	@touch $@

.venv/.tools: requirements-dev.lock .venv/.packages
	@echo "govlab: tools for tests and checks into .venv ..."
	@$(PIP_INSTALL) -r requirements-dev.lock
	@touch $@

node_modules/.packages: package-lock.json package.json .npmrc
	@sh tools/node.sh
	@echo "govlab: browser packages into node_modules ..."
	@npm ci --silent --no-progress
	@touch $@

benchmarks/servers/node_modules/.packages: benchmarks/servers/package-lock.json
	@sh tools/node.sh
	@echo "govlab: packages of the servers to compare with ..."
	@cd benchmarks/servers && npm ci --silent --no-progress
	@touch $@

$(BROWSER): build.mjs tsconfig.json node_modules/.packages $(SOURCES)
	@echo "govlab: bundling the browser's part ..."
	@node build.mjs
