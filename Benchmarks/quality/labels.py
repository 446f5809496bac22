# The labels of the repository, and how far Copydesk's standalone and speaker agree with them.

import hashlib
import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy

from data import REPOSITORY, document_text
from scoring import ratio_interval

LABELS = REPOSITORY / "Tests" / "Fixtures" / "labels"
TEXTS = (REPOSITORY / "seeds", REPOSITORY.parent / "shared" / "seeds")
PUBLICATION = REPOSITORY / "seeds" / "copydesk.yaml"
TOPICS = REPOSITORY / "Benchmarks" / "quality" / "topics"
FRESH = TOPICS / "fresh-labels.jsonl"
LATER = TOPICS / "later-labels.jsonl"
STANDALONE = [("stands alone: agreement", 0, 1), ("stands alone: precision", 2, 3), ("stands alone: recall", 2, 4)]


@dataclass(frozen=True)
class Label:
    """A labelled sentence whose text is there."""

    file: str
    start: int
    end: int
    text: str
    topic: str | None
    standalone: bool | None
    # Names that are right for who says it; empty for nobody, None where readers may differ.
    speakers: tuple[str, ...] | None


@dataclass
class Agreement:
    """A figure over labelled sentences, in percent, with its interval over articles."""

    name: str
    value: float
    interval: tuple[float, float]


def labelled_sentences() -> list[Label]:
    """Every label whose file is there and whose text is as it was."""
    found = []
    for path in sorted(LABELS.glob("*.jsonl")):
        for line in path.read_text().splitlines():
            record = json.loads(line)
            content = _content(record["file"])
            if content is None:
                continue
            start, end = record["range"]
            part = content[start:end]
            if hashlib.sha256(part).hexdigest().startswith(record["sha256"]):
                speakers = record.get("speakers")
                found.append(
                    Label(
                        record["file"],
                        start,
                        end,
                        " ".join(part.decode().split()),
                        record["topic"],
                        record.get("standalone"),
                        None if speakers is None else tuple(speakers),
                    )
                )
    return found


def agreements(program: str) -> tuple[int, list[Agreement]]:
    """The number of labelled sentences, and how far `copydesk analyze` agrees with them."""
    labels = labelled_sentences()
    files = sorted({label.file for label in labels})
    units = {file: _sentences(program, file) for file in files}
    # For each article: standalone agreed, all, both, found, labelled; speaker right, all.
    rows = numpy.zeros((len(files), 7))
    for label in labels:
        unit = units[label.file].get((label.start, label.end))
        if unit is None:
            continue
        row = rows[files.index(label.file)]
        if label.standalone is not None:
            found = unit["standalone"]
            row[:5] += _counts(found, label.standalone)
        if label.speakers is not None:
            speaker = (unit["attribution"] or {}).get("speaker")
            right = _plain(speaker) in map(_plain, label.speakers) if speaker else not label.speakers
            row[5:] += (right, 1)
    figures = [*STANDALONE, ("who says it", 5, 6)]
    return len(labels), [_agreement(name, rows, part, whole) for name, part, whole in figures]


@dataclass
class Reading:
    """Sentences of real articles that two readers labelled apart, and how far `standalone` agrees where both do."""

    name: str
    sentences: int
    figures: list[Agreement]


def readings(program: str) -> list[Reading]:
    """Those of which the rules know some, and those that nothing was tuned on."""
    found = [_reading(program, "fresh", FRESH, lambda _: True), _reading(program, "later", LATER, lambda r: r["held_out"])]
    return [reading for reading in found if reading.figures]


def _reading(program: str, name: str, labels: Path, is_wanted: Callable[[dict], bool]) -> Reading:
    records = [r for r in map(json.loads, labels.read_text().splitlines()) if is_wanted(r)]
    names = list(dict.fromkeys((r["file"], r["set"], r["document"]) for r in records))
    texts = [document_text(*name) for name in names]
    if None in texts:
        return Reading(name, 0, [])
    lines = [
        json.dumps({"id": str(n), "documents": [{"title": "", "text": text.decode()}], "references": []}) + "\n"
        for n, text in enumerate(texts)
    ]
    units = _analyzed(program, ["--jsonl", "-"], "".join(lines))
    found = {(int(unit["id"]), *unit["range"]): unit["standalone"] for unit in units if unit["kind"] == "sentence"}
    rows = numpy.zeros((len(names), 5))
    for record in records:
        number = names.index((record["file"], record["set"], record["document"]))
        key = (number, *record["range"])
        first, second = record["standalone"]
        if first == second and key in found:
            rows[number] += _counts(found[key], first)
    return Reading(name, int(rows[:, 1].sum()), [_agreement(n, rows, part, whole) for n, part, whole in STANDALONE])


def _counts(found: bool, labelled: bool) -> tuple[bool, int, bool, bool, bool]:
    return found == labelled, 1, found and labelled, found, labelled


def _agreement(name: str, rows: numpy.ndarray, part: int, whole: int) -> Agreement:
    def value(sums) -> float:
        return 100 * sums[part] / max(1, sums[whole])

    return Agreement(name, value(rows.sum(axis=0)), ratio_interval(rows, value))


def _plain(name: str) -> str:
    words = name.lower().replace("’", "'").split()
    while words and words[0] in ("the", "a", "an"):
        words.pop(0)
    return " ".join(words)


def _path(name: str):
    return next((folder / name for folder in TEXTS if (folder / name).exists()), None)


def _content(name: str) -> bytes | None:
    path = _path(name)
    return path.read_bytes() if path else None


def _sentences(program: str, name: str) -> dict[tuple[int, int], dict]:
    units = _analyzed(program, [str(_path(name))], None)
    return {tuple(unit["range"]): unit for unit in units if unit["kind"] == "sentence"}


def _analyzed(program: str, arguments: list[str], text: str | None) -> list[dict]:
    result = subprocess.run(
        [program, "analyze", "--publication", str(PUBLICATION), *arguments],
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode != 0:
        raise SystemExit(f"copydesk analyze failed:\n{result.stderr[-2000:]}")
    return [json.loads(line) for line in result.stdout.split("\n") if line]
