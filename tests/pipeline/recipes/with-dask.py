#!/usr/bin/python3
"""Checks the documents of a list on a Dask cluster (Debian: apt-get install python3-distributed).

Start the cluster first; without --host 127.0.0.1 its machines may be several, with gouji on each and
the documents under the same names:

    dask-scheduler --host 127.0.0.1 &
    dask-worker --host 127.0.0.1 --nthreads 1 --nworkers 2 tcp://127.0.0.1:8786 &
    with-dask.py tcp://127.0.0.1:8786 LIST RESULTS.jsonl

LIST has one name a line. The results are those of one run of gouji, byte for byte, in the order of
the list: Dask gives the work of a worker that is lost to another, and only what has come back whole
is written, once. What a run that was stopped left is completed by

    gouji check --format jsonl --files-from LIST --skip-done RESULTS.jsonl >> RESULTS.jsonl
"""
import argparse
import collections
import itertools
import subprocess

from distributed import Client


def check(gouji, names):
    """The results of some documents, as lines."""
    command = [gouji, "check", "--format", "jsonl", "--jobs", "1", "--fail-on", "never",
               "--files-from", "-"]
    run = subprocess.run(command, input=b"".join(name + b"\0" for name in names),
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    # 2: there are documents that cannot be read, and their results say so.
    if run.returncode not in (0, 2) or not run.stdout:
        raise RuntimeError("gouji: status %d: %s" % (run.returncode, run.stderr.decode()))
    return run.stdout


def chunks(names, size):
    names = iter(names)
    return iter(lambda: list(itertools.islice(names, size)), [])


def main():
    parser = argparse.ArgumentParser(description="Checks the documents of a list on a Dask cluster")
    parser.add_argument("scheduler")
    parser.add_argument("list")
    parser.add_argument("results")
    parser.add_argument("--gouji", default="gouji", help="the program, as workers find it")
    parser.add_argument("--chunk", type=int, default=200, help="documents in one task")
    options = parser.parse_args()
    with open(options.list, "rb") as file:
        names = [line.rstrip(b"\r\n") for line in file]
    with Client(options.scheduler) as client, open(options.results, "wb") as results:
        client.wait_for_workers(1)
        tasks = collections.deque()
        for chunk in chunks(filter(None, names), options.chunk):
            # Retries are for a gouji that was killed; lost workers are Dask's own affair.
            tasks.append(client.submit(check, options.gouji, chunk, pure=False, retries=3))
            # As much ahead as keeps the workers busy: what waits for its turn takes memory.
            if len(tasks) >= 4 * max(1, sum(client.nthreads().values())):
                results.write(tasks.popleft().result())
                results.flush()
        for task in tasks:
            results.write(task.result())


if __name__ == "__main__":
    main()
