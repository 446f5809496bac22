# The peers that split sentences: each takes a paragraph and returns its sentences in order.

import re
import warnings
from functools import cache
from importlib.metadata import version

# Words with a full stop that seldom end a sentence, for the plain splitter.
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rev hon gen col maj capt lt sgt cmdr gov sen rep st sr jr vs etc no vol pp fig "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun inc ltd co corp bros "
    "dept univ assn ave blvd rd ft mt e.g i.e a.m p.m u.s u.k u.n cf al approx est".split()
)
STOP = re.compile(r"""[.!?…]+["'”’)\]]*\s+(?=["'“‘(\[]*[A-Z0-9])""")
LAST_WORD = re.compile(r"([\w.]+)\.$")


def regex(paragraph: str) -> list[str]:
    """A stop, then white space and a capital or a figure, unless an abbreviation or an initial is before it."""
    sentences, start = [], 0
    for stop in STOP.finditer(paragraph):
        before = LAST_WORD.search(paragraph[start : stop.start() + 1])
        if before and paragraph[stop.start() : stop.start() + 2].strip() == ".":
            word = before.group(1).lower()
            if word in ABBREVIATIONS or (len(word) == 1 and word.isalpha()):
                continue
        sentences.append(paragraph[start : stop.end()].strip())
        start = stop.end()
    sentences.append(paragraph[start:].strip())
    return [sentence for sentence in sentences if sentence]


def syntok(paragraph: str) -> list[str]:
    from syntok import segmenter

    sentences = []
    for part in segmenter.process(paragraph):
        for tokens in part:
            first, last = tokens[0], tokens[-1]
            sentences.append(paragraph[first.offset : last.offset + len(last.value)])
    return sentences


def pysbd(paragraph: str) -> list[str]:
    return [s.sent.strip() for s in _pysbd().segment(paragraph) if s.sent.strip()]


@cache
def _pysbd():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pysbd as package
    return package.Segmenter(language="en", clean=False, char_span=True)


SPLITTERS = {
    "syntok": (syntok, version("syntok")),
    "pySBD": (pysbd, version("pysbd")),
    "regular expression": (regex, "1"),
}
