# Copydesk's speed on the command line beside sumy's, wc's and cat's, and step by step, in one run; writes RESULTS.md.

import argparse
import hashlib
import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

from measure import Cost, balance, best, cores, run
from shares import print_shares
from steps import print_steps

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.append(str(REPOSITORY / "Benchmarks/quality"))

from data import is_present  # noqa: E402

SIZES = (10_000, 100_000)
MILLION = 1_000_000
RUNS = 5


class Tee(io.StringIO):
    """Prints what is written, and keeps it."""

    def write(self, text: str) -> int:
        sys.__stdout__.write(text)
        sys.__stdout__.flush()
        return super().write(text)


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare the speed of copydesk summarize.")
    parser.add_argument("--copydesk", default=str(REPOSITORY / ".build/release/copydesk"))
    parser.add_argument("--python", default=str(REPOSITORY / ".build/quality-venv/bin/python"))
    parser.add_argument("--folder", type=Path, default=REPOSITORY / ".build/speed")
    parser.add_argument("--steps", type=Path, help="where to build the package of the steps; else they are left out")
    parser.add_argument("--fast", action="store_true", help="SumBasic only, and no million sentences")
    options = parser.parse_args()
    if not is_present():
        return
    sizes = SIZES if options.fast else (*SIZES, MILLION)
    here = Path(__file__).parent
    subprocess.run(
        [options.python, "-W", "ignore", here / "inputs.py", options.folder, *map(str, sizes)], check=True
    )
    with redirect_stdout(Tee()) as report:
        measure(options, sizes)
    if not options.fast:
        (here / "RESULTS.md").write_text(report.getvalue())


def measure(options, sizes: tuple[int, ...]) -> None:
    print("# How fast Copydesk is\n\n`make bench` writes this page; nothing in it is typed by hand.\n")
    all_cores = cores()
    one, two = all_cores[:1], all_cores[:2]
    methods = ["SumBasic"] if options.fast else ["SumBasic", "LexRank"]
    peers = peer_costs(options, one, methods)
    sets = options.folder / "sets.jsonl"
    summarize = [options.copydesk, "summarize", "--words", "250"]
    print_peers(peers, best([*summarize, str(sets)], one, RUNS))
    print_cores(summarize, options.folder, one, two)
    print_growth(summarize, options.folder, one, sizes)
    print_limits(summarize, options.folder / "sets-10.jsonl", one)
    print_shares([*summarize, str(options.folder / "sets-10.jsonl")], one[0])
    if options.steps:
        print_steps(options.steps, one[0])


def peer_costs(options, on: list[int], methods: list[str]) -> list[dict]:
    output = options.folder / "peers.jsonl"
    script = str(Path(__file__).parent / "peer_speed.py")
    run([options.python, "-W", "ignore", script, *methods], on, stdout=output)
    return [json.loads(line) for line in output.read_text().splitlines()]


def print_peers(peers: list[dict], own: Cost) -> None:
    count = peers[0]["sentences"]
    print(
        f"Load of the machine before: {os.getloadavg()[0]:.1f}, on {os.cpu_count()} cores."
        " Unless it is near 0, other work takes its share of clock and caches from every line below.\n"
    )
    print("## Beside sumy\n")
    print(f"Sentences per second on one core, {count:,} sentences in 250 sets; processor seconds.")
    print("sumy: ranking alone, sentences given. Copydesk: everything, the start of the program included.\n")
    print("| | processor s | clock s | sentences/s | Copydesk is faster |\n|---|---|---|---|---|")
    print(f"| copydesk summarize | {own.cpu:.2f} | {own.wall:.2f} | {count / own.cpu:,.0f} | |")
    for peer in peers:
        print(
            f"| sumy {peer['method']} | {peer['cpu']:.2f} | {peer['wall']:.2f} |"
            f" {count / peer['cpu']:,.0f} | {peer['cpu'] / own.cpu:.0f} times |"
        )


def print_cores(summarize: list[str], folder: Path, one: list[int], two: list[int]) -> None:
    source, outputs = str(folder / "sets-10.jsonl"), [folder / "one-core.jsonl", folder / "two-cores.jsonl"]
    costs = [
        best([*summarize, source], on, RUNS, stdout=output)
        for on, output in zip((one, two), outputs, strict=True)
    ]
    same = len({hashlib.sha256(output.read_bytes()).hexdigest() for output in outputs}) == 1
    print("\n## More cores")
    print(
        f"\n2,500 sets: 1 core {costs[0].wall:.2f} s, {len(two)} cores {costs[1].wall:.2f} s by the clock:",
        end=" ",
    )
    print(
        f"{costs[0].wall / costs[1].wall:.2f} times. The outputs are {'the same bytes' if same else 'DIFFERENT'}."
    )
    bound = balance([*summarize, source], two)
    print(
        f"All threads together take {bound:.2f} times the busiest: what a machine without other work may gain."
    )
    if not same:
        sys.exit(1)


def print_growth(summarize: list[str], folder: Path, on: list[int], sizes: tuple[int, ...]) -> None:
    print(
        "\n## Growth\n\nOne set, one core:\n\n| sentences | processor s | times the line above | peak memory, MiB |\n|---|---|---|---|"
    )
    before = None
    for size in sizes:
        cost = best([*summarize, str(folder / f"one-{size}.jsonl")], on, RUNS if size == sizes[0] else 2)
        growth = f"{cost.cpu / before:.1f}" if before else ""
        print(f"| {size:,} | {cost.cpu:.2f} | {growth} | {cost.memory / 2**20:,.0f} |", flush=True)
        before = cost.cpu


def print_limits(summarize: list[str], source: Path, on: list[int]) -> None:
    size = source.stat().st_size
    own = best([*summarize, str(source)], on, 3)
    print(
        f"\n## How far from the limit\n\nReading {size / 1e6:.0f} MB on one core:\n\n| | processor s | MB/s | times Copydesk |\n|---|---|---|---|"
    )
    for name, command in (
        ("copydesk summarize", None),
        ("wc -w", ["wc", "-w", str(source)]),
        ("cat", ["cat", str(source)]),
    ):
        cost = best(command, on, RUNS) if command else own
        seconds = max(cost.cpu, 0.001)
        print(f"| {name} | {cost.cpu:.3f} | {size / seconds / 1e6:,.1f} | {own.cpu / seconds:,.0f} |")


if __name__ == "__main__":
    main()
