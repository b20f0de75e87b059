# make demo · make test · make lint · make docs · make conformance · make install: each installs what it needs.

RELEASE := .build-release
BUILD   := swift build -c release --scratch-path $(RELEASE)
BILAN   := $(RELEASE)/release/bilan
OUT     := out
DEMO    := --data demo --quarter 2018-T4 --date 2018-12-31 --output $(OUT)
PREFIX  ?= /usr/local
RECORD  := --document docs/performance.md --picture docs/images/benchmarks.png

.PHONY: demo test lint docs conformance conformance-large bench bench-guard gallery install deb release packages golden demo-data clean

demo: release
	@$(BILAN) generate programme-progress beneficiary-listing council-workbook $(DEMO)
	@$(BILAN) generate company-profile --set company=338481955,300702305 $(DEMO)

release: packages
	@$(BUILD)

# What the command says is compared in French, whatever the tester speaks.
test conformance conformance-large bench bench-guard: export LC_ALL = C.UTF-8

# Tests start a PostgreSQL server of their own.
test:
	@.ci/install-packages postgresql
	swift build --build-tests
	.ci/test-plugins
	.ci/run-tests --skip-build

# Layout and rules of the code: .swift-format, line length 120.
lint:
	@swift format lint --strict --recursive --parallel Sources Plugins Tests examples deploy/sdk Package.swift
	@.ci/messages

# The SDK's documentation into .build/docs: a DocC archive, without a warning, and its public interface as plain text.
docs: packages
	@swift build --target BilanTesting
	.ci/site .build/debug .build/docs

# Other people's programs judge what Bilan makes: veraPDF, the OpenDocument schema, LibreOffice. Files damaged by chance are imported for a minute.
# Some of the tests are killed midway, with their PostgreSQL server. Before all that, the instructions of small workloads are counted (bench-guard).
conformance: packages release
	@.ci/install-packages postgresql
	.ci/bench-guard $(BILAN)
	.ci/conformance $(BILAN)

# The same for 100,000 rows, within 150 MB, and for hundreds of documents made by chance.
conformance-large: packages release
	@.ci/install-packages postgresql
	.ci/conformance-large $(BILAN)

# The same documents with Bilan and with other programs (Typst, WeasyPrint, ReportLab, fpdf2, LibreOffice, libraries of C), side by side.
# BENCH="listing --runs 1" chooses parts and options; BENCH="$(RECORD)" writes figures and picture into docs/performance.md.
bench: packages release
	@.ci/bench $(BILAN) $(BENCH)

# Instructions of small workloads beside committed figures; RENEW=1 commits what is counted, whose message says why.
bench-guard: packages release
	@.ci/bench-guard $(BILAN) $(if $(RENEW),--renew)

# The reports' pages as small pictures, for docs/gallery and the README; look at them before you commit them.
gallery: release
	@.ci/gallery $(BILAN)

# The committed pictures and files that tests compare with, made anew; look at them before you commit them.
golden: packages
	BILAN_GOLDEN=renew swift test

# The demo dossier, from its seeded program.
demo-data: packages
	swift run demo-dossier Sources/Import/Demo

packages:
	@.ci/install-packages

# The command, its plugins and the SDK go to lib/bilan, templates to share/bilan.
install: release
	deploy/install-tree $(RELEASE)/release $(DESTDIR)$(PREFIX)

# Debian packages of the command and of the SDK, in $(OUT).
deb: release
	@deploy/make-deb $(RELEASE)/release $(OUT)

clean:
	rm -rf .build .build-release .build-plugins .build-benchmarks $(OUT)
