# Sentence splitting: boundaries inside paragraphs, and the golden rules.

from dataclasses import dataclass

import numpy

from cache import Cache
from copydesk import Copydesk
from data import GOLDEN, SEGMENTED, SegmentedText, segmented_texts
from splitters import SPLITTERS

PROTOCOL = "1"
OWN = "Copydesk"


@dataclass
class SplitOutcome:
    """What a splitter reached."""

    name: str
    # By file: a row a text, with right, found and gold boundaries.
    counts: dict[str, numpy.ndarray]
    golden: int
    broken: list[str]
    # Texts whose characters did not all come back.
    lossy: int


def f1(sums) -> float:
    """F1 in percent of right, found and gold."""
    right, found, gold = sums
    return 200 * right / (found + gold) if found + gold else 100.0


def precision_and_recall(sums) -> tuple[float, float]:
    """Precision and recall in percent of right, found and gold."""
    right, found, gold = sums
    return 100 * right / max(1, found), 100 * right / max(1, gold)


def measured(copydesk: Copydesk, cache: Cache) -> tuple[list[SplitOutcome], dict[str, int]]:
    """The outcome of every splitter, Copydesk's first, and the kinds of Copydesk's units."""
    files = {name: segmented_texts(name) for name in (*SEGMENTED, GOLDEN)}
    kinds: dict[str, int] = {}
    own = {}
    for name, (texts, _) in files.items():
        own[name], found = copydesk.sentences(texts)
        for kind, count in found.items():
            kinds[kind] = kinds.get(kind, 0) + count
    outcomes = [_outcome(OWN, files, own)]
    for peer, (split, version) in SPLITTERS.items():
        parts = {
            name: cache.value(
                ["split", peer, version, digest, PROTOCOL], lambda: [_lines(t, split) for t in texts]
            )
            for name, (texts, digest) in files.items()
        }
        outcomes.append(_outcome(f"{peer} {version}" if version != "1" else peer, files, parts))
    return outcomes, kinds


def _lines(text: SegmentedText, split) -> list[str]:
    return [s for line in text.text.split("\n") if line.strip() for s in split(line)]


def _outcome(name: str, files, parts: dict[str, list[list[str]]]) -> SplitOutcome:
    counts, lossy = {}, 0
    for file in SEGMENTED:
        rows = []
        for text, sentences in zip(files[file][0], parts[file], strict=True):
            lossy += _packed("".join(sentences)) != _packed(text.text)
            paragraphs = set(_ends(text.text.split("\n")))
            gold = set(_ends(text.sentences)) - paragraphs
            found = set(_ends(sentences)) - paragraphs
            rows.append((len(gold & found), len(found), len(gold)))
        counts[file] = numpy.array(rows)
    golden = zip(files[GOLDEN][0], parts[GOLDEN], strict=True)
    broken = [
        rule.id
        for rule, sentences in golden
        if [s.strip() for s in sentences] != [s.strip() for s in rule.sentences]
    ]
    return SplitOutcome(name, counts, len(files[GOLDEN][0]) - len(broken), broken, lossy)


def _ends(parts) -> list[int]:
    """Where each part ends, counted in characters that are not white space, since splitters trim differently."""
    ends, count = [], 0
    for part in parts:
        count += len(_packed(part))
        ends.append(count)
    return ends


def _packed(text: str) -> str:
    return "".join(text.split())
