# make demo · make test · make lint · make docs · make conformance · make install: each installs what it needs.

RELEASE := .build-release
BUILD   := swift build -c release --scratch-path $(RELEASE)
BILAN   := $(RELEASE)/release/bilan
OUT     := out
DEMO    := --data demo --quarter 2018-T4 --date 2018-12-31 --output $(OUT)
PREFIX  ?= /usr/local

.PHONY: demo test lint docs conformance conformance-large bench install release packages golden demo-data clean

demo: release
	@$(BILAN) generate programme-progress beneficiary-listing council-workbook $(DEMO)
	@$(BILAN) generate company-profile --set company=338481955,300702305 $(DEMO)

release: packages
	@$(BUILD)

# Tests start a PostgreSQL server of their own.
test:
	@.ci/install-packages postgresql
	swift build --build-tests
	.ci/test-plugins
	.ci/run-tests --skip-build

# Layout and rules of the code: .swift-format, line length 120.
lint:
	@swift format lint --strict --recursive --parallel Sources Plugins Tests examples deploy/sdk Package.swift

# The SDK's documentation into .build/docs: a DocC archive, without a warning, and its public interface as plain text.
docs: packages
	@swift build --target BilanTesting
	.ci/docs .build/debug .build/docs

# Other people's programs judge what Bilan makes: veraPDF, the OpenDocument schema, LibreOffice. Files damaged by chance are imported for a minute.
# Some of the tests are killed midway, with their PostgreSQL server.
conformance: packages release
	@.ci/install-packages postgresql
	.ci/conformance $(BILAN)

# The same for 100,000 rows, within 150 MB, and for hundreds of documents made by chance.
conformance-large: packages release
	@.ci/install-packages postgresql
	.ci/conformance-large $(BILAN)

# Times beside ReportLab's and odfpy's on the same rows, beside libzip's on the same bytes, and beside sqlite3's own .import.
bench: packages release
	@.ci/bench $(BILAN)

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

clean:
	rm -rf .build .build-release .build-plugins .build-benchmarks $(OUT)
