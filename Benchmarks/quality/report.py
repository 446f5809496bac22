# The tables, as Markdown for people and as JSON for programs.

from importlib.metadata import version

import numpy

from scoring import FLIPS, MEASURES, RESAMPLES, interval, permutation, ratio_interval
from splitting import OWN, SplitOutcome, f1, precision_and_recall
from summaries import AUTO, FileOutcome, Outcome

PACKAGES = ("rouge_score", "sumy", "summa", "lexrank", "pysbd", "syntok", "numpy", "scipy")
HALVES = ("development", "held out")


def markdown(files: list[FileOutcome], splitters: list[SplitOutcome], kinds: dict[str, int]) -> str:
    parts = [_introduction(), _against(files), _verdict(files, splitters)]
    parts += [_summary_table(file) for file in files]
    return "\n\n".join([*parts, _splitting_table(splitters, kinds)]) + "\n"


def record(files: list[FileOutcome], splitters: list[SplitOutcome], kinds: dict[str, int]) -> dict:
    """All figures: F1 in percent, intervals as [low, high], p two-sided."""
    return {
        "packages": {name: version(name) for name in PACKAGES},
        "summaries": {
            file.file.name: {
                "words": file.file.budget,
                "sets": len(file.file.sets),
                "references_repeated_bigrams": file.references_repeated,
                "methods": {outcome.name: _figures(file, outcome) for outcome in file.outcomes},
                "auto_against_best_peer": {
                    measure: dict(
                        zip(("peer", "difference", "interval", "p"), _difference(file, index), strict=True)
                    )
                    for index, measure in enumerate(MEASURES)
                },
            }
            for file in files
        },
        "splitting": {
            "kinds": kinds,
            "methods": {
                splitter.name: {
                    "golden": splitter.golden,
                    "broken": splitter.broken,
                    "lossy": splitter.lossy,
                    **{
                        name: {"F1": f1(counts.sum(axis=0)), "interval": ratio_interval(counts, f1)}
                        for name, counts in splitter.counts.items()
                    },
                }
                for splitter in splitters
            },
        },
    }


def _figures(file: FileOutcome, outcome: Outcome) -> dict:
    figures = {
        measure: {"mean": float(column.mean()), "interval": interval(column)}
        for measure, column in zip(MEASURES, outcome.scores.T, strict=True)
    }
    for number, name in enumerate(HALVES):
        rows = outcome.scores[file.halves == number]
        figures[name] = dict(zip(MEASURES, map(float, rows.mean(axis=0)), strict=True))
    return figures | {"repeated_bigrams": outcome.repeated}


def _difference(file: FileOutcome, measure: int):
    """The best peer, and how much Copydesk is above it: mean, interval, p."""
    peer = file.best_peer(measure)
    differences = file.named(AUTO).scores[:, measure] - peer.scores[:, measure]
    return peer.name, float(differences.mean()), interval(differences), permutation(differences)


def _introduction() -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return f"""# Copydesk beside its peers

`make quality` writes this page; nothing in it is typed by hand. The data is described in its own README beside the repository.

Every method gets the same sentences (syntok's), ranks them, and is filled until the number of words is crossed; the summary, in text
order, is cut there; the two peers that rank best come again with Copydesk's sentences. Copydesk splits sentences itself and runs as a
program, `copydesk summarize --fill`. ROUGE F1 in percent, stemmed, the mean over a set's references. In brackets: 95 % bootstrap
intervals over sets ({RESAMPLES:,} resamples). The development half and the held-out half are told by a hash of a set's id. *Repeated* is
the percentage of bigrams that stood in the summary before.

The oracle has read the references: a bound, no peer. The lexrank package takes its document frequencies from the documents of the half
that a set is not in, with threshold 0.1. sumy has its English stop words and stemmer, and words by a regular expression, since its own
tokenizer wants data that is not on PyPI. sumy's KL stops when the budget is reached.

Packages: {packages}."""


def _against(files: list[FileOutcome]) -> str:
    lines = [
        "## Copydesk auto against the best peer",
        "",
        "For each measure the peer with the highest mean, chosen after the fact. The difference has a paired bootstrap interval; p is of a",
        f"paired permutation test ({FLIPS:,} random signs).",
        "",
        "| file, words | measure | Copydesk | best peer | | difference | p |",
        "|---|---|---|---|---|---|---|",
    ]
    for file in files:
        own = file.named(AUTO).scores.mean(axis=0)
        for index, measure in enumerate(MEASURES):
            peer, mean, bounds, p = _difference(file, index)
            lines.append(
                f"| {file.file.name}, {file.file.budget} | {measure} | {own[index]:.2f} | {peer} |"
                f" {own[index] - mean:.2f} | {mean:+.2f} [{bounds[0]:+.2f}, {bounds[1]:+.2f}] | {p:.4f} |"
            )
    return "\n".join(lines)


def _verdict(files: list[FileOutcome], splitters: list[SplitOutcome]) -> str:
    """Where Copydesk is not the best, said plainly."""
    lines = ["## Where a peer is better, or better is not shown", ""]
    found = []
    for file in files:
        for index, measure in enumerate(MEASURES):
            own = file.named(AUTO).scores[:, index].mean()
            means = [(o.scores[:, index].mean(), o) for o in file.outcomes]
            better = [(m, o.name) for m, o in means if o.is_peer and m > own]
            if better:
                names = ", ".join(f"{name} ({m:.2f})" for m, name in sorted(better, reverse=True))
                found.append(f"* {file.file.name}, {measure}: better than Copydesk’s {own:.2f}: {names}.")
            elif _difference(file, index)[2][0] <= 0:
                found.append(
                    f"* {file.file.name}, {measure}: above the best peer, but the interval reaches 0."
                )
            others = [(m, o.name) for m, o in means if o.is_own and m > own + 0.005]
            if others:
                names = ", ".join(f"{name} ({m:.2f})" for m, name in sorted(others, reverse=True))
                found.append(
                    f"* {file.file.name}, {measure}: auto ({own:.2f}) is not Copydesk’s best method: {names}."
                )
    own = splitters[0]
    for name in own.counts:
        peer = max(splitters[1:], key=lambda s: f1(s.counts[name].sum(axis=0)))
        _, bounds = _splitting_difference(own, peer, name)
        if bounds[0] <= 0:
            found.append(
                f"* {name}, sentence boundaries: the interval of the difference to {peer.name} reaches 0."
            )
    return "\n".join(lines + (found or ["Nowhere."]))


def _summary_table(file: FileOutcome) -> str:
    lines = [
        f"## {file.file.name}: {len(file.file.sets)} sets, {file.file.budget} words",
        "",
        f"The halves have {(file.halves == 0).sum()} and {(file.halves == 1).sum()} sets."
        f" Repeated bigrams in the references: {file.references_repeated:.1f} %.",
        "",
        "| method | R1 | R2 | RL | R2, development half | R2, held-out half | repeated, % |",
        "|---|---|---|---|---|---|---|",
    ]
    for outcome in file.outcomes:
        cells = []
        for column in outcome.scores.T:
            low, high = interval(column)
            cells.append(f"{column.mean():.2f} [{low:.2f}, {high:.2f}]")
        cells += [f"{outcome.scores[file.halves == number, 1].mean():.2f}" for number in (0, 1)]
        name = f"**{outcome.name}**" if outcome.is_own else outcome.name
        lines.append(f"| {name} | {' | '.join(cells)} | {outcome.repeated:.1f} |")
    return "\n".join(lines)


def _splitting_table(splitters: list[SplitOutcome], kinds: dict[str, int]) -> str:
    others = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()) if kind != "sentence")
    own = splitters[0]
    kept = f"in {own.lossy} texts characters are lost" if own.lossy else "every character is in a unit"
    lines = [
        "## Sentence splitting",
        "",
        "F1 of the boundaries inside paragraphs, in percent, with 95 % bootstrap intervals over texts, and how many of the golden rules",
        "give exactly the sentences expected. Copydesk’s are the units of `copydesk analyze --jsonl`, of which"
        f" {kinds.get('sentence', 0):,} are sentences; the others ({others}) count as sentences here, and {kept}.",
        "",
        "| splitter | GUM news and interviews | precision, recall | EWT web | precision, recall | golden rules |",
        "|---|---|---|---|---|---|",
    ]
    for splitter in splitters:
        cells = []
        for counts in splitter.counts.values():
            sums = counts.sum(axis=0)
            low, high = ratio_interval(counts, f1)
            precision, recall = precision_and_recall(sums)
            cells += [f"{f1(sums):.1f} [{low:.1f}, {high:.1f}]", f"{precision:.1f}, {recall:.1f}"]
        rules = splitter.golden + len(splitter.broken)
        loss = f"; {splitter.lossy} texts came back changed" if splitter.lossy else ""
        name = f"**{splitter.name}**" if splitter.name == OWN else splitter.name
        lines.append(f"| {name} | {' | '.join(cells)} | {splitter.golden} of {rules}{loss} |")
    lines.append("")
    for name in splitters[0].counts:
        peer = max(splitters[1:], key=lambda s: f1(s.counts[name].sum(axis=0)))
        mean, (low, high) = _splitting_difference(splitters[0], peer, name)
        lines.append(
            f"{name}: {mean:+.1f} [{low:+.1f}, {high:+.1f}] over {peer.name}, the best peer there.  "
        )
    return "\n".join(lines).rstrip()


def _splitting_difference(own: SplitOutcome, peer: SplitOutcome, name: str):
    """How much F1 is above a peer's, and the paired interval over texts."""
    both = numpy.hstack([own.counts[name], peer.counts[name]])

    def value(sums):
        return f1(sums[:3]) - f1(sums[3:])

    return value(both.sum(axis=0)), ratio_interval(both, value)
