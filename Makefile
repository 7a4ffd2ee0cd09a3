# liqa: what there is to make. `make help` lists the targets with their comments.

export CGO_ENABLED := 0
GO      := go
SHARED  := ../shared
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo unknown)
PLATFORMS := linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64
# extra flags for go test, as in: make test TESTFLAGS='-run Script -v'
TESTFLAGS :=

.DEFAULT_GOAL := build
.PHONY: build demo test check lint gold bench fuzz race release crash help

build: ## the program, as bin/liqa
	$(GO) build -trimpath -o bin/ ./cmd/liqa

demo: build ## read the sample articles, say who met whom, draw it (into demo/)
	@.ci/demo

test: ## all tests; needs Go alone
	$(GO) test $(TESTFLAGS) ./...

check: lint test demo fuzz race crash gold ## everything that must pass before a change lands

lint: ## formatting, go vet for three systems, staticcheck, tidy module file
	@.ci/lint

gold: build ## scores on the gold articles of ../shared, the blind outlets apart
	@.ci/gold $(SHARED)

bench: ## speed of the stages and of the whole (figures, no verdict)
	$(GO) test -run '^$$' -bench . -benchmem ./...

fuzz: ## every fuzz target for a few seconds; FUZZ_SECONDS bounds the total
	@.ci/fuzz

race: ## tests under the race detector; needs a C compiler, skipped without
	@.ci/race

crash: ## the store killed, cut and damaged: short run; make crash LONG=1 for the long one
	@.ci/crash $(LONG)

release: ## stripped programs for Linux, macOS and Windows, as bin/release/
	@for p in $(PLATFORMS); do .ci/release $$p $(VERSION) || exit 1; done

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "%-9s %s\n", $$1, $$2}' Makefile
