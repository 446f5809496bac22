# sumy's methods on sentences that are given.

import re
from functools import cache

from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

# Letters with hyphens and apostrophes inside: what sumy's own Tokenizer takes for a word.
WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*")


class Words:
    """What sumy asks of a tokenizer; its own wants data that PyPI does not have."""

    def to_sentences(self, text):
        return (text,)

    def to_words(self, text):
        return tuple(WORD.findall(text))


class BudgetedKL(KLSummarizer):
    """sumy's KL, stopped when the budget is reached: the same greedy picks, without ranking the rest.

    Ranking all takes the cube of the number of sentences. Only where a set says a sentence twice may
    the summaries differ: sumy moves both to the later place.
    """

    words = 0

    def _compute_ratings(self, sentences):
        frequencies = self.compute_tf(sentences)
        left = {index: self._get_content_words_in_sentence(s) for index, s in enumerate(sentences)}
        ratings = {sentence: -len(sentences) for sentence in sentences}
        summary, room, pick = [], self.words, 0
        while left and room > 0:
            best = min(
                left, key=lambda i: self._kl_divergence(self._joint_freq(left[i], summary), frequencies)
            )
            del left[best]
            ratings[sentences[best]] = -pick
            summary.extend(sentences[best].words)
            room -= len(str(sentences[best]).split())
            pick += 1
        return ratings


SUMMARIZERS = {
    "LexRank": LexRankSummarizer,
    "TextRank": TextRankSummarizer,
    "LSA": LsaSummarizer,
    "Luhn": LuhnSummarizer,
    "KL": BudgetedKL,
    "SumBasic": SumBasicSummarizer,
    "Reduction": ReductionSummarizer,
}


def ranker(method: str, remembers_stems: bool = True):
    """Ranks by a method of sumy with its English stemmer and stop words.

    Remembering stems changes nothing but the time; sumy itself does not, so that its speed is taken without.
    """
    stemmer = Stemmer("english")
    summarizer = SUMMARIZERS[method](cache(stemmer) if remembers_stems else stemmer)
    summarizer.stop_words = frozenset(get_stop_words("english"))
    tokenizer = Words()

    def rank(_set, sentences, words):
        ranked = []

        def note(infos):
            # sumy asks this how many of the ranked sentences to take.
            ranked.extend(info.order for info in infos)
            return infos

        if method == "KL":
            summarizer.words = words
        paragraphs = [Paragraph([Sentence(s, tokenizer) for s in document]) for document in sentences]
        summarizer(ObjectDocumentModel(paragraphs), note)
        return ranked

    return rank
