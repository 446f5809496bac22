# Assembles what the cues of the sample are learned from, and has `copydesk topics learn` learn them.

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from data import DATA, REPOSITORY

HERE = Path(__file__).resolve().parent / "topics"
# Of the two larger corpora, every fifth document: nine in ten of theirs are on a topic, which a newspaper's are not.
EVERY = 5
# Sentences of reviews and of answers to everyday questions, on no topic (UD English EWT, CC BY-SA 4.0).
EVERYDAY = 600
# The newspaper's articles, and the sentences on no topic of the older files, count this many times.
TIMES = 2


def records(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def every_fifth_document(path: Path) -> list[dict]:
    lines = records(path)
    order = {name: number for number, name in enumerate(dict.fromkeys(r["document"] for r in lines))}
    return [r for r in lines if order[r["document"]] % EVERY == 0]


def cameo() -> list[dict]:
    """Real sentences on political events, labelled here without their text, where the texts are there."""
    texts = {r["id"]: r["text"] for r in records(DATA / "topics" / "cameo5_train.jsonl")}
    found = []
    for label in records(HERE / "cameo-labels.jsonl"):
        text = texts[label["id"]]
        if hashlib.sha256(text.encode()).hexdigest().startswith(label["sha256"]):
            found.append({"text": text, "topic": label["topic"]})
    return found


def reports() -> list[dict]:
    """Every second report of armed incidents, and of what people in need lack, each alone."""
    found = []
    for name, topic in (("satp_dev400", "combat"), ("humset_dev", "humanitarian")):
        lines = records(DATA / "topics" / f"{name}.jsonl")
        found += [{"text": r["text"], "topic": topic} for r in lines[::2]]
    return found


def everyday() -> list[dict]:
    found = []
    for number, record in enumerate(records(DATA / "segmentation" / "ewt_dev.jsonl")):
        if record["genre"] in ("reviews", "answers"):
            found += [
                {"document": f"everyday-{number}", "paragraph": 0, "text": text, "topic": None}
                for text in record["sentences"]
            ]
    return found[:EVERYDAY]


def weblogs() -> list[dict]:
    """Weblogs and lists on wars, politics and a storm, labelled here without their text, three sentences a paragraph."""
    texts = {r["id"]: r["sentences"] for r in records(DATA / "segmentation" / "ewt_dev.jsonl")}
    found = []
    for label in records(HERE / "ewt-labels.jsonl"):
        number = label["sentence"]
        text = " ".join(texts[label["id"]][number].split())
        if hashlib.sha256(text.encode()).hexdigest().startswith(label["sha256"]):
            document = f"everyday-{label['id']}"
            found.append({"document": document, "paragraph": number // 3, "text": text, "topic": label["topic"]})
    return found


def examples() -> list[dict]:
    older = [r for path in sorted(HERE.glob("learn-[!cn]*.jsonl")) for r in records(path)]
    newspaper = records(HERE / "learn-newspaper.jsonl")
    corpora = [r for path in sorted(HERE.glob("learn-corpus-*.jsonl")) for r in every_fifth_document(path)]
    again = []
    for turn in range(1, TIMES):
        again += [{**r, "document": f"{r['document']} {turn}"} for r in older if r["topic"] is None]
        again += [{**r, "document": f"{r['document']} {turn}"} for r in newspaper]
    return older + newspaper + corpora + cameo() + reports() + everyday() + weblogs() + again


def invented(cue: str) -> bool:
    """Whether a cue has a name of our own invention, which says nothing about the next article."""
    own, real = vocabulary()
    words = re.findall(r"[a-z]+", cue.lower())
    return any(word in own and not any(other.startswith(word) for other in real) for word in words)


@cache
def vocabulary() -> tuple[set[str], set[str]]:
    """Words that our own texts have with a large letter only, and stems of them; and all words of the texts of others."""
    large, small, real = set(), set(), set()
    for record in examples():
        text = record["text"]
        if "document" in record and not record["document"].startswith("everyday"):
            large |= {word.lower() for word in re.findall(r"(?<=[a-z,] )[A-Z][a-z]+", text)}
            small |= set(re.findall(r"\b[a-z]+", text))
        else:
            real |= set(re.findall(r"[a-z]+", text.lower()))
    names = large - small
    return names | {name[:length] for name in names for length in range(5, len(name))} - small, real


COMMENT = "# More cues: long lists, which an editor need not read."
LEARNED = "    # learned from the labelled sentences of Benchmarks/quality/topics"
WRITTEN = "    # written by hand, frame by frame, from what news of a war has in any country"


def parted(publication: str) -> tuple[str, dict[str, list[str]]]:
    """A copydesk.yaml before its lexicon, and by topic the lines of the lexicon that are written by hand."""
    head, _, lexicon = publication.replace(COMMENT + "\n", "").partition("\nlexicon:\n")
    by_hand: dict[str, list[str]] = {}
    lines, keeps = [], False
    for line in lexicon.splitlines():
        if topic := re.match(r"  (\S+):$", line):
            lines, keeps = by_hand.setdefault(topic[1], []), False
        elif line in (LEARNED, WRITTEN):
            keeps = line == WRITTEN
        elif keeps:
            lines.append(line)
    return head.rstrip("\n") + "\n", by_hand


CUE = re.compile(r"( {6})(.+): (-?[\d.]+)$")


def written(publication: str, learned: str) -> str:
    """A copydesk.yaml with learned weights in the place of its own, and new cues in its lexicon."""
    head, by_hand = parted(publication)
    weights: dict[str, dict[str, str]] = {}
    topic: dict[str, str] = {}
    for line in learned.splitlines():
        if line.startswith("  - id: "):
            topic = weights.setdefault(line.removeprefix("  - id: "), {})
        elif cue := CUE.match(line):
            topic[cue[2].strip("\"'")] = line
    lines, topic = [], None
    for line in head.splitlines():
        cue = CUE.match(line)
        if line.startswith("  - id: "):
            topic = weights[line.removeprefix("  - id: ")]
        elif line and not line.startswith(" "):
            topic = None
        elif cue and topic is not None:
            name = cue[2].strip("\"'")
            # A weight that came to nothing is left out.
            if name not in topic:
                continue
            line = f"      {cue[2]}: {CUE.match(topic.pop(name))[3]}"
        lines.append(line)
    lines += ["", COMMENT, "lexicon:"]
    for name, rest in weights.items():
        lines += [f"  {name}:", LEARNED]
        lines += [line.removeprefix("  ") for cue, line in rest.items() if not invented(cue)]
        lines += [WRITTEN, *by_hand.get(name, [])]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description="Learn the cues of a copydesk.yaml, and put them into it.")
    parser.add_argument("--copydesk", default=str(REPOSITORY / ".build/release/copydesk"))
    parser.add_argument("--publication", type=Path, default=REPOSITORY / "seeds" / "copydesk.yaml")
    parser.add_argument("--cues", type=int, default=250)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        labelled, publication = Path(folder) / "learn.jsonl", Path(folder) / "copydesk.yaml"
        labelled.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in examples()))
        publication.write_text(parted(options.publication.read_text())[0])
        labels = sorted(str(path) for path in (REPOSITORY / "Tests/Fixtures/labels").glob("*.jsonl"))
        result = subprocess.run(
            [
                options.copydesk,
                *("topics", "learn", str(labelled), *labels),
                *("--texts", str(REPOSITORY / "seeds"), "--texts", str(REPOSITORY.parent / "shared" / "seeds")),
                *("--publication", str(publication), "--cues", str(options.cues)),
            ],
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
    if result.returncode:
        sys.exit(result.returncode)
    options.publication.write_text(written(options.publication.read_text(), result.stdout))


if __name__ == "__main__":
    main()
