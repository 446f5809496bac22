# Copydesk and its peers on a file of document sets.

import sys
import time
from dataclasses import dataclass

import numpy

from cache import Cache
from copydesk import METHODS, Copydesk
from data import SummaryFile, digest, half
from peers import PEERS, Peer, cut, filled
from scoring import MEASURES, VERSION, repeated_bigrams, rouge
from splitters import SPLITTERS, syntok

# Raised when the way summaries are filled, cut or scored changes.
PROTOCOL = "1"
AUTO = "Copydesk auto"


@dataclass
class Outcome:
    """A method's scores: a row a set, a column a measure."""

    name: str
    is_own: bool
    is_peer: bool
    scores: numpy.ndarray
    repeated: float


@dataclass
class FileOutcome:
    """What all methods reached on a file."""

    file: SummaryFile
    outcomes: list[Outcome]
    halves: numpy.ndarray
    references_repeated: float

    def named(self, name: str) -> Outcome:
        return next(outcome for outcome in self.outcomes if outcome.name == name)

    def best_peer(self, measure: int) -> Outcome:
        peers = [outcome for outcome in self.outcomes if outcome.is_peer]
        return max(peers, key=lambda outcome: outcome.scores[:, measure].mean())


def measured(file: SummaryFile, copydesk: Copydesk, cache: Cache, is_fast: bool) -> FileOutcome:
    outcomes = [
        _outcome(file, f"Copydesk {method}", copydesk.summaries(file, method), cache, is_own=True)
        for method in METHODS
    ]
    peers = [peer for peer in PEERS if peer.is_quick or not is_fast]
    given = cache.value(
        ["sentences", "syntok", SPLITTERS["syntok"][1], file.digest, PROTOCOL],
        lambda: [[_split(document) for document in set.documents] for set in file.sets],
    )
    for peer in peers:
        summaries = _summaries(peer, file, given, "syntok", cache)
        outcomes.append(_outcome(file, peer.name, summaries, cache, is_peer=not peer.is_oracle))
    outcome = FileOutcome(
        file,
        outcomes,
        numpy.array([half(set.id) for set in file.sets]),
        repeated_bigrams([reference for set in file.sets for reference in set.references]),
    )
    # The best two again on Copydesk's sentences: what is ranking and what is splitting.
    own = copydesk.set_sentences(file)
    real = [peer for peer in peers if not peer.is_oracle and not peer.is_baseline]
    best = sorted(real, key=lambda peer: -outcome.named(peer.name).scores[:, 1].mean())[:2]
    for peer in best:
        summaries = _summaries(peer, file, own, digest(repr(own).encode()), cache)
        outcomes.append(_outcome(file, f"{peer.name}, Copydesk’s sentences", summaries, cache, is_peer=True))
    return outcome


def _split(paragraphs) -> list[str]:
    return [sentence for paragraph in paragraphs for sentence in syntok(paragraph)]


def _summaries(peer: Peer, file: SummaryFile, sentences, origin: str, cache: Cache) -> dict[str, str]:
    def compute():
        start = time.monotonic()
        rank = peer.prepare(file, sentences)
        summaries = {
            set.id: filled(documents, rank(set, documents, file.budget), file.budget)
            for set, documents in zip(file.sets, sentences, strict=True)
        }
        print(f"  {file.name}: {peer.name}: {time.monotonic() - start:.1f} s", file=sys.stderr)
        return summaries

    key = ["summaries", file.digest, peer.name, peer.version, origin, str(file.budget), PROTOCOL]
    return cache.value(key, compute)


def _outcome(
    file: SummaryFile, name: str, summaries: dict[str, str], cache: Cache, is_own=False, is_peer=False
) -> Outcome:
    summaries = {id: cut(summary, file.budget) for id, summary in summaries.items()}
    texts = [summaries[set.id] for set in file.sets]
    key = ["scores", file.digest, VERSION, digest("\0".join(texts).encode()), PROTOCOL]
    rows = cache.value(key, lambda: rouge(file, summaries))
    scores = numpy.array(rows).reshape(-1, len(MEASURES))
    return Outcome(name, is_own, is_peer, scores, repeated_bigrams(texts))
