# Gouji. `make help` lists the targets; each installs and builds what it needs, once.
MAKEFLAGS += --no-print-directory
SHELL := /bin/bash
.DEFAULT_GOAL := help

JOBS ?= $(shell nproc)
NPM := npm --prefix web
NODE_MODULES := web/node_modules/.package-lock.json
# A folder with the libraries' sources (icu/, libxml2/, zlib/, minizip/), instead of Debian's source
# packages. Counts when build/wasm-libs is made.
GOUJI_WASM_SOURCES ?=
WASM_SOURCES := $(or $(GOUJI_WASM_SOURCES),$(CURDIR)/build/wasm-sources)
# Debian's em++ looks for acorn among Debian's Node.js modules, also where another Node.js runs it.
WASM_ENV := NODE_PATH=$(if $(NODE_PATH),$(NODE_PATH):)/usr/share/nodejs

.PHONY: help serve test check bench coverage mutation native debug sanitize wasm wasm-libs web package sbom site size format lint generate \
  screenshots setup setup-build setup-test setup-bench setup-dev clean distclean

help: ## This list
	@sed -nE 's/^([a-z-]+):.*## (.*)/\1\t\2/p' Makefile | expand -t 14

serve: site ## Build everything and serve the page on this machine
	@node web/serve.mjs

test: setup-test ## Everything, all layers
	@JOBS=$(JOBS) tests/run

check: setup-test debug ## The quick loop: native unit, case and golden tests
	@build/debug/gouji_tests

native: setup-build build/release/CMakeCache.txt ## The command line program, build/release/gouji
	@cmake --build build/release -j $(JOBS) --target gouji

debug: build/debug/CMakeCache.txt
	@cmake --build build/debug -j $(JOBS) --target gouji_tests

sanitize: setup-test ## Native tests under the address and undefined-behaviour sanitizers
	@JOBS=$(JOBS) tests/run sanitize

bench: setup-bench ## Speed and memory, beside what people would use instead (QUICK=1, FULL=1, PARTS="text html")
	@$(MAKE) web
	@JOBS=$(JOBS) tests/bench/run $(PARTS)

coverage: setup-test build/coverage/CMakeCache.txt ## Which lines of the core the native tests run
	@cmake --build build/coverage -j $(JOBS) --target gouji gouji_tests gouji_property
	@node tests/coverage/run.mjs

mutation: setup-test ## Break each comparison of the rules: a test must fail each time (takes an hour)
	@JOBS=$(JOBS) node tests/mutation/run.mjs

build/%/CMakeCache.txt: CMakePresets.json
	@cmake --preset $*
	@touch $@

wasm: wasm-libs build/wasm/CMakeCache.txt ## The WebAssembly module, build/wasm
	@$(WASM_ENV) cmake --build build/wasm -j $(JOBS)

build/wasm/CMakeCache.txt: CMakePresets.json
	@$(WASM_ENV) emcmake cmake --preset wasm
	@touch $@

wasm-libs: setup-build build/wasm-libs/CMakeCache.txt
	@$(WASM_ENV) cmake --build build/wasm-libs -j $(JOBS)

build/wasm-libs/CMakeCache.txt: wasm/libraries/CMakeLists.txt wasm/libraries/fetch
	@$(if $(GOUJI_WASM_SOURCES),,wasm/libraries/fetch $(WASM_SOURCES))
	@$(WASM_ENV) emcmake cmake -S wasm/libraries -B build/wasm-libs \
	  -DCMAKE_BUILD_TYPE=MinSizeRel -DGOUJI_WASM_SOURCES=$(WASM_SOURCES)
	@touch $@

web: wasm ## The page, build/site
	@$(MAKE) build/site/index.html

build/site/index.html: $(NODE_MODULES) build/wasm/gouji.js build/wasm/gouji.wasm \
    build/wasm/gouji-first.js build/wasm/gouji-first.wasm build/wasm/gouji-gb18030.dat $(shell find web/src web/*.mjs tests/golden/seeds -type f)
	@$(NPM) run build

package: wasm $(NODE_MODULES) ## <gouji-checker> as an npm package, build/package, and its examples
	@$(NPM) run package -- --sources $(abspath $(WASM_SOURCES))

sbom: native wasm $(NODE_MODULES) ## What is in it of others, on which terms: build/sbom.cdx.json, sbom.txt
	@node web/sbom.mjs --sources $(abspath $(WASM_SOURCES))
	@sed '/^To build/,$$d' build/sbom.txt

site: native web ## Command line, module and page

$(NODE_MODULES): web/package.json web/package-lock.json | setup-build
	npm ci --prefix web
	@touch $@

size: web ## What the first load of the page weighs, against web/size.json
	@node web/size.mjs

screenshots: setup-test web ## The pictures in README.md, from the page as it is
	@$(NPM) run screenshots

format: setup-dev ## Format the C++ code
	@clang-format -i $(CXX_FILES)

lint: setup-dev $(NODE_MODULES) build/debug/CMakeCache.txt ## Format check, clang-tidy, type check of the JavaScript
	@clang-format --dry-run -Werror $(CXX_FILES)
	@run-clang-tidy -quiet -p build/debug -j $(JOBS) -extra-arg=-Wno-unknown-warning-option '/core/'
	@$(NPM) run typecheck

generate: native ## Files made from the rules themselves
	@build/release/gouji rules --format markdown > core/rules/README.md
	@build/release/gouji dump --stage=form > web/src/generated/forms.json

setup: setup-test setup-dev $(NODE_MODULES) ## Install what all the others need
setup-build: ; @.ci/setup build
setup-test: ; @.ci/setup build test
setup-bench: ; @.ci/setup build test bench
setup-dev: ; @.ci/setup build test dev

clean: ## Remove what was built, but keep the libraries for WebAssembly
	@rm -rf $(filter-out build/wasm-libs build/wasm-sources,$(wildcard build/*))

distclean: ## Remove everything that git does not know
	@rm -rf build web/node_modules

CXX_FILES = $(shell git ls-files --cached --others --exclude-standard '*.h' '*.cpp')
