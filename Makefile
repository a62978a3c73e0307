# Each of these sets up what is missing first; a second run is quick. README.md has the plain
# commands for a machine without make.

.PHONY: run test dist bench

# Builds the page and serves it on http://127.0.0.1:8080.
run:
	scripts/run

# Runs every check: format, lints, documentation, core, wasm, and the page in browsers.
test:
	scripts/test

# Writes dist/ for a web server and dist/vice-versa.html for a double click.
dist:
	scripts/dist

# Measures the solver against its peers and writes benches/RESULTS.md.
bench:
	scripts/bench
