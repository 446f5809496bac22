# Where the time goes, by perf.

import shutil
import subprocess
import tempfile
from pathlib import Path

# What a step's function has in its mangled name.
STEPS = {
    "reading the lines": "DocumentSetsV5InputLLC4next",
    "reading JSON": "DocumentSetV7parsing",
    "splitting sentences": "ExtractiveA0C9sentences",
    "finding words, their stems, and what is prose": "SentenceTableV5texts",
    "ranking and choosing": "AdaptiveV7ranking",
    "folding the chosen sentences": "SummarizeV4line",
    "writing JSON": "JSONValueO4line",
}


def print_shares(command: list[str], core: int) -> None:
    print("\n## Where the time goes\n")
    shares = _shares(command, core) if shutil.which("perf") else {}
    if not shares:
        print("perf is not here, or may not measure.")
        return
    print("Shares of samples by perf, 2,500 sets on one core; the rest is starting, ending and handing out work.\n")
    print("| step | % |\n|---|---|")
    for step in STEPS:
        print(f"| {step} | {shares.get(step, 0):.1f} |")
    print(f"| everything else | {100 - sum(shares.values()):.1f} |")


def _shares(command: list[str], core: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        data = str(Path(folder) / "perf.data")
        record = ["perf", "record", "-q", "-g", "-o", data, "taskset", "-c", str(core), *command]
        if subprocess.run(record, capture_output=True, check=False).returncode != 0:
            return {}
        report = ["perf", "report", "-i", data, "--children", "--stdio", "-g", "none"]
        lines = subprocess.run(report, capture_output=True, text=True, check=True).stdout.splitlines()
    shares: dict[str, float] = {}
    for line in lines:
        fields = line.split()
        # A function comes once for each way that the compiler made it; the first has the most.
        for step, name in STEPS.items():
            if fields and fields[0].endswith("%") and name in fields[-1] and step not in shares:
                shares[step] = float(fields[0].rstrip("%"))
    return shares
