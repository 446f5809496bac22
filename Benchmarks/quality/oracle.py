# What extraction could reach: sentences taken greedily by the references' own bigrams.

from collections import Counter
from itertools import pairwise

from rouge_score.tokenizers import DefaultTokenizer

TOKENIZER = DefaultTokenizer(use_stemmer=True)


def oracle(set, sentences, words: int) -> list[int]:
    """Takes, until the budget is crossed, the sentence with the most bigrams of the references for its length.

    Bigrams are stemmed, and count as often as a reference has them and no taken sentence had.
    """
    flat = [sentence for document in sentences for sentence in document]
    bigrams = [_bigrams(sentence) for sentence in flat]
    lengths = [max(1, len(sentence.split())) for sentence in flat]
    wanted = [_bigrams(reference) for reference in set.references]
    left = {index for index in range(len(flat)) if bigrams[index]}
    order, room = [], words
    while left and room > 0:
        best = max(left, key=lambda i: (_recall(bigrams[i], wanted) / lengths[i], -i))
        left.remove(best)
        order.append(best)
        room -= lengths[best]
        for reference in wanted:
            reference.subtract(bigrams[best] & reference)
    return order


def _bigrams(text: str) -> Counter:
    tokens = TOKENIZER.tokenize(text)
    return Counter(pairwise(tokens))


def _recall(bigrams: Counter, wanted: list[Counter]) -> float:
    return sum((bigrams & reference).total() for reference in wanted)
