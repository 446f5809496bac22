# Copydesk: `make digest` makes the sample week's digest, `make test` runs every test. Both install what they need.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

BUILD ?= .build
SWIFT_BUILD := swift build --scratch-path $(BUILD)
# Swift's library inside the program, where the toolchain has it: it starts sooner, and runs where no Swift is installed.
SWIFT_LIBRARY = $(shell swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
RELEASE = $(SWIFT_BUILD) -c release --product copydesk $(if $(wildcard $(SWIFT_LIBRARY)_static),--static-swift-stdlib)
COPYDESK := $(BUILD)/release/copydesk
PREFIX ?= /usr/local
OUT ?= out

# What the program is built with, and what its tests need besides.
BUILD_PACKAGES := libcmark-dev libcurl4-openssl-dev libgmime-3.0-dev libsqlite3-dev libstemmer-dev \
  libuchardet-dev libxml2-dev libzip-dev pkg-config
TEST_PACKAGES := chromium dovecot-imapd dovecot-lmtpd fonts-noto-core openssl postfix python3-venv spamassassin
QUALITY_PACKAGES := python3-venv

# The peers' Python: pinned packages of PyPI, one thread, and the same hashes in every run.
VENV := $(BUILD)/quality-venv
PYTHON := PYTHONHASHSEED=0 OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 $(VENV)/bin/python -W ignore
FAST ?=

.PHONY: help digest test test-faults fuzz bench-send check quality constants bench format install build-packages test-packages quality-packages docs clean

help:
	@echo 'make digest    the sample week’s digest, in $(OUT)/'
	@echo 'make test      every test, real browser included'
	@echo 'make test-faults  a sending that is killed 200 times, and other faults, in full'
	@echo 'make fuzz      each reader of articles fuzzed for FUZZ_SECONDS=600'
	@echo 'make bench-send  100,000 readers by copydesk send, beside smtplib'
	@echo 'make check     format lint, build, test, documentation: before each commit'
	@echo 'make quality   Copydesk beside its peers, on the data in ../shared/data; FAST=1 for the quick peers'
	@echo 'make constants the constants of the ranking, each tried with other values, on the same data'
	@echo 'make bench     its speed beside theirs; FAST=1 for the quick part'
	@echo 'make format    format the Swift files'
	@echo 'make install   copydesk into $(PREFIX)/bin'

digest: build-packages
	$(RELEASE)
	$(COPYDESK) build seeds --out $(OUT)

test: build-packages test-packages
	swift build --scratch-path $(BUILD) --build-tests
	swift test --scratch-path $(BUILD) --skip-build 2>&1 | tee $(BUILD)/test.log || \
	  { echo 'What failed:'; grep -aA 4 '✘' $(BUILD)/test.log; exit 1; }
	COPYDESK=$(BUILD)/debug/copydesk Tests/Browser/run
	COPYDESK=$(BUILD)/debug/copydesk Tests/Servers/run

# The faults of `make test` in full: 5,000 readers, 200 kills. The figures are kept.
test-faults: build-packages test-packages
	$(RELEASE)
	rm -f $(BUILD)/faults.jsonl
	FAULT_READERS=5000 FAULT_KILLS=200 FAULT_FIGURES=$(abspath $(BUILD))/faults.jsonl COPYDESK=$(COPYDESK) \
	  Tests/Servers/run test_faults.py
	cp $(BUILD)/faults.jsonl Tests/Servers/faults.jsonl

check: build-packages
	swift format lint --strict --recursive Package.swift Sources Tests
	python3 Benchmarks/quality/figures.py
	$(MAKE) test
	$(MAKE) docs

# Each reader of articles under libFuzzer, one after the other: Tests/Fuzzing/README.md.
FUZZ_SECONDS ?= 600
FUZZ_READERS ?=
fuzz: build-packages
	swift build --package-path Tests/Fuzzing --scratch-path $(BUILD)/fuzzing -c release --sanitize=fuzzer -Xswiftc -enable-testing
	python3 Tests/Fuzzing/run.py --binaries $(BUILD)/fuzzing/release --folder $(BUILD)/fuzzing-corpus --seconds $(FUZZ_SECONDS) $(FUZZ_READERS)

# The tables of Benchmarks/quality/RESULTS.md. What peers said is kept, so that a second run takes seconds.
quality: build-packages $(VENV)/installed
	$(RELEASE)
	$(PYTHON) Benchmarks/quality/run.py --copydesk $(COPYDESK) --cache $(BUILD)/quality-cache \
	  --json $(OUT)/quality/results.json $(if $(FAST),--fast)
	$(if $(FAST),,python3 Benchmarks/quality/figures.py)

# The table that the constants of the ranking are chosen by: Benchmarks/quality/CONSTANTS.md.
constants: build-packages $(VENV)/installed
	$(RELEASE)
	$(PYTHON) Benchmarks/quality/constants.py --copydesk $(COPYDESK)

bench: build-packages $(VENV)/installed
	$(RELEASE)
	PYTHONHASHSEED=0 OPENBLAS_NUM_THREADS=1 python3 Benchmarks/speed/compare.py --copydesk $(COPYDESK) \
	  --python $(VENV)/bin/python --folder $(BUILD)/speed $(if $(FAST),--fast,--steps $(BUILD)/speed-steps)

bench-send: build-packages
	@.ci/packages eatmydata postfix
	$(RELEASE)
	python3 Benchmarks/send/compare.py --copydesk $(COPYDESK)

$(VENV)/installed: Benchmarks/quality/requirements.txt | quality-packages
	python3 -m venv --clear $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

format:
	swift format format --in-place --recursive Package.swift Sources Tests

install: build-packages
	$(RELEASE)
	install -D -m 755 $(COPYDESK) $(DESTDIR)$(PREFIX)/bin/copydesk

# The documentation of every library target; a doc comment that does not resolve is an error.
docs: build-packages
	.ci/docs $(BUILD)

clean:
	rm -rf $(BUILD) $(OUT)

build-packages:
	@.ci/packages $(BUILD_PACKAGES)

test-packages:
	@.ci/packages $(TEST_PACKAGES)

quality-packages:
	@.ci/packages $(QUALITY_PACKAGES)
