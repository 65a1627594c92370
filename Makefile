# Redoubt in a few words: `make run` shows a first result, `make test` proves it. `make help` lists all.

# What must be installed (Debian 12, Ubuntu 22.04 and newer): to run, to test, to check the format.
RUN_PACKAGES   = g++ cmake libboost-dev libfmt-dev libhdf5-dev zlib1g-dev libtomlplusplus-dev \
                 libcli11-dev nlohmann-json3-dev libexpat1-dev
TEST_PACKAGES  = catch2 python3 python3-xarray python3-h5netcdf python3-netcdf4 python3-h5py \
                 python3-pandas netcdf-bin hdf5-tools
CHECK_PACKAGES = clang-format

BUILD        ?= build
SCENARIO     ?= arms_race
PREFIX       ?= /usr/local
REDOUBT_JOBS ?= $(shell nproc)
REDOUBT       = $(BUILD)/redoubt
LABELS        = $(if $(LONG),,-LE long)
SHELL         = /bin/bash
export SKIP_PACKAGES
MAKEFLAGS    += --no-print-directory

.PHONY: help run build test format check docs validation bench bless clean install run-packages test-packages check-packages

help: ## this list
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 18
	@echo "Settings: REDOUBT_JOBS=$(REDOUBT_JOBS) SCENARIO=$(SCENARIO) BUILD=$(BUILD) PREFIX=$(PREFIX) LONG= SKIP_PACKAGES="

run: results/$(SCENARIO).h5 results/$(SCENARIO).html ## simulate scenarios/SCENARIO.toml; table, result file and report
	@cat results/$(SCENARIO).txt
	@echo "Data:   results/$(SCENARIO).h5"
	@echo "Report: results/$(SCENARIO).html"

# Progress goes to the terminal (stderr), the summary table (stdout) into a file that `run` shows.
results/%.h5: scenarios/%.toml $(REDOUBT)
	@mkdir -p results
	@$(REDOUBT) run $< -j $(REDOUBT_JOBS) -o $@ > results/$*.tmp
	@mv results/$*.tmp results/$*.txt

results/%.html: results/%.h5
	@$(REDOUBT) report $< -o $@

build: $(REDOUBT) ## compile the program

# Ninja when there is one; a build directory keeps the generator that it was made with.
configure = mkdir -p $(BUILD); generator=; \
  if [ ! -f $(BUILD)/CMakeCache.txt ] && command -v ninja >/dev/null; then generator="-G Ninja"; fi; \
  cmake -S . -B $(BUILD) $$generator -DCMAKE_BUILD_TYPE=Release $(1) >$(BUILD)/configure.log 2>&1 || \
    { cat $(BUILD)/configure.log; exit 1; }

$(REDOUBT): run-packages
	@[ -f $(BUILD)/CMakeCache.txt ] || { $(call configure,); }
	@cmake --build $(BUILD) -j $(REDOUBT_JOBS) --target redoubt

test: run-packages test-packages ## build and run every test (LONG=1: the long ones too)
	@$(call configure,-DREDOUBT_TESTS=ON)
	@cmake --build $(BUILD) -j $(REDOUBT_JOBS)
	@ctest --test-dir $(BUILD) -j $(REDOUBT_JOBS) $(LABELS) --no-tests=error --output-on-failure

format: check-packages ## put the C++ files into the project's format
	@find sim agents analysis tests -name '*.[ch]pp' | xargs clang-format -i

check: check-packages ## format, layers, files, documentation: quick checks without compiling
	@find sim agents analysis tests -name '*.[ch]pp' | xargs clang-format --dry-run --Werror
	@tests/architecture/check_layers.sh
	@tests/architecture/check_files.sh
	@tests/architecture/check_docs.sh

docs: run-packages test-packages ## write the tables of docs/ again, from the program
	@$(call configure,-DREDOUBT_TESTS=ON)
	@cmake --build $(BUILD) -j $(REDOUBT_JOBS) --target redoubt write_output_tables
	@tests/architecture/generated_docs.sh $(REDOUBT) $(BUILD)/tests/write_output_tables --write

validation: build ## run every validation file and write docs/validation_results.md
	@$(REDOUBT) validate --markdown > $(BUILD)/validation_results.md; \
	  grep -q "statements hold" $(BUILD)/validation_results.md && \
	  cp $(BUILD)/validation_results.md docs/validation_results.md

bench: build ## measure speed against baselines in the same run
	@$(REDOUBT) bench

bless: build ## accept the present results as the regression tests' expected ones
	@for case in tests/regression/*/scenario.toml; do \
	  tests/regression/compare.sh $(REDOUBT) $$(dirname $$case) --bless || exit 1; done

install: build ## copy program and scenarios to PREFIX
	@cmake --install $(BUILD) --prefix $(PREFIX)

clean: ## remove what was built and computed
	rm -rf $(BUILD) results

run-packages:
	@.ci/packages "building and running" $(RUN_PACKAGES)
test-packages:
	@.ci/packages "the tests" $(TEST_PACKAGES)
check-packages:
	@.ci/packages "checks" $(CHECK_PACKAGES)
