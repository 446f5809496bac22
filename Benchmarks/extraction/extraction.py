"""Text of articles out of web pages, beside the peers of PyPI: 4-token shingle F1 on ../shared/data/extraction.

The measure is that of the article-extraction benchmark: per page the counts of shared, surplus and missing shingles over
their sum, then the means of precision and recall over all pages. The pages are parted by the last digit of their ids: rules
were made looking at the even half, and the odd half was never looked at.
"""
import argparse
import gzip
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "extraction"
BODY = {"sentence", "subhead", "dateline", "boilerplate", "credit"}


def shingles(text):
    words = re.findall(r"\w+", text or "")
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)))


def counts(gold, found):
    gold, found = shingles(gold), shingles(found)
    shared = sum((gold & found).values())
    parts = [shared, sum((found - gold).values()), sum((gold - found).values())]
    return [part / max(1, sum(parts)) for part in parts]


def mean(values):
    return sum(values) / max(1, len(values))


def scores(pages):
    precision = mean([s / (s + extra) for s, extra, missing in pages if s + extra > 0])
    recall = mean([s / (s + missing) for s, extra, missing in pages if s + missing > 0])
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def interval(pages):
    generator = random.Random(1)
    f1 = sorted(scores(generator.choices(pages, k=len(pages)))[2] for _ in range(1000))
    return f1[25], f1[974]


def copydesk(program):
    def text(html):
        with tempfile.NamedTemporaryFile(suffix=".html") as page:
            page.write(html)
            page.flush()
            answer = subprocess.run([program, "analyze", page.name], capture_output=True, check=False)
        units = [json.loads(line) for line in answer.stdout.splitlines()]
        return "\n".join(unit["text"] for unit in units if unit["kind"] in BODY)

    return text


def peers():
    def trafilatura(html):
        from trafilatura import extract

        return extract(html.decode("utf-8", "replace"), include_comments=False) or ""

    def readability(html):
        from lxml.html import fromstring
        from readability import Document

        return fromstring(Document(html.decode("utf-8", "replace")).summary()).text_content()

    def newspaper4k(html):
        from newspaper import Article

        article = Article("https://weekly.example/")
        article.download(input_html=html.decode("utf-8", "replace"))
        article.parse()
        return article.text

    return {"trafilatura": trafilatura, "readability-lxml": readability, "newspaper4k": newspaper4k}


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--copydesk", required=True, help="the program")
    arguments.add_argument("--alone", action="store_true", help="without the peers")
    arguments.add_argument("--half", choices=["even", "odd"], help="one half of the pages only")
    arguments.add_argument("--worst", type=int, default=0, help="print so many pages with the lowest F1")
    options = arguments.parse_args()
    if not DATA.exists():
        return print("Nothing is measured: the evaluation data is not beside the repository.")
    gold = json.loads((DATA / "ground-truth.json").read_text())
    halves = {"even": [], "odd": []}
    for page in sorted(gold):
        halves["even" if int(page[-1], 16) % 2 == 0 else "odd"].append(page)
    if options.half:
        halves = {options.half: halves[options.half]}
    else:
        halves["all"] = sorted(gold)
    systems = {"copydesk": copydesk(options.copydesk)} | ({} if options.alone else peers())
    print(f"{'':18}" + "".join(f"{name:>34}" for name in halves) + "   seconds")
    for name, text in systems.items():
        start = time.time()
        found = {}
        for page in sorted(set(sum(halves.values(), []))):
            html = gzip.decompress((DATA / "html" / f"{page}.html.gz").read_bytes())
            try:
                found[page] = counts(gold[page]["articleBody"], text(html))
            except Exception as error:  # a peer that fails on a page finds nothing there
                print(f"{name}: {page[:8]}: {error}", file=sys.stderr)
                found[page] = counts(gold[page]["articleBody"], "")
        line = f"{name:18}"
        for pages in halves.values():
            values = [found[page] for page in pages]
            precision, recall, f1 = scores(values)
            low, high = interval(values)
            line += f"  P {precision:.3f} R {recall:.3f} F1 {f1:.3f} [{low:.3f}, {high:.3f}]"
        print(line + f"  {time.time() - start:6.1f}", flush=True)
        if name == "copydesk":
            for page in sorted(found, key=lambda page: scores([found[page]])[2])[: options.worst]:
                print(f"  {page[:10]} P {scores([found[page]])[0]:.3f} R {scores([found[page]])[1]:.3f} {gold[page]['url'][:70]}")


if __name__ == "__main__":
    main()
