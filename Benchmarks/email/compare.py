# How long the email takes beside MJML, in one run on one core; writes RESULTS.md.

import argparse
import json
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.append(str(REPOSITORY / "Benchmarks/speed"))

from document import mjml  # noqa: E402
from measure import best, cores  # noqa: E402

RUNS = 15
# The least that is asked for (issue: at least 20 times as fast).
WANTED = 20


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare the speed of copydesk render with MJML's.")
    parser.add_argument("--copydesk", default=str(REPOSITORY / ".build/release/copydesk"))
    parser.add_argument("--python", default=str(REPOSITORY / ".build/email-venv/bin/python"))
    parser.add_argument("--folder", type=Path, default=REPOSITORY / ".build/email")
    options = parser.parse_args()
    publication = REPOSITORY / "seeds/copydesk.yaml"
    subprocess.run(
        [options.copydesk, "build", REPOSITORY / "seeds", "--out", options.folder, "--quiet"], check=True, capture_output=True
    )
    digest = next(options.folder.glob("*/digest.md"))
    document = options.folder / "digest.mjml"
    document.write_text(mjml(digest.read_text("utf-8"), "The Weekly Mirror"), "utf-8")
    core = cores()[:1]
    render = best([options.copydesk, "render", str(digest), "--publication", str(publication), "--quiet"], core, RUNS)
    start = best([options.copydesk, "--version"], core, RUNS)
    output = subprocess.run(
        ["taskset", "-c", str(core[0]), options.python, Path(__file__).parent / "mjml_speed.py", document, str(RUNS),
         options.folder / "mjml.html"],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    peer = json.loads(output)
    size = (digest.parent / "email.html").stat().st_size
    report = table(render.cpu, start.cpu, size, peer)
    print(report, end="")
    (Path(__file__).parent / "RESULTS.md").write_text(report, "utf-8")
    if peer["seconds"] < WANTED * (render.cpu - start.cpu):
        sys.exit(f"copydesk render is not {WANTED} times as fast as MJML")


def table(whole: float, start: float, size: int, peer: dict) -> str:
    def line(name: str, seconds: float, bytes: int) -> str:
        return f"| {name} | {seconds * 1000:,.1f} | {bytes:,} | {peer['seconds'] / seconds:,.0f} times |\n"

    return (
        "# How fast the email is rendered\n\n`Benchmarks/email/compare.py` writes this page; nothing in it is typed by hand.\n\n"
        "The sample week on one core, processor milliseconds, the least of several runs. MJML (PyPI) renders a document of the\n"
        "same texts, links and pictures, in a Python that runs already; Copydesk renders email, web page and text and writes\n"
        "them, the reading of copydesk.yaml, digest.md and theme included.\n\n"
        "| | ms | bytes of email | as fast as MJML |\n|---|---|---|---|\n"
        + f"| MJML | {peer['seconds'] * 1000:,.1f} | {peer['bytes']:,} | |\n"
        + line("copydesk render, less its start", max(whole - start, 0.0001), size)
        + line("copydesk render, its start included", whole, size)
    )


if __name__ == "__main__":
    main()
