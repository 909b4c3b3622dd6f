# Everything a newcomer, a developer or CI runs. `make help` lists it.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# The first Python that is new enough and can make an environment with pip.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
  $$p -c 'import ensurepip, venv, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
RUN := .venv/bin
TEST := .venv-test/bin
BENCH := .venv-bench/bin
CORPUS := ../shared/corpus
PIN = $(TEST)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --only-binary :all: \
  --custom-compile-command "make lock" pyproject.toml

.PHONY: help demo test check format lock migration score bench fuzz test-compose clean

help: ## List what can be made
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/make \1	\2/p' $(MAKEFILE_LIST) | expand -t 20

demo: .venv/ready ## Crawl the sample portal into ./demo-archive, here and now
	@$(RUN)/python -m worker.demo

test: .venv-test/ready ## Run the tests against a real Redis and PostgreSQL (ARGS="tests/storage -k lease")
	@$(TEST)/python -m pytest $(ARGS)

check: .venv-test/ready ## Check format, lint, types and import rules
	@$(TEST)/ruff format --check --quiet --output-format concise . || { echo "not formatted: run make format" >&2; exit 1; }
	@$(TEST)/ruff check --quiet .
	@$(TEST)/mypy
	@$(TEST)/lint-imports --no-logo

format: .venv-test/ready ## Format the code and mend what the linter can
	@$(TEST)/ruff format --quiet .
	@$(TEST)/ruff check --quiet --fix .

lock: .venv-test/ready ## Pin requirements/ anew from pyproject.toml (UPGRADE=1 takes newer releases)
	@$(PIN) $(if $(UPGRADE),--upgrade) --group build --output-file requirements/run.txt
	@$(PIN) $(if $(UPGRADE),--upgrade) --group build --group check --group test \
	  --constraint requirements/run.txt --output-file requirements/test.txt
	@$(PIN) $(if $(UPGRADE),--upgrade) --group build --group test --group bench \
	  --constraint requirements/test.txt --output-file requirements/bench.txt

migration: .venv-test/ready ## Write a migration for what changed in storage/models.py (NAME="add a column")
	@alembic="$(TEST)/alembic -x url=sqlite:///$$(mktemp -d)/head.db" && $$alembic upgrade head && \
	  $$alembic revision --autogenerate -m "$(NAME)" \
	    --rev-id "$$(printf %04d $$(($$(ls storage/migrations/versions/0*.py | wc -l) + 1)))"

score: .venv-test/ready ## Measure extraction on the corpus of real pages, where there is one
	@if [ -e $(CORPUS)/score.py ]; then \
	  $(TEST)/python $(CORPUS)/score.py --extract bench.extract:extract --jobs 2 $(ARGS); \
	else echo "no corpus at $(CORPUS)"; fi

bench: .venv-bench/ready ## Time parsing, beside other extractors, and the whole path
	@if [ -d $(CORPUS)/pages ]; then $(BENCH)/python -m bench.parse $(CORPUS)/pages; fi
	@$(BENCH)/python -m bench.crawl

fuzz: .venv-test/ready ## Have spoilt pages, feeds and sitemaps read (MINUTES=20 SEED=1)
	@$(TEST)/python -m tests.fuzz.run --minutes $(or $(MINUTES),20) --seed $(or $(SEED),1) $(ARGS)

test-compose: .venv-test/ready ## Run the Compose stack for real, where a Docker engine answers
	@if docker info >/dev/null 2>&1 && docker compose version >/dev/null 2>&1; then \
	  $(TEST)/python -m pytest -m compose --timeout 900 tests/deploy; \
	else echo "no Docker engine answers: the Compose stack was not tested"; fi

clean: ## Remove the environments and caches
	rm -rf .venv .venv-test .venv-bench .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis dist

.venv/ready: requirements/run.txt
	$(call environment,.venv)

.venv-test/ready: requirements/test.txt
	$(call environment,.venv-test)

.venv-bench/ready: requirements/bench.txt
	$(call environment,.venv-bench)

# Makes environment $(1) from the requirements file it depends on: hashes checked, wheels only, no compiler.
define environment
@[ -n "$(PYTHON)" ] || { echo "needs Python 3.11 or later with venv and pip (Debian: apt-get install python3-venv)" >&2; exit 1; }
@echo "setting up $(1) with $(PYTHON) (once, about a minute)"
@rm -rf $(1) && $(PYTHON) -m venv $(1)
@$(1)/bin/python -m pip install -qq --require-hashes --only-binary :all: -r $<
@$(1)/bin/python -m pip install -qq --no-deps --no-build-isolation -e .
@touch $@
endef
