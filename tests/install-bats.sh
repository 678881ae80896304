#!/bin/sh
# install-bats: gets bats-core, which `make test` needs, by the package manager that is there.
set -eu

if [ "$(id -u)" -eq 0 ]; then
    sudo=
elif command -v sudo >/dev/null; then
    sudo=sudo
else
    sudo=none
fi

say() {
    echo "bats is missing: installing it with $1" >&2
}

if command -v apt-get >/dev/null && [ "$sudo" != none ]; then
    say apt-get
    $sudo apt-get update -q && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y bats
elif command -v apk >/dev/null && [ "$sudo" != none ]; then
    say apk
    $sudo apk add bats
elif command -v brew >/dev/null; then
    say brew
    brew install bats-core
elif command -v npm >/dev/null; then
    say npm
    npm install --global bats
else
    echo "bats is missing, and so is a way to install it: see https://bats-core.readthedocs.io" >&2
    exit 1
fi
