# The inputs of the comparison, as files of document sets.

import json
import re
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "quality"))

from data import summary_file  # noqa: E402
from splitters import regex  # noqa: E402

NAME = "multinews-val250"
LONG_WORD = re.compile(r"\b[a-z]{6,}\b")


def write_sets(path: Path, copies: int = 1) -> None:
    """The sets of the file without their references, several times over."""
    lines = "".join(set.line + "\n" for set in summary_file(NAME).sets)
    path.write_text(lines * copies)


def write_one_set(path: Path, sentences: int) -> None:
    """One set of so many sentences, of the file's documents.

    When they are used up they come again with their long words changed, a letter each time, so that the
    vocabulary goes on growing as it does in real text.
    """
    documents, left, copy = [], sentences, 0
    while left > 0:
        for paragraphs in (document for set in summary_file(NAME).sets for document in set.documents):
            text = []
            for paragraph in paragraphs:
                parts = regex(paragraph)[:left]
                left -= len(parts)
                text.append(" ".join(parts))
                if left == 0:
                    break
            joined = "\n".join(text)
            if copy:
                mark = "".join(chr(ord("a") + int(digit)) for digit in str(copy))
                joined = LONG_WORD.sub(lambda word: word.group() + mark, joined)
            documents.append({"title": "", "text": joined})
            if left == 0:
                break
        copy += 1
    path.write_text(json.dumps({"id": f"{sentences}", "documents": documents}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    write_sets(folder / "sets.jsonl")
    write_sets(folder / "sets-10.jsonl", copies=10)
    for count in map(int, sys.argv[2:]):
        write_one_set(folder / f"one-{count}.jsonl", count)
