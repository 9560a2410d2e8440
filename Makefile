# `make quiz` and `make test` need Python 3.11 or newer and the package registry, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

MADE_FROM := pyproject.toml hatch_build.py tools/set_up.py

LOCKER := .venvs/lock
COMPILE = $(LOCKER)/bin/uv --quiet pip compile --python-version 3.11 --generate-hashes \
	--custom-compile-command 'make lock' $(UPGRADE)
EVERYTHING := pyproject.toml --extra pdf --extra batch --extra cluster --group build --group test

# Checkers for the tests of the HTML report; Chromium, its driver, Java, poppler and npm come from the system.
BROWSER_TOOLS := axe-core@4.11.0 vnu-jar@26.9.27

# Ctrl-C (130) is no error, and neither is an answer that nothing passes (4): make has nothing to add to them.
ENDS_WELL = case $$? in 0|4|130) ;; *) exit 1 ;; esac

# An environment from a lock; the stamp is the target.
define set-up
@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "mmadvisor needs Python 3.11 or newer; name one: make PYTHON=python3.12 ...")'
@trap : INT; $(PYTHON) tools/set_up.py $(1) requirements/$(2).txt; case $$? in 0) touch $@ ;; 130) ;; *) exit 1 ;; esac
endef

.PHONY: quiz test test-oldest test-newest test-pythons properties browser check bench audit fuzz golden format lock \
	mutants upgrade clean

quiz: $(VENV)/.installed
	@trap : INT; if [ -t 0 ]; then $(BIN)/mmadvisor quiz; \
	else $(BIN)/mmadvisor recommend --profile examples/career-changer.yaml; fi; $(ENDS_WELL)
	@[ -t 1 ] || echo "Here, 'mmadvisor' is $(BIN)/mmadvisor." >&2

test: $(VENV)/.dev
	$(BIN)/pytest -n 2

# The lowest versions that pyproject.toml allows must pass; the newest are looked at, and stop nobody.
test-oldest test-newest test-pythons:
	@$(PYTHON) tools/try_versions.py $(@:test-%=%)

# Every random property on all its examples; `make test` tries a sample.
properties: $(VENV)/.dev
	MMADVISOR_PROPERTIES=whole $(BIN)/pytest -n 2 tests/properties

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

# Facts drawn at random, for somebody to read again at their sources; see tools/read_again.txt.
draw: $(VENV)/.dev
	$(BIN)/python tools/draw_facts.py --seed $(or $(SEED),1)

fuzz: $(VENV)/.dev
	PYTHONPATH=tests $(BIN)/python tools/fuzz.py

# Which changes of the code no test near them sees; long. PARTS="mcda rules" tries some parts.
mutants: $(VENV)/.mutants
	nice $(BIN)/python tools/mutants.py $(PARTS)

# Expected texts and the pages that are made from the code. Read the difference before you commit it.
golden: $(VENV)/.dev
	$(BIN)/pytest -n 2 -m syrupy_snapshot --snapshot-update

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Which versions and files of packages `make` installs; see CONTRIBUTING.md. `lock` keeps what still fits (not in the
# oldest: a pin kept there may be above the lowest), `upgrade` takes the newest of everything.
upgrade: UPGRADE := --upgrade
lock upgrade: $(LOCKER)/.installed
	$(COMPILE) --universal --group lock --output-file requirements/lock.txt
	$(COMPILE) --universal --fork-strategy fewest $(EVERYTHING) --group lint --output-file requirements/dev.txt
	$(COMPILE) --universal --fork-strategy fewest pyproject.toml --extra pdf --group build \
		--constraint requirements/dev.txt --output-file requirements/run.txt
	$(COMPILE) --universal --fork-strategy fewest --group mutants \
		--constraint requirements/dev.txt --output-file requirements/mutants.txt
	$(COMPILE) --upgrade --resolution lowest-direct --python-platform linux $(EVERYTHING) \
		--output-file requirements/oldest.txt

clean:
	rm -rf $(VENV) .venvs .bench .browser .mutants build dist

$(VENV)/.installed: requirements/run.txt $(MADE_FROM)
	$(call set-up,$(VENV),run)

$(VENV)/.dev: requirements/dev.txt $(MADE_FROM)
	$(call set-up,$(VENV),dev)

$(VENV)/.mutants: requirements/mutants.txt $(VENV)/.dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

$(LOCKER)/.installed: requirements/lock.txt
	@$(PYTHON) -m venv $(LOCKER)
	@$(LOCKER)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

.browser/.installed: Makefile
	@mkdir -p .browser
	@npm install --prefix .browser --no-package-lock --no-audit --no-fund --ignore-scripts $(BROWSER_TOOLS)
	@touch $@
