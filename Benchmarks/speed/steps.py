# What the steps cost: runs the package of ordo-one/benchmark beside this file, and reads its figures.

import json
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
PREFIX = "package.benchmark.Steps."


def steps(scratch: Path, core: int) -> list[tuple[str, float]]:
    """The steps with their seconds, the median over the runs, on one core."""
    command = [
        *("taskset", "-c", str(core), "swift", "package", "--scratch-path", str(scratch.resolve())),
        *("benchmark", "run", "--no-progress", "--format", "jmh", "--path", "stdout"),
    ]
    # Built before, on every core.
    subprocess.run(
        ["swift", "build", "-c", "release", "--scratch-path", str(scratch.resolve()), "--product", "Steps"],
        cwd=HERE,
        check=True,
        capture_output=True,
    )
    output = subprocess.run(command, cwd=HERE, check=True, capture_output=True, text=True).stdout
    found = json.loads(output[output.index("[") :])
    rates = {
        step["benchmark"].removeprefix(PREFIX).replace("_", " "): step["primaryMetric"]["scorePercentiles"]["50.0"]
        for step in found
    }
    return sorted((name, 1 / rate) for name, rate in rates.items())


def print_steps(scratch: Path, core: int) -> None:
    print("\n## The steps, on the sample week\n")
    print("By ordo-one/benchmark, on one core; the clock's median over as many runs as two seconds hold.\n")
    print("| step | µs |\n|---|---|")
    for name, seconds in steps(scratch, core):
        print(f"| {name} | {seconds * 1e6:,.0f} |")
