"""A set of circulars past one machine: hands its shards to Ray.

    pip install ray
    python fleet.py --shards 16 --cores 4 --out DIR CIRCULAR… [-- --to docx --lang all]

`ray start` on each machine makes the cluster (--address auto); without one, this machine is it. Every machine has
`tsb-circular` on its PATH (or --command) and sees the circulars and DIR under the same absolute paths: a shared folder.

A shard whose worker dies is handed out again. That is safe at any moment: files appear whole, what stands already is
not made again, and two runs of one shard make the same bytes. The first run without --shard merges the manifests.

Exit codes are those of `tsb-circular`: 0; 1, files are not as the manifests say; 2, some circular could not be made.
"""

import argparse
import pathlib
import subprocess
import sys

import ray


def options():
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("circulars", nargs="+", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--shards", type=int, default=8, help="more than there are workers, so that none waits long")
    parser.add_argument("--cores", type=int, default=1, help="cores for each shard")
    parser.add_argument("--command", default="tsb-circular")
    parser.add_argument("--address", help="of the cluster; `auto` for the one of this machine")
    own, rest = sys.argv[1:], []
    if "--" in own:
        own, rest = own[: own.index("--")], own[own.index("--") + 1 :]
    return parser.parse_args(own), rest


# A worker that dies takes its shard with it: it is made again, by whoever is there.
@ray.remote(max_retries=5)
def make(command):
    done = subprocess.run(command, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def main():
    own, flags = options()
    ray.init(address=own.address, log_to_driver=False)
    circulars = [str(path.resolve()) for path in own.circulars]
    render = [own.command, "render", *circulars, "--manifest", "--out", str(own.out.resolve())]
    render += ["--jobs", str(own.cores), *flags]
    shards = {}
    for number in range(1, own.shards + 1):
        shard = f"{number}/{own.shards}"
        shards[make.options(num_cpus=own.cores).remote([*render, "--shard", shard])] = shard
    worst, waiting = 0, list(shards)
    while waiting:
        (ready,), waiting = ray.wait(waiting)
        code, files, told = ray.get(ready)
        print(files, end="", flush=True)
        print(f"shard {shards[ready]}: exit code {code}\n{told}", end="", file=sys.stderr, flush=True)
        worst = max(worst, code)
    verified = subprocess.run([own.command, "verify", str(own.out)])
    return max(worst, verified.returncode)


if __name__ == "__main__":
    sys.exit(main())
