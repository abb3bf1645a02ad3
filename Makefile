# make run    builds parley, optimised, and opens it
# make test   runs every test
# make help   lists the rest

SHELL := /bin/sh
PREFIX ?= /usr/local
DESTDIR ?=

# For how long each fuzzer looks, and how often something happens to the browser.
SECONDS := 60
STEPS := 1000000

# A statically linked standard library: the binary runs where no Swift is.
RELEASE := -c release --static-swift-stdlib
BINARY := .build/release/parley
# Feeds of a million rows, kept for the next time: half a gigabyte.
BENCH_SCRATCH := .build/benchmarks

.PHONY: help run build test lint format fuzz sanitize bench engines install uninstall screenshots clean \
	build-packages test-packages bench-packages screenshot-packages

help:
	@grep -E '^# make|^## ' $(MAKEFILE_LIST) | sed 's/^# //; s/^## //'

## make run                  build parley and open it (FILE=… for another timeline)
run: build
	@exec $(BINARY) $(FILE)

## make build                build the release binary, .build/release/parley
build: build-packages
	swift build $(RELEASE) --product compile-timeline
	.build/release/compile-timeline data/talks-2022.json data/talks-2022.compiled
	@touch -r data/talks-2022.compiled Sources/CBundledData/bundled_data.c
	swift build $(RELEASE) --product parley

## make test                 run every test
test: test-packages
	swift build --build-tests
	swift test --skip-build

## make lint                 check the layout of the code and the README's tables
lint: build-packages
	swift format lint --strict --recursive Package.swift Sources Tests

## make format               lay out the code
format:
	swift format --in-place --recursive Package.swift Sources Tests

## make fuzz                 look for inputs that break it (SECONDS=60 for each kind, STEPS=1000000 of the browser)
fuzz: test-packages
	Tests/Fuzz/run $(SECONDS) $(STEPS)

## make sanitize             run the tests of loading and searching under the thread sanitizer
sanitize: test-packages
	swift test --scratch-path .build-threads --sanitize=thread \
		--filter 'TimelineLoadTests|FullTimelineTests|GrowingStoreTests|ReadAheadTests|GuardedTests|SearchRunTests'

## make bench                measure against less, tig, fzf and others (BENCH='--skip scale' for less)
bench: build bench-packages
	python3 Tests/Benchmarks/bench.py --parley $(BINARY) --scratch $(BENCH_SCRATCH) $(BENCH)

## make engines              stream queries of SQLite, DuckDB, PostgreSQL and Spark into parley (installs them)
# Not part of make test: it needs the packages of Debian and PyPI.
engines: build
	Tests/Engines/run $(BINARY)

## make screenshots          draw the README's pictures in a real terminal emulator
screenshots: build screenshot-packages
	Tests/Screenshots/make-screenshots

## make install              install to $(PREFIX) (PREFIX=… for elsewhere)
install: build
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/parley

## make uninstall            remove what install put there
uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/parley

## make clean                remove what was built
clean:
	rm -rf .build

# What each of the above needs from the system: Debian's package, then a file that it brings.
build-packages:
	@.ci/need libncurses-dev:/usr/include/curses.h libpcre2-dev:/usr/include/pcre2.h nettle-dev:/usr/include/nettle/sha2.h \
		zlib1g-dev:/usr/include/zlib.h libzstd-dev:/usr/include/zstd.h

test-packages: build-packages
	@.ci/need tmux:/usr/bin/tmux locales:/usr/share/i18n/charmaps/ISO-8859-1.gz \
		python3:/usr/bin/python3 unicode-data:/usr/share/unicode/UnicodeData.txt

bench-packages: build-packages
	@.ci/need less:/usr/bin/less binutils:/usr/bin/strip tig:/usr/bin/tig newsboat:/usr/bin/newsboat python3:/usr/bin/python3 \
		fzf:/usr/bin/fzf ripgrep:/usr/bin/rg jq:/usr/bin/jq
	@Tests/Benchmarks/install-visidata $(BENCH_SCRATCH)/visidata

screenshot-packages: build-packages
	@.ci/need xterm:/usr/bin/xterm xvfb:/usr/bin/Xvfb imagemagick:/usr/bin/import xdotool:/usr/bin/xdotool \
		fonts-dejavu-core:/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf
