# `make quiz` and `make test` need Python 3.11 or newer and the package registry, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# Checkers for the tests of the HTML report; Chromium, its driver, Java, poppler and npm come from the system.
BROWSER_TOOLS := axe-core@4.11.0 vnu-jar@26.9.27

.PHONY: quiz test browser check bench audit coverage format clean

quiz: $(VENV)/.installed
	@if [ -t 0 ]; then $(BIN)/mmadvisor quiz; else $(BIN)/mmadvisor recommend --profile examples/career-changer.yaml; fi

test: $(VENV)/.dev
	$(BIN)/pytest -n 2

browser: .browser/.installed

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo --no-cache
	$(BIN)/mmadvisor catalog check --strict
	$(BIN)/mmadvisor catalog format --check

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/bench.py

audit: $(VENV)/.dev
	$(BIN)/python tools/audit.py

fuzz: $(VENV)/.dev
	PYTHONPATH=tests $(BIN)/python tools/fuzz.py

coverage: $(VENV)/.dev
	$(BIN)/python tools/coverage.py

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) .bench .browser build dist

$(VENV)/.installed: pyproject.toml hatch_build.py
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "mmadvisor needs Python 3.11 or newer; name one: make PYTHON=python3.12 ...")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[pdf]' --group test --group lint
	@touch $@

.browser/.installed: Makefile
	@mkdir -p .browser
	@npm install --prefix .browser --no-package-lock --no-audit --no-fund --ignore-scripts $(BROWSER_TOOLS)
	@touch $@
