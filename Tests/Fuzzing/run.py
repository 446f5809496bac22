"""Fuzzes readers one after the other, and tells a true hang from a machine that is busy with other things.

    Tests/Fuzzing/run.py --binaries .build/fuzzing/release --folder .build/fuzzing-corpus --seconds 600 [READER ...]

An input over a second is run again alone, and only the processor time that it takes then counts. Prints a line of JSON a reader:
inputs tried, coverage (edges), features, the peak of memory; exits with 1 where an input crashes, hangs or takes too much memory.
"""
import argparse
import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import time

import seeds

SLOW = 1.0
MEGABYTES = 512


def dictionary(folder, path):
    """Words of the seeds, which libFuzzer puts into its inputs."""
    words = set()
    for file in sorted(folder.iterdir()):
        text = file.read_bytes().decode("latin-1")
        words.update(re.findall(r"<[!?/]?[A-Za-z][\w:.-]*", text))
        words.update(re.findall(r'"@?[A-Za-z_:-]{3,24}"\s?:', text))
        words.update(re.findall(r"^[A-Za-z-]+: ", text, re.M))
        words.update(re.findall(r'[a-z:]+="', text))
    quote = lambda word: "".join(c if c.isalnum() or c in " :<>!?/=-_@." else f"\\x{ord(c):02x}" for c in word)
    path.write_text("".join(f'"{quote(word)}"\n' for word in sorted(words)))


def seconds_alone(binary, file):
    """The processor time of one input, the start of the program left out, and whether it ended well."""
    environment = os.environ | {"SWIFT_BACKTRACE": "enable=no"}
    def measured(path):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        status = subprocess.run([binary, "-timeout=300", f"-rss_limit_mb={MEGABYTES}", str(path)],
                                env=environment, capture_output=True).returncode
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, status
    start, _ = measured("/dev/null")
    used, status = measured(file)
    return max(0, used - start), status == 0


def fuzz(reader, binaries, folder, seconds):
    corpus, found = folder / reader, folder / f"{reader}-found"
    seeds.write(reader, folder / f"{reader}-seeds")
    for place in (corpus, found):
        place.mkdir(parents=True, exist_ok=True)
    dictionary(folder / f"{reader}-seeds", folder / f"{reader}.dict")
    binary = binaries / f"{reader}Fuzz"
    result = {"reader": reader, "seconds": 0, "inputs": 0, "coverage": 0, "features": 0, "megabytes": 0, "busy": 0, "found": []}
    while result["seconds"] < seconds:
        begin = time.monotonic()
        run = subprocess.run(
            [binary, corpus, folder / f"{reader}-seeds", f"-max_total_time={seconds - result['seconds']}", "-timeout=1",
             f"-rss_limit_mb={MEGABYTES}", "-max_len=20000", f"-dict={folder / f'{reader}.dict'}", "-print_final_stats=1", "-verbosity=1",
             f"-artifact_prefix={found}/", "-seed=1"],
            env=os.environ | {"SWIFT_BACKTRACE": "enable=no"}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace")
        result["seconds"] += max(1, round(time.monotonic() - begin))
        (folder / f"{reader}.log").write_text(run.stderr)
        def last(pattern, at_least=0):
            return max([at_least] + [int(n) for n in re.findall(pattern, run.stderr)[-1:]])
        result["inputs"] += last(r"stat::number_of_executed_units:\s+(\d+)") or last(r"^#(\d+)")
        result["coverage"] = last(r"cov: (\d+)", result["coverage"])
        result["features"] = last(r"ft: (\d+)", result["features"])
        result["megabytes"] = last(r"stat::peak_rss_mb:\s+(\d+)", result["megabytes"])
        if run.returncode == 0:
            break
        artifact = re.search(r"Test unit written to (\S+)", run.stderr)
        if not artifact:
            result["found"].append("no artifact: " + run.stderr[-300:])
            break
        path = pathlib.Path(artifact[1])
        used, ended_well = seconds_alone(binary, path)
        if ended_well and used < SLOW:
            result["busy"] += 1
            path.unlink()
            continue
        result["found"].append({"file": path.name, "seconds": round(used, 2), "ended well": ended_well})
        break
    return result


parser = argparse.ArgumentParser()
parser.add_argument("--binaries", type=pathlib.Path, required=True)
parser.add_argument("--folder", type=pathlib.Path, required=True)
parser.add_argument("--seconds", type=int, default=600)
parser.add_argument("readers", nargs="*", default=list(seeds.CORPORA))
options = parser.parse_args()
results = []
for reader in options.readers or list(seeds.CORPORA):
    results.append(fuzz(reader, options.binaries.resolve(), options.folder.resolve(), options.seconds))
    print(json.dumps(results[-1]), flush=True)
sys.exit(any(result["found"] for result in results))
