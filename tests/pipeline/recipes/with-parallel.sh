#!/bin/sh
# Checks the documents of a list with GNU parallel (Debian: apt-get install parallel).
# Usage: with-parallel.sh LIST RESULTS.jsonl [OPTION OF PARALLEL...]
#
# LIST has one name a line. The results are those of one run of gouji, byte for byte, in the order of
# the list. A job that was killed is run again, and what it had written does not count. On several
# machines: with-parallel.sh LIST RESULTS.jsonl --sshlogin :,one,two (gouji on each, the documents
# under the same names). What a run that was stopped left is completed by
#   gouji check --format jsonl --files-from LIST --skip-done RESULTS.jsonl >> RESULTS.jsonl
set -eu
list=$1
results=$2
shift 2
exec parallel --arg-file "$list" --max-args 200 --keep-order --retries 3 "$@" \
  "${GOUJI:-gouji}" check --format jsonl --jobs 1 --fail-on never -- > "$results"
