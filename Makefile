# The front door: `make` lists what can be done.

PYTHON ?= $(firstword $(foreach name,python3 python3.13 python3.12 python3.11,$(shell $(name) -c \
  'import sys; sys.version_info >= (3, 11) and print("$(name)")' 2>/dev/null)))
WORKSPACE ?= demo
REPORTS := target/test-reports
STARTED := target/test-reports/started
MVN := ./mvnw -B
PHASE := .ci/phase
E2E := e2e/.venv/bin/python -m pytest -c e2e/pytest.ini --rootdir e2e

.DEFAULT_GOAL := help
.PHONY: help build demo test test-java test-python e2e crash bench format map notebook

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## Build the clientele command without running tests
	@./clientele --version

demo: ## Make up a company and run everything on it, into ./demo
	@./clientele demo

test: ## Run all tests: Java, then the DAGs and the notebook
	@mkdir -p $(REPORTS) && rm -f $(REPORTS)/*.xml && touch $(STARTED)
	@$(MAKE) --no-print-directory test-java test-python
	@$(PYTHON) .ci/tally.py --since $(STARTED) --java . --python $(REPORTS)

test-java: ## Run the Java tests and checks
	@$(PHASE) "Java tests" $(MVN) -T 2 verify
	@touch app/target/clientele/built  # The launcher need not build again what was just built.

test-python: airflow-dags/.venv/ready notebooks/.venv/ready ## Run the Python tests
	@mkdir -p $(REPORTS)
	@$(PHASE) "DAG tests" airflow-dags/.venv/bin/python -m pytest -c airflow-dags/pytest.ini --rootdir airflow-dags --junit-xml $(REPORTS)/airflow-dags.xml airflow-dags/tests
	@$(PHASE) "Notebook tests" notebooks/.venv/bin/python -m pytest -c notebooks/pytest.ini --rootdir notebooks --junit-xml $(REPORTS)/notebooks.xml notebooks/tests

e2e: e2e/.venv/ready build ## Run the command on a made-up and a real shop, broken files and S3
	@$(PHASE) "End to end" $(E2E) e2e/test_runs.py e2e/test_real_shop.py e2e/test_deletes.py e2e/test_bad_input.py e2e/test_object_store.py

crash: e2e/.venv/ready build ## Kill runs and streams at random moments; nothing they write must show it
	@$(PHASE) "Crashes" $(E2E) e2e/test_crash.py
	@$(PHASE) "Crashes of signals" $(MVN) -q -pl engagement-signals -am -DfailIfNoTests=false -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dtest='KilledRunTest,SeededFailuresTest' -Dtest.hang=1h -Dclientele.crash.kills=20 -Dclientele.crash.seeds=100 test

bench: ## Measure Clientele beside what one would use instead
	@benchmarks/bench

format: ## Format the Java sources
	$(MVN) -q spotless:apply

map: ## Write MAP.md and the DAG's job list from the contracts and the job list
	@./clientele map >MAP.md.new && mv MAP.md.new MAP.md
	@./clientele jobs --format json >jobs.json.new && mv jobs.json.new airflow-dags/jobs.json

notebook: notebooks/.venv/ready build ## Open the notebook in Jupyter Lab (WORKSPACE=demo)
	@notebooks/.venv/bin/python notebooks/kernel.py --workspace $(WORKSPACE)

# requirements.txt names every package below the wanted ones, so nothing is left to resolve.
%/.venv/ready: %/requirements.txt
	@test -n "$(PYTHON)" || { echo "Cannot test: no Python 3.11 or later found. Install python3 and python3-venv." >&2; exit 1; }
	@rm -rf $*/.venv && $(PYTHON) -m venv $*/.venv
	@$(PHASE) "Python packages of $*" $*/.venv/bin/python -m pip install -q --no-deps --no-compile --no-input -r $<
	@$*/.venv/bin/python -m pip -q check
	@touch $@
