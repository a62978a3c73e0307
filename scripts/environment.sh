# Sourced by the other scripts: where the tools are, and which compiler builds for the browser.
# VICE_VERSA_TOOLS moves the tools out of the project's own folder.

project=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
tools=${VICE_VERSA_TOOLS:-$project/.tools}
PATH="$tools/bin:$tools/node_modules/.bin:$PATH"
export PATH

# Trunk would ask the network for a newer version of itself.
export TRUNK_SKIP_VERSION_CHECK=true

# Debian's compiler carries no ready-made std for the browser, but its source: cargo builds it
# along. That needs the flag of unstable features, which the variable switches on.
use_debian_compiler() {
    PATH="$tools/bin:$tools/node_modules/.bin:/usr/bin:$PATH"
    export RUSTC_BOOTSTRAP=1
    export CARGO_UNSTABLE_BUILD_STD=std,panic_abort
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$(
        find /usr/bin -name 'wasm-ld-*' -printf '%f\n' | sort -V | tail -n 1
    )
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER
}

# `rustup` or `debian`, as scripts/setup found it; changes the environment for the second.
use_browser_compiler() {
    if [ "$(cat "$tools/compiler" 2>/dev/null)" = debian ]; then
        use_debian_compiler
    fi
}
