#!/bin/sh
# Starts Palabre from this folder, wherever it lies.
folder=$(cd -- "$(dirname -- "$0")" && pwd)
exec "$folder/app/node" "$folder/app/palabre.mjs" "$@"
