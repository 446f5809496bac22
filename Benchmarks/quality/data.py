# The data beside the repository: document sets with references, texts with gold sentences.

import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
DATA = REPOSITORY.parent / "shared" / "data"

# Words of a summary, by file: about as many as the references have.
BUDGETS = {"multinews-val250": 250, "background-dev24": 150, "gum78": 45}
SEGMENTED = ("gum_news_dev", "ewt_dev")
GOLDEN = "golden_rules_en"

# Some corpora leave the end of a paragraph as a backslash and an n; `copydesk summarize` ends one there too.
PARAGRAPH_END = re.compile(r'\n|(?<=[\s.!?"])\\n|^\\n')

FILES = [
    *(DATA / "summaries" / f"{name}.jsonl" for name in BUDGETS),
    *(DATA / "segmentation" / f"{name}.jsonl" for name in (*SEGMENTED, GOLDEN)),
]


def is_present() -> bool:
    """Whether the data is there; prints a message where it is not."""
    missing = [path for path in FILES if not path.exists()]
    if missing:
        print("Nothing is measured: the evaluation data is not beside the repository. Missing:")
        for path in missing:
            print(f"  ../{path.relative_to(REPOSITORY.parent)}")
    return not missing


@dataclass(frozen=True)
class DocumentSet:
    """A set: documents as lists of paragraphs, the line it came from, and the references."""

    id: str
    line: str
    documents: tuple[tuple[str, ...], ...]
    references: tuple[str, ...]


@dataclass(frozen=True)
class SummaryFile:
    """A file of sets, the words of a summary, and a digest of the file's bytes."""

    name: str
    budget: int
    sets: tuple[DocumentSet, ...]
    digest: str


@dataclass(frozen=True)
class SegmentedText:
    """A text and its sentences, both NFC."""

    id: str
    text: str
    sentences: tuple[str, ...]


def half(identifier: str) -> int:
    """0 for the development half, 1 for the held-out half: the lowest bit of the id's SHA-256."""
    return hashlib.sha256(identifier.encode()).digest()[-1] & 1


def summary_file(name: str) -> SummaryFile:
    content = (DATA / "summaries" / f"{name}.jsonl").read_bytes()
    sets = []
    for line in content.decode().splitlines():
        record = json.loads(line)
        documents = tuple(_paragraphs(document["text"]) for document in record["documents"])
        # What goes to Copydesk has no references and no gold in it.
        bare = {"id": record["id"], "documents": record["documents"]}
        sets.append(
            DocumentSet(
                record["id"],
                json.dumps(bare, ensure_ascii=False),
                documents,
                tuple(record["references"]),
            )
        )
    return SummaryFile(name, BUDGETS[name], tuple(sets), digest(content))


def segmented_texts(name: str) -> tuple[list[SegmentedText], str]:
    """The texts of a file, and the digest of its bytes."""
    content = (DATA / "segmentation" / f"{name}.jsonl").read_bytes()
    records = [json.loads(line) for line in content.decode().splitlines()]
    texts = [
        SegmentedText(record["id"], _nfc(record["text"]), tuple(_nfc(s) for s in record["sentences"]))
        for record in records
    ]
    return texts, digest(content)


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(p.strip() for p in PARAGRAPH_END.split(_nfc(text)) if p.strip())


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@cache
def _documents(file: str) -> dict[str, list[bytes]]:
    """The texts of a file of ../shared/data by set, none where the file is not there."""
    if file == "extraction":
        path = DATA / "extraction" / "ground-truth.json"
        pages = json.loads(path.read_text()) if path.exists() else {}
        return {name: [page["articleBody"].encode()] for name, page in pages.items()}
    path = DATA / "summaries" / f"{file}.jsonl"
    records = [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []
    return {r["id"]: [d["text"].encode() for d in r["documents"]] for r in records}


def document_text(file: str, name: str, number: int) -> bytes | None:
    """One text of a set, None where it is not there."""
    documents = _documents(file).get(name, [])
    return documents[number] if number < len(documents) else None
