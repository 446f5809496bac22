# Chooses the constants of `copydesk summarize --method auto` on the development halves, and writes CONSTANTS.md.

import argparse
import json
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import numpy
from rouge_score.tokenizers import DefaultTokenizer

from copydesk import Copydesk
from data import REPOSITORY, half, is_present, summary_file

FOLDS = 5
# The longest document of a set alone stands for a single document with a long summary, from so many words on.
LEAST_WORDS = 400


@dataclass(frozen=True)
class Part:
    """Sets to measure on, and the constants that rule them with the values that are tried."""

    name: str
    file: str
    only_longest: bool
    grid: dict[str, tuple]


COVERAGE = {
    "frequencyExponent": (0.5, 0.75, 1, 1.25, 1.5, 2),
    "wordWeight": (0, 0.1, 0.2, 0.3, 0.5),
    "leastFrequency": (1, 2),
    "lengthExponent": (0, 0.6, 0.8, 0.9, 1, 1.1),
    "bigramExponent": (0, 0.5, 0.8, 1, 1.2),
    "centralityExponent": (0, 0.25, 0.5, 0.75, 1, 1.5),
    "positionDecay": (0, 0.02, 0.04, 0.06, 0.08, 0.12),
    "redundancy": (0.4, 0.5, 0.6, 1),
}
CENTROID = {
    "positionWeight": (0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4),
    "positionExponent": (0.15, 0.25, 0.35, 0.5, 0.75, 1),
    "firstSentenceWeight": (0, 0.2, 0.4, 0.6, 0.8),
    "conceptWeight": (0, 0.15, 0.3, 0.5, 1),
    "redundancy": (0.4, 0.5, 0.6, 1),
}


def named(prefix: str, grid: dict) -> dict:
    return {f"{prefix}.{name}": values for name, values in grid.items()}


PARTS = [
    Part(
        "several documents",
        "multinews-val250",
        False,
        named("several", COVERAGE)
        | {"strangerLikeness": (0, 0.05, 0.07, 0.1, 0.12, 0.15, 0.2), "strangerShare": (0.2, 0.3, 0.4, 0.5)},
    ),
    Part(
        "updates",
        "background-dev24",
        False,
        named("updates", COVERAGE) | {"fusionSmoothing": (5, 10, 15, 20, 30), "updateWords": (0, 100, 125, 150)},
    ),
    Part("one document, a few sentences", "gum78", False, named("brief", CENTROID)),
    Part("one document, a long summary", "multinews-val250", True, named("single", CENTROID)),
]


class Measured:
    """The sets of a part: ROUGE-2 F1 of each for any values of the constants."""

    def __init__(self, part: Part, copydesk: Copydesk):
        file = summary_file(part.file)
        self.copydesk, self.budget = copydesk, file.budget
        sets = [(set, self._line(set, part)) for set in file.sets]
        sets = [(set, line) for set, line in sets if line]
        self.lines = [line for _, line in sets]
        self.references = [[bigrams(reference.split()) for reference in set.references] for set, _ in sets]
        self.halves = numpy.array([half(set.id) for set, _ in sets])
        # Cuts of one story are in one fold.
        stories = [set.id.rsplit("-", 1)[0] if part.file.startswith("background") else set.id for set, _ in sets]
        order = sorted(set(stories))
        self.folds = numpy.array([order.index(story) % FOLDS for story in stories])

    def scores(self, constants: dict) -> numpy.ndarray:
        summaries = self.copydesk.summaries_with(constants, self.budget, self.lines)
        return numpy.array(
            [
                numpy.mean([f1(bigrams(text.split()[: self.budget]), wanted) for wanted in references])
                for text, references in zip(summaries, self.references, strict=True)
            ]
        )

    @staticmethod
    def _line(set, part: Part) -> str | None:
        if not part.only_longest:
            return set.line
        record = json.loads(set.line)
        longest = max(record["documents"], key=lambda document: len(document["text"].split()))
        if len(record["documents"]) < 2 or len(longest["text"].split()) < LEAST_WORDS:
            return None
        return json.dumps({"id": set.id, "documents": [longest]}, ensure_ascii=False)


tokens = lru_cache(maxsize=None)(DefaultTokenizer(use_stemmer=True).tokenize)


def bigrams(words: list[str]) -> Counter:
    """As rouge-score counts them; word by word, since each is stemmed alone."""
    return Counter(pairwise(token for word in words for token in tokens(word)))


def f1(own: Counter, wanted: Counter) -> float:
    common = (own & wanted).total()
    return 200 * common / (own.total() + wanted.total()) if common else 0.0


def table(part: Part, copydesk: Copydesk) -> list[str]:
    sets = Measured(part, copydesk)
    now = copydesk.constants()
    base = sets.scores({})
    development, held = sets.halves == 0, sets.halves == 1
    lines = [
        f"## {part.name[0].upper()}{part.name[1:]}: {part.file}",
        "",
        f"{development.sum()} sets in the development half, {held.sum()} held out. As it is: ROUGE-2"
        f" {base[development].mean():.2f} and {base[held].mean():.2f}.",
        "",
        "| constant | value and ROUGE-2 on the development half | held out, at the best | cross-validated |",
        "|---|---|---|---|",
    ]
    for name, values in part.grid.items():
        tried = {value: sets.scores({name: value}) for value in sorted({*values, now[name]})}
        means = {value: scores[development].mean() for value, scores in tried.items()}
        best = max(means, key=lambda value: (round(means[value], 6), value == now[name]))
        cells = [f"**{v:g}** {m:.2f}" if v == now[name] else f"{v:g} {m:.2f}" for v, m in means.items()]
        lines.append(
            f"| {name} | {' · '.join(cells)} | {tried[best][held].mean() - base[held].mean():+.2f} at {best:g} |"
            f" {crossed(sets.folds, tried) - base.mean():+.2f} |"
        )
    return [*lines, ""]


def crossed(folds: numpy.ndarray, tried: dict) -> float:
    """The mean over all sets when each fold has the value that is best on the others."""
    total = 0.0
    for fold in range(FOLDS):
        best = max(tried, key=lambda value: tried[value][folds != fold].mean())
        total += tried[best][folds == fold].sum()
    return total / len(folds)


INTRODUCTION = f"""# The constants of `copydesk summarize --method auto`

`make constants` writes this page. Each constant is moved alone, all others as they stand in `Adaptive.swift`; **bold** is the value
there. The third column is what the value that is best on the development half gains on the held-out half; the fourth, what is gained
when the value is chosen anew for each of {FOLDS} folds on the other four: below zero, the data cannot choose better than what stands.
Where neighbours differ by 0.1 or less the data does not tell them apart, and a round value among them was taken."""


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the constants of copydesk summarize.")
    parser.add_argument("--copydesk", default=str(REPOSITORY / ".build/release/copydesk"))
    options = parser.parse_args()
    if not is_present():
        return
    copydesk = Copydesk(options.copydesk)
    lines = [INTRODUCTION, ""]
    for part in PARTS:
        lines += table(part, copydesk)
        print("\n".join(lines[-len(part.grid) - 7 :]), flush=True)
    (Path(__file__).parent / "CONSTANTS.md").write_text("\n".join(lines).rstrip() + "\n")


if __name__ == "__main__":
    main()
