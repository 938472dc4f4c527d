.POSIX:
.NOTPARALLEL:
.PHONY: help run test torture ears by-ear live check snapshots bench

PY = .venv/bin/python

help:
	@echo 'make run         открыть дневник на демонстрационной школе   open the diary on the demo school'
	@echo 'make test        запустить тесты                             run the tests'
	@echo 'make torture     мучить память, отправку и связь, долго       torture memory, sending and the wire, at length'
	@echo 'make ears        услышать все дела под программами чтения    hear every errand under screen readers'
	@echo 'make by-ear      переписать docs/by-ear.md со слуха          write docs/by-ear.md anew, by ear'
	@echo 'make live        прочитать настоящий дневник, см. docs/portal.md  read a real diary, see docs/portal.md'
	@echo 'make check       формат, стиль, типы, границы слоёв, тесты   format, lint, types, contracts, tests'
	@echo 'make snapshots   обновить снимки экранов                     update the screen snapshots'
	@echo 'make bench       измерить скорость и память                  measure speed and memory'
	@echo
	@echo 'ARGS="…" передаётся программе или pytest                     is passed to the program or to pytest:'
	@echo '                 make run ARGS="diary --json"                make test ARGS="-k absence"'

run:
	@sh scripts/setup.sh run
	@.venv/bin/epos --demo $(ARGS)

test:
	@sh scripts/setup.sh test
	$(PY) -m pytest -n 2 --dist loadgroup $(ARGS)

torture:
	@sh scripts/setup.sh test
	EPOS_TORTURE=1 $(PY) -m pytest -n 2 -p no:randomly tests/torture tests/store tests/portal/http $(ARGS)

ears:
	@sh scripts/setup.sh test
	$(PY) -m pytest tests/ears -p no:randomly $(ARGS)

live:
	@sh scripts/setup.sh test
	@EPOS_LIVE_TOKEN="$$EPOS_TUI_TOKEN" $(PY) -m pytest tests/live/test_real_portal.py -rs $(ARGS)

by-ear:
	@sh scripts/setup.sh test
	$(PY) -m tests.ears

check:
	@sh scripts/setup.sh dev
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	.venv/bin/lint-imports
	@$(MAKE) --no-print-directory test

snapshots:
	@sh scripts/setup.sh test
	$(PY) -m pytest tests/snapshots --snapshot-update $(ARGS)

bench:
	@sh scripts/setup.sh dev
	$(PY) -m bench $(ARGS)
