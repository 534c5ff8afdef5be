# Two commands matter: `make run` and `make test`. The rest is for those who change the code.
# There are three tiers of proof: test (minutes), prove (a quarter of an hour), prove-long (hours).

SWIFT_BUILD = swift build -c release --explicit-target-dependency-import-check error
BOTOU = .build/release/botou

SECONDS_EACH = 20

.PHONY: run build test prove prove-long tests notebook validate bench bench-quick bench-parts fuzz sanitize pictures \
        dist wheel docs lint format clean

run: build ## build in release and do the main job on the shipped default
	@$(BOTOU) run Scenarios/yangtze-delta.json5

build:
	@.ci/setup build
	@$(SWIFT_BUILD) --product botou --quiet

tests: ## everything that tests need, built
	@.ci/setup test
	$(SWIFT_BUILD) --build-tests --quiet

test: tests ## all tests
	@.ci/tier test

prove: tests ## what takes minutes: pages, documentation, every field, 100 kills, 200 seeds
	@.ci/tier prove

prove-long: tests ## what takes hours: 1,000 kills and seeds, 10⁷ fuzz inputs, sanitizers, dist, Slurm; a dated result
	@.ci/tier prove-long

notebook: build ## execute the notebooks from clean and keep what they show
	@.ci/setup test
	BOTOU="$(CURDIR)/$(BOTOU)" .build/venv/bin/python Notebooks/execute.py

validate: ## every published case and closed form, and a second implementation, in one table
	@.ci/setup validate
	@$(SWIFT_BUILD) --product validate --quiet
	@$(SWIFT_BUILD) --product botou --quiet
	@.build/release/validate
	@python3 Benchmarks/Peers/plain.py --check --table
	@python3 Benchmarks/Peers/plain.py --check --table $(OTHER_RULES:%=--set '%')
	@python3 Benchmarks/Peers/plain.py --check --table $(TOO_MUCH_MONEY:%=--set '%')

# What the benchmark itself has not: a fund that ends, conversions inside a pre-money that may not bear them,
# buy-backs with interest, overhead, a sale below the last price, and no policy at all beside the others.
OTHER_RULES = fund.end=2027-01 fund.overheadPerYear=600 fund.saleHaircut=0.1 \
	policies.nothing={instrument:"none"} templates.deeptech.funding.conditional=true \
	policies.grant-to-equity.convention=in-pre-money \
	templates.deeptech.financing.preMoney.mean=4000 templates.deeptech.growth.rounds[0].poolTopUp=0.05 \
	templates.deeptech.growth.exit.buyBackPays.interestPerYear=0.05

# So much unspent money and overhead that gross and net figures lie many standard errors apart.
TOO_MUCH_MONEY = templates.deeptech.funding.centre=4000 templates.deeptech.funding.otherPublic=2500 \
	templates.deeptech.financing.longStop=12 fund.overheadPerYear=20000 fund.overheadUntil=2030-07

bench: ## ours against C, Numba and plain Python on the same programme, with a dated result
	@.ci/setup bench
	@$(SWIFT_BUILD) --product botou --quiet
	@swift build -c release --package-path Benchmarks --quiet
	@python3 Benchmarks/Peers/bench.py

bench-quick: ## the same in about a minute, with fewer repeats and no result file
	@.ci/setup bench
	@$(SWIFT_BUILD) --product botou --quiet
	@python3 Benchmarks/Peers/bench.py --quick

bench-parts: ## nanoseconds per draw, ours beside GSL's, in one run
	@.ci/setup build
	swift run -c release --package-path Benchmarks bench

fuzz: ## libFuzzer on the readers of users' files, SECONDS_EACH a reader
	@.ci/setup build
	Benchmarks/Fuzz/run $(SECONDS_EACH)

# What GSL's and the test library's globals still hold at the end is no leak of ours. That options are
# set at all, if only the usual ones, tells the tests that memory cannot be limited.
sanitize: ## the tests under the address and the thread sanitizer
	@.ci/setup test
	ASAN_OPTIONS=detect_leaks=0 swift test -c release --disable-xctest --sanitize=address --scratch-path .build/address
	TSAN_OPTIONS=exitcode=66 swift test -c release --disable-xctest --sanitize=thread --scratch-path .build/thread

dist: build ## a folder that runs on any Linux with glibc 2.36, tried beside glibc alone
	@.ci/setup dist
	@.ci/dist check

wheel: dist ## the Python package with the program inside, tried in an environment of its own
	@.ci/setup test
	@.ci/wheel check

PICTURES = Scenarios/pictures
PAGE = .build/report.html
SCREENSHOT = chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --log-level=3 \
	--user-data-dir=.build/chromium --window-size=1000,1790

pictures: build ## the pictures of the report in the READMEs, taken again
	@.ci/setup test
	$(BOTOU) run Scenarios/yangtze-delta.json5 --quiet --report $(PAGE)
	$(SCREENSHOT) --screenshot=$(PICTURES)/report.png file://$(CURDIR)/$(PAGE)
	$(SCREENSHOT) --screenshot=$(PICTURES)/report.zh.png file://$(CURDIR)/$(PAGE)#zh

docs: ## the site of the documentation, in .build/docs/site, for a web server
	@.ci/setup build
	@$(SWIFT_BUILD) --product BoTou --quiet
	@.ci/docs

lint:
	swift format lint --strict --recursive .

format:
	swift format --in-place --recursive .

clean:
	rm -rf .build
