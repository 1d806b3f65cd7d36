#!/bin/sh
# Starts Palabre from this folder, wherever it lies; a link to this file works too.
folder=$(dirname -- "$(readlink -f -- "$0")")
exec "$folder/app/node" "$folder/app/palabre.mjs" "$@"
