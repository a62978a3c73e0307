# Sourced by the other scripts: where the tools are, and which compiler builds for the browser.
# shellcheck shell=bash
# VICE_VERSA_TOOLS moves the tools out of the project's own folder.

project=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
tools=${VICE_VERSA_TOOLS:-$project/.tools}

# wasm-bindgen has to be the very version that Cargo.toml pins.
trunk_version=0.21.14
bindgen_version=$(sed -n 's/^wasm-bindgen = .*"=\([0-9.]*\)".*/\1/p' "$project/Cargo.toml")
binaryen_version=132.0.0

# Our tools first; then, where rustup put them, its programs.
PATH="$tools/bin:$tools/node_modules/.bin:$PATH"
if ! command -v cargo >/dev/null && [ -x "$HOME/.cargo/bin/cargo" ]; then
    PATH="$PATH:$HOME/.cargo/bin"
fi
export PATH

# Trunk would ask the network for a newer version of itself.
export TRUNK_SKIP_VERSION_CHECK=true

say() { printf '\n== %s\n' "$*"; }

fail() {
    printf '\n!! %s\n' "$*" >&2
    exit 1
}

# Debian's linker for WebAssembly, whatever its number.
debian_linker() { find /usr/bin -name 'wasm-ld-*' -printf '%f\n' 2>/dev/null | sort -V | tail -n 1; }

# `ready` or `debian`, as scripts/setup found it; changes the environment for the second.
#
# Debian's compiler carries no ready-made std for the browser, but its source: cargo builds it
# along. That is an unstable feature, which RUSTC_BOOTSTRAP switches on.
use_browser_compiler() {
    if [ "$(cat "$tools/compiler" 2>/dev/null)" = debian ]; then
        export PATH="$tools/bin:$tools/node_modules/.bin:/usr/bin:$PATH"
        export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
        CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$(debian_linker)
        export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER
    fi
}

# The first of the named programs that is there.
first_of() {
    local name
    for name in "$@"; do
        command -v "$name" && return
    done
    return 1
}
