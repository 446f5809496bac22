# Copydesk: `make digest` makes the sample week's digest, `make test` runs every test. Both install what they need.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

BUILD ?= .build
SWIFT_BUILD := swift build --scratch-path $(BUILD)
COPYDESK := $(BUILD)/release/copydesk
PREFIX ?= /usr/local
OUT ?= out

# What the program is built with, and what its tests need besides.
BUILD_PACKAGES := libcmark-dev libstemmer-dev pkg-config
TEST_PACKAGES := chromium fonts-noto-core python3-venv

.PHONY: help digest test check format install build-packages test-packages docs clean

help:
	@echo 'make digest    the sample week’s digest, in $(OUT)/'
	@echo 'make test      every test, real browser included'
	@echo 'make check     format lint, build, test, documentation: before each commit'
	@echo 'make format    format the Swift files'
	@echo 'make install   copydesk into $(PREFIX)/bin'

digest: build-packages
	$(SWIFT_BUILD) -c release --product copydesk
	$(COPYDESK) build seeds --out $(OUT)

test: build-packages test-packages
	swift build --scratch-path $(BUILD) --build-tests
	swift test --scratch-path $(BUILD) --skip-build
	COPYDESK=$(BUILD)/debug/copydesk Tests/Browser/run

check: build-packages
	swift format lint --strict --recursive Package.swift Sources Tests
	$(MAKE) test
	$(MAKE) docs

format:
	swift format format --in-place --recursive Package.swift Sources Tests

install: build-packages
	$(SWIFT_BUILD) -c release --product copydesk
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
