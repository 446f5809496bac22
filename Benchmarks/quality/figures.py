# Checks that the figures that README quotes are those of RESULTS.md.

import re
import sys
from pathlib import Path

from data import REPOSITORY

RESULTS = Path(__file__).parent / "RESULTS.md"
# A row of the first table: file, measure, Copydesk, the best peer's name and its figure.
AGAINST = re.compile(r"^\| (\S+), \d+ \| (R\w) \| ([\d.]+) \| (.+?) \| ([\d.]+) \|", re.MULTILINE)
SPLITTING = re.compile(r"^\| (.+?) \| ([\d.]+) \[", re.MULTILINE)


def wanted(results: str) -> dict[str, str]:
    """What README may quote, by the words that it quotes it in, with the figures as RESULTS.md has them."""
    rows = {(file, measure): (own, peer) for file, measure, own, _, peer in AGAINST.findall(results)}
    news = results[results.index("## Sentence splitting") :]
    news = news[: news.index("\n## ")]
    splitters = {name.strip("*"): float(figure) for name, figure in SPLITTING.findall(news)}
    own = splitters.pop("Copydesk")
    sentences = {}
    for file, words in (
        ("multinews-val250", "250 sets of news articles"),
        ("background-dev24", "24 sets of short updates"),
        ("gum78", "78 single texts"),
    ):
        ours, peers = rows[file, "R2"]
        sentences[words] = f"{ours} (best peer {peers})"
    sentences["boundaries in news"] = f"{own:.1f} (best peer {max(splitters.values()):.1f})"
    held_out = re.search(r"^\| held-out, \d+ \| \*\*Copydesk, the sample’s cues\*\* \| ([\d.]+) \[", results, re.MULTILINE)
    if held_out:
        sentences["topic is right for"] = f"{held_out[1]} %"
    return sentences


def main() -> None:
    readme = " ".join((REPOSITORY / "README.md").read_text().split())
    wrong = [
        f"README.md: “{words}” should be followed by “{figures}”"
        for words, figures in wanted(RESULTS.read_text()).items()
        if not re.search(re.escape(words) + r"[^.;]{0,40}? " + re.escape(figures), readme)
    ]
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
