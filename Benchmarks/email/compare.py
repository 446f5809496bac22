# How long the email takes beside MJML, in one run on one core; writes RESULTS.md.

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.append(str(REPOSITORY / "Benchmarks/speed"))

from document import mjml  # noqa: E402
from measure import best, cores  # noqa: E402

HERE = Path(__file__).parent
RUNS = 60
# What the email is to reach.
WANTED = 20


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare the speed of Copydesk's email with MJML's.")
    parser.add_argument("--copydesk", default=str(REPOSITORY / ".build/release/copydesk"))
    parser.add_argument("--python", default=str(REPOSITORY / ".build/email-venv/bin/python"))
    parser.add_argument("--folder", type=Path, default=REPOSITORY / ".build/email")
    parser.add_argument("--program", help="EmailSpeed, built; else it is built in --folder")
    options = parser.parse_args()
    publication = str(REPOSITORY / "seeds/copydesk.yaml")
    run([options.copydesk, "build", str(REPOSITORY / "seeds"), "--out", str(options.folder / "out"), "--quiet"])
    digest = next(options.folder.glob("out/*/digest.md"))
    document = options.folder / "digest.mjml"
    document.write_text(mjml(digest.read_text("utf-8"), "The Weekly Mirror"), "utf-8")
    program = options.program or built(options.folder / "build")
    core = cores()[:1]
    pinned = ["taskset", "-c", str(core[0])]
    own = json.loads(run([*pinned, program, str(digest), publication, str(RUNS)]))
    script = [options.python, str(HERE / "mjml_speed.py"), str(document), str(RUNS), str(options.folder / "mjml.html")]
    peer = json.loads(run([*pinned, *script]))
    whole = best([options.copydesk, "render", str(digest), "--publication", publication, "--quiet"], core, 15)
    report = table(own, whole.cpu, peer)
    print(report, end="")
    (HERE / "RESULTS.md").write_text(report, "utf-8")


def run(command: list[str]) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def built(folder: Path) -> str:
    """The program that renders the email in a loop, built."""
    command = ["swift", "build", "-c", "release", "--package-path", str(HERE), "--scratch-path", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return str(folder / "release/EmailSpeed")


def table(own: dict, whole: float, peer: dict) -> str:
    times = peer["seconds"] / own["seconds"]
    return (
        "# How fast the email is rendered\n\n`Benchmarks/email/compare.py` writes this page; nothing in it is typed by hand.\n\n"
        "The sample week on one core, processor milliseconds, the least of several runs. MJML is that of PyPI; its document has\n"
        "the same texts, links and pictures in the same order. Both run in a process that runs already.\n\n"
        f"Load of the machine: {os.getloadavg()[0]:.1f}, on {os.cpu_count()} cores.\n\n"
        "| | ms | bytes of email | as fast as MJML |\n|---|---|---|---|\n"
        f"| MJML | {peer['seconds'] * 1000:.2f} | {peer['bytes']:,} | |\n"
        f"| Copydesk, the email | {own['seconds'] * 1000:.2f} | {own['bytes']:,} | {times:.1f} times |\n"
        f"| copydesk render: start, copydesk.yaml, theme, three pages | {whole * 1000:.2f} | | {peer['seconds'] / whole:.1f} times |\n\n"
        f"Wanted: {WANTED} times; {'reached' if times >= WANTED else 'not reached'}.\n"
    )


if __name__ == "__main__":
    main()
