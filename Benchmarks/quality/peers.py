# The peers that summarize: each ranks a set's sentences; the budget is filled alike for all.

import random
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

from data import DocumentSet, SummaryFile, half
from oracle import oracle

# The sentences of a set, document by document.
Sentences = list[list[str]]
# The flat indices of a set's sentences, the best first; at least as many as fill the budget.
Rank = Callable[[DocumentSet, Sentences, int], list[int]]

SEED = 20201106


@dataclass(frozen=True)
class Peer:
    """A method, the version of what implements it, and how it ranks given a file and its sentences."""

    name: str
    version: str
    prepare: Callable[[SummaryFile, list[Sentences]], Rank]
    is_quick: bool = False
    # An oracle reads the references: a bound, and nobody's competitor.
    is_oracle: bool = False
    # A baseline ranks nothing.
    is_baseline: bool = False


def filled(sentences: Sentences, order: list[int], words: int) -> str:
    """The first of `order` until the budget is crossed, in text order."""
    flat = [sentence for document in sentences for sentence in document]
    taken, room = [], words
    for index in order:
        if room <= 0:
            break
        taken.append(index)
        room -= len(flat[index].split())
    return " ".join(flat[index] for index in sorted(taken))


def cut(summary: str, words: int) -> str:
    """The first words of a summary."""
    return " ".join(summary.split()[:words])


def lead(_file, _sentences) -> Rank:
    return lambda set, sentences, words: list(range(sum(map(len, sentences))))


def lead_in_turn(_file, _sentences) -> Rank:
    def rank(_set, sentences, _words):
        places = [(p, d) for d, document in enumerate(sentences) for p in range(len(document))]
        numbers = {place: number for number, place in enumerate(sorted(places, key=lambda x: x[::-1]))}
        return [numbers[place] for place in sorted(places)]

    return rank


def shuffled(_file, _sentences) -> Rank:
    def rank(set, sentences, _words):
        order = list(range(sum(map(len, sentences))))
        random.Random(f"{SEED} {set.id}").shuffle(order)
        return order

    return rank


def summa(_file, _sentences) -> Rank:
    """summa's TextRank on sentences that are given: the steps of its `summarize` after splitting."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from summa import summarizer as steps
        from summa.commons import build_graph, remove_unreachable_nodes
        from summa.pagerank_weighted import pagerank_weighted_scipy
        from summa.preprocessing import textcleaner
    textcleaner.init_textcleanner("english", None)

    def rank(_set, sentences, _words):
        flat = [sentence for document in sentences for sentence in document]
        units = textcleaner.merge_syntactic_units(flat, textcleaner.filter_words(flat))
        graph = build_graph([unit.token for unit in units])
        steps._set_graph_edge_weights(graph)
        remove_unreachable_nodes(graph)
        scores = pagerank_weighted_scipy(graph) if graph.nodes() else {}
        ranked = sorted(units, key=lambda unit: -scores.get(unit.token, 0))
        return [unit.index for unit in ranked]

    return rank


def lexrank_package(file, sentences) -> Rank:
    """The lexrank package; the corpus that it wants for idf is the other half's documents."""
    from lexrank import STOPWORDS, LexRank

    @cache
    def ranker(other: int) -> LexRank:
        corpus = [
            document
            for set, documents in zip(file.sets, sentences, strict=True)
            if half(set.id) == other
            for document in documents
        ]
        return LexRank(corpus, stopwords=STOPWORDS["en"])

    def rank(set, sentences, _words):
        flat = [sentence for document in sentences for sentence in document]
        scores = ranker(1 - half(set.id)).rank_sentences(flat, threshold=0.1)
        return sorted(range(len(flat)), key=lambda index: -scores[index])

    return rank


def sumy(method: str):
    def prepare(_file, _sentences) -> Rank:
        from sumy_rank import ranker

        return ranker(method)

    return prepare


PEERS = [
    Peer("lead, first document", "1", lead, is_quick=True, is_baseline=True),
    Peer("lead, in turn", "1", lead_in_turn, is_quick=True, is_baseline=True),
    Peer("random", f"seed {SEED}", shuffled, is_quick=True, is_baseline=True),
    *(
        Peer(f"sumy {method}", version("sumy"), sumy(method), is_quick=method in ("SumBasic", "Luhn"))
        for method in ("LexRank", "TextRank", "LSA", "Luhn", "KL", "SumBasic", "Reduction")
    ),
    Peer("summa TextRank", version("summa"), summa),
    Peer("lexrank package", version("lexrank"), lexrank_package),
    Peer("oracle (greedy)", "1", lambda _file, _sentences: oracle, is_quick=True, is_oracle=True),
]
