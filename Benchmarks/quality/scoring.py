# ROUGE of summaries, intervals over sets, and tests of a difference.

import re
from functools import lru_cache
from importlib.metadata import version
from itertools import pairwise

import numpy
from rouge_score import rouge_scorer
from rouge_score.tokenizers import DefaultTokenizer

from data import SummaryFile

MEASURES = ("R1", "R2", "RL")
VERSION = f"rouge_score {version('rouge_score')}"
RESAMPLES = 2_000
FLIPS = 10_000
SEED = 20201106


class Tokenizer:
    """rouge-score's own tokens, stemmed, remembered: references come again and again."""

    def __init__(self):
        self.tokenize = lru_cache(maxsize=10_000)(DefaultTokenizer(use_stemmer=True).tokenize)


SCORER = rouge_scorer.RougeScorer(["rouge1", "rouge2", "rougeL"], tokenizer=Tokenizer())


def rouge(file: SummaryFile, summaries: dict[str, str]) -> list[list[float]]:
    """For each set, in order: ROUGE-1, -2 and -L F1 in percent, the mean over its references."""
    rows = []
    for set in file.sets:
        scores = [SCORER.score(reference, summaries[set.id]) for reference in set.references]
        rows.append(
            [
                100 * sum(score[name].fmeasure for score in scores) / len(scores)
                for name in ("rouge1", "rouge2", "rougeL")
            ]
        )
    return rows


def repeated_bigrams(texts: list[str]) -> float:
    """The percentage of a text's bigrams of words that stood in it before; the mean over texts."""
    shares = []
    for text in texts:
        tokens = re.findall(r"\w+", text.lower())
        bigrams = list(pairwise(tokens))
        if bigrams:
            shares.append(100 * (1 - len(set(bigrams)) / len(bigrams)))
    return float(numpy.mean(shares))


def interval(values: numpy.ndarray) -> tuple[float, float]:
    """The 95 % bootstrap interval of a mean: percentiles over resampled sets."""
    means = values[_resampled(len(values))].mean(axis=1)
    return tuple(float(x) for x in numpy.percentile(means, (2.5, 97.5)))


def permutation(differences: numpy.ndarray) -> float:
    """The two-sided p of a mean paired difference: how often signs at random give one as large."""
    signs = numpy.random.default_rng(SEED).choice((-1, 1), (FLIPS, len(differences)))
    means = numpy.abs((signs * differences).mean(axis=1))
    return float((1 + (means >= abs(differences.mean()) - 1e-12).sum()) / (1 + FLIPS))


def ratio_interval(counts: numpy.ndarray, value) -> tuple[float, float]:
    """The 95 % bootstrap interval of a figure made of sums: rows are documents, `value` takes the sums."""
    sums = counts[_resampled(len(counts))].sum(axis=1)
    return tuple(float(x) for x in numpy.percentile([value(row) for row in sums], (2.5, 97.5)))


def _resampled(count: int) -> numpy.ndarray:
    return numpy.random.default_rng(SEED).integers(0, count, (RESAMPLES, count))
