# Two commands matter: `make run` and `make test`. The rest is for those who change the code.

SWIFT_BUILD = swift build -c release --explicit-target-dependency-import-check error
BOTOU = .build/release/botou

.PHONY: run build test bench fuzz sanitize lint format clean

run: build ## build in release and do the main job on the shipped default
	@$(BOTOU) distributions

build:
	@.ci/setup build
	@$(SWIFT_BUILD) --product botou --quiet

test: ## everything that tests need, then all tests
	@.ci/setup test
	$(SWIFT_BUILD) --build-tests --quiet
	swift test -c release --skip-build --disable-xctest

bench: ## nanoseconds per draw, ours beside GSL's, in one run
	@.ci/setup build
	swift run -c release --package-path Benchmarks Benchmarks

sanitize: ## the tests under the address and the thread sanitizer
	@.ci/setup test
	swift test --sanitize=address --scratch-path .build/address
	swift test --sanitize=thread --scratch-path .build/thread

lint:
	swift format lint --strict --recursive .

format:
	swift format --in-place --recursive .

clean:
	rm -rf .build
