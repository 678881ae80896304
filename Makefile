# winnow: GNU make and a C compiler are all it needs.
#
#   make                 build every program of src/ into bin/; for another machine with CC and AR, and HOSTCC for this one
#   make demo            run the chain on the sample pages of tests/pages
#   make test            run all tests (bats-core is installed if it is missing)
#   make test SANITIZE=1 the same under the address and undefined-behaviour sanitizers
#   make fuzz NAME=...   fuzz one program with clang's libFuzzer until it is stopped
#   make bench           speed as a ratio to wc, start-up time, memory
#   make install         PREFIX (default /usr/local) and DESTDIR are heeded; uninstall undoes it
#   make clean

VERSION := 0.1.0

CC ?= cc
HOSTCC ?= cc
CFLAGS ?= -O2 -g
WARNINGS := -Wall -Wextra -Wpedantic -Wconversion -Wshadow
PREFIX ?= /usr/local
SANITIZE ?=
# Where the programs go: another one for another compiler or its flags, since objects are not shared.
BIN ?= $(if $(SANITIZE),bin/.build/sanitize,bin)
BUILD := $(BIN)/.build

# Where long has 32 bits, too, files are longer than 2 GB and days come after 2038.
ALL_CFLAGS = -std=c11 -D_XOPEN_SOURCE=700 -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64 -DVERSION='"$(VERSION)"' -Isrc -I$(BUILD) $(WARNINGS) $(CFLAGS)
ifneq ($(SANITIZE),)
ALL_CFLAGS += -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
endif

PROGRAMS := $(patsubst src/%.c,%,$(sort $(wildcard src/*.c)))
TABLES := $(patsubst src/tables/%.txt,$(BUILD)/tables/%.h,$(sort $(wildcard src/tables/*.txt)))
WORDS := $(patsubst %,$(BUILD)/tables/%.h,quote-words quote-words-de quote-words-fr quote-words-es quote-stances \
	quote-stance-nouns given-names)
MODULES := $(patsubst src/%.c,$(BUILD)/%.o,$(sort $(wildcard src/lib/*.c src/lib/*/*.c src/lib/*/*/*.c)))
UNITS := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(sort $(wildcard tests/unit/*.c)))
FUZZERS := $(PROGRAMS:%=$(BUILD)/fuzz/%)
TRAINERS := $(patsubst src/train/%.c,$(BUILD)/train/%,$(sort $(wildcard src/train/*.c)))

.DELETE_ON_ERROR:
.SECONDARY:
.PHONY: all test check-tools unit fuzzers fuzz bench demo install uninstall clean retrain

all: $(PROGRAMS:%=$(BIN)/%)

$(BIN)/%: $(BUILD)/%.o $(BUILD)/libwinnow.a
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^

$(BUILD)/libwinnow.a: $(MODULES)
	rm -f $@
	$(AR) rcs $@ $^

$(BUILD)/%.o: src/%.c | $(TABLES) $(BUILD)/tables/quote-lexicons.h
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# The generators run on the machine that builds: CC may compile for another.
GENERATOR_HEADERS = src/gen/forms.h src/lib/quote/form.h $(patsubst %,src/lib/%.h,bytes compiler table text)
GENERATOR = src/gen/tables.c $(wildcard src/gen/tables/*.c) src/gen/forms.c src/lib/table.c
$(BUILD)/gen/tables: $(GENERATOR) $(wildcard src/gen/tables/*.h) $(GENERATOR_HEADERS)
	@mkdir -p $(@D)
	$(HOSTCC) -std=c11 -D_XOPEN_SOURCE=700 -Isrc $(WARNINGS) -O1 -o $@ $(GENERATOR)

$(BUILD)/tables/%.h: src/tables/%.txt $(BUILD)/gen/tables
	@mkdir -p $(@D)
	$(BUILD)/gen/tables $< > $@

# Words with their forms, made of tables that are made before.
LEXICONS = src/gen/lexicons.c $(wildcard src/gen/lexicons/*.c) src/gen/forms.c src/lib/lexicon.c
$(BUILD)/gen/lexicons: $(LEXICONS) $(wildcard src/gen/lexicons/*.h) $(GENERATOR_HEADERS) src/lib/lexicon.h \
		src/lib/quote/vocabulary.h $(WORDS)
	@mkdir -p $(@D)
	$(HOSTCC) -std=c11 -D_XOPEN_SOURCE=700 -Isrc -I$(BUILD) $(WARNINGS) -O1 -o $@ $(LEXICONS)

$(BUILD)/tables/quote-lexicons.h: $(BUILD)/gen/lexicons
	$(BUILD)/gen/lexicons > $@

$(BUILD)/unit/%: tests/unit/%.c $(BUILD)/libwinnow.a tests/unit/check.h
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -Itests/unit -o $@ $< $(BUILD)/libwinnow.a

.SECONDEXPANSION:
$(BUILD)/train/%: src/train/%.c $$(wildcard src/train/$$*/*.[ch]) $(BUILD)/libwinnow.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -Isrc/train -o $@ $(filter-out %.h,$^)

# The harness with a main of its own, which replays saved inputs; with libFuzzer it is `make fuzz`.
HARNESS := tests/fuzz.c tests/fuzz-promises.c
$(BUILD)/fuzz/%: $(HARNESS) tests/fuzz-replay.c tests/fuzz.h $(BUILD)/%.o $(BUILD)/libwinnow.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $(filter-out %.h,$^)

$(BUILD)/tests/tool: tests/tool.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $<

# Learns tables anew from the folders DATA, of which the head of src/train/NAME.c says what they hold.
retrain: $(BUILD)/train/$(NAME)
	$< html src/tables $(DATA)
	$< marked src/tables $(DATA)
	$< text src/tables $(DATA)

unit: $(UNITS)
fuzzers: $(FUZZERS)

# Everything the tests run; BATS_FLAGS="--jobs 2" where GNU parallel is installed, "--filter WORD" for some of them.
test: all unit fuzzers $(BUILD)/tests/tool check-tools
	BIN='$(BIN)' SANITIZE='$(SANITIZE)' bats $(BATS_FLAGS) tests

check-tools:
	@command -v bats >/dev/null || sh tests/install-bats.sh

demo: all
	@BIN='$(BIN)' sh tests/demo.sh

bench: all
	@BIN='$(BIN)' bash tests/bench/bench.sh

# All objects anew for clang's fuzzer, in a folder of their own; what fails is kept and becomes a test.
fuzz:
	$(MAKE) BIN=bin/.build/fuzz CC=clang CFLAGS='-O1 -g -fsanitize=fuzzer-no-link,address,undefined' bin/.build/fuzz/fuzz-$(NAME)
	mkdir -p bin/.build/fuzz/corpus/$(NAME) tests/fuzz/$(NAME)
	bin/.build/fuzz/fuzz-$(NAME) -artifact_prefix=tests/fuzz/$(NAME)/ $(FUZZ_FLAGS) bin/.build/fuzz/corpus/$(NAME) tests/fuzz/$(NAME)

$(BIN)/fuzz-%: $(HARNESS) tests/fuzz.h $(BUILD)/%.o $(BUILD)/libwinnow.a
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -fsanitize=fuzzer -o $@ $(filter-out %.h,$^)

install: all
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/man/man1' '$(DESTDIR)$(PREFIX)/share/man/man7'
	install -m 755 $(PROGRAMS:%=$(BIN)/%) '$(DESTDIR)$(PREFIX)/bin'
	install -m 644 $(wildcard man/*.1) '$(DESTDIR)$(PREFIX)/share/man/man1'
	install -m 644 $(wildcard man/*.7) '$(DESTDIR)$(PREFIX)/share/man/man7'

uninstall:
	cd '$(DESTDIR)$(PREFIX)' && rm -f $(PROGRAMS:%=bin/%) $(patsubst man/%.1,share/man/man1/%.1,$(wildcard man/*.1)) \
	    $(patsubst man/%.7,share/man/man7/%.7,$(wildcard man/*.7))

-include $(MODULES:.o=.d) $(PROGRAMS:%=$(BUILD)/%.d)

clean:
	rm -rf bin/.build $(PROGRAMS:%=bin/%)
