# Topics of sentences: Copydesk's cues beside a list of words and a linear support vector machine.

import hashlib
import json
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC

import learn_topics
from data import DATA, REPOSITORY, document_text
from labels import TEXTS, labelled_sentences
from scoring import ratio_interval
from wordlists import WORDS

FOLDS = 5
HELD_OUT = Path(__file__).parent / "topics" / "held-out.jsonl"
REPORTS = Path(__file__).parent / "topics" / "reports-held-out.jsonl"
ARTICLES = HELD_OUT.with_name("article-labels.jsonl")
LATER = HELD_OUT.with_name("later-labels.jsonl")
FRESH_SINGLE = HELD_OUT.with_name("fresh-single-labels.jsonl")
PUBLICATION = REPOSITORY / "seeds" / "copydesk.yaml"
# Five classes of events, folded to the topics that they are nearest to.
FOLDED = {"combat-or-coercion": "combat", "humanitarian-or-material-cooperation": "humanitarian"}
OWN = ("Copydesk, the sample’s cues", "Copydesk, topics learn")


@dataclass
class TopicFile:
    """Sentences with topics, None for none; sentences of one group are never divided."""

    name: str
    texts: list[str]
    topics: list[str | None]
    groups: list[str]
    # Lines as `copydesk topics` reads them.
    lines: list[str]
    # Whether the lines name files rather than having a text.
    names_files: bool = False

    def names(self) -> list[str | None]:
        return sorted(set(self.topics), key=str)


@dataclass
class TopicOutcome:
    """What a method found on a file, None where nothing was found."""

    name: str
    found: list[str | None]
    accuracy: float = 0.0
    accuracy_interval: tuple[float, float] = (0.0, 0.0)
    macro: float = 0.0
    macro_interval: tuple[float, float] = (0.0, 0.0)


@dataclass
class TopicTable:
    """The outcomes of every method on a file."""

    file: TopicFile
    outcomes: list[TopicOutcome] = field(default_factory=list)


def files() -> list[TopicFile]:
    """Every file that is there: the labels with their texts, and the three sources of ../shared/data/topics."""
    found = []
    labels = labelled_sentences()
    if labels:
        lines = [
            json.dumps({"file": x.file, "range": [x.start, x.end], "topic": x.topic}) for x in labels
        ]
        texts, topics, groups = zip(*((x.text, x.topic, x.file) for x in labels), strict=True)
        found.append(TopicFile("labels", list(texts), list(topics), list(groups), lines, names_files=True))
    found += [_held_out(name, path) for name, path in (("held-out", HELD_OUT), ("long reports", REPORTS)) if path.exists()]
    found += _articles("articles", ARTICLES) + _articles("later articles", LATER) + _fresh_sentences()
    for name in ("cameo5_train", "satp_dev400", "humset_dev"):
        path = DATA / "topics" / f"{name}.jsonl"
        if path.exists():
            records = [json.loads(line) for line in path.read_text().splitlines()]
            topics = [FOLDED.get(r["topic"], r["topic"]) for r in records]
            found.append(_file(name, [r["text"] for r in records], topics, [r["id"] for r in records]))
    return found


def _held_out(name: str, path: Path) -> TopicFile:
    lines = path.read_text().splitlines()
    records = [json.loads(line) for line in lines]
    groups = [r["document"] for r in records]
    return TopicFile(name, [r["text"] for r in records], [r["topic"] for r in records], groups, lines)


def _articles(name: str, labels: Path) -> list[TopicFile]:
    """Real articles, of which about half are on conflicts; the part on which nothing was tuned."""
    records, texts = [], []
    for line in labels.read_text().splitlines():
        record = json.loads(line)
        content = document_text(record["file"], record["set"], record["document"]) if record["held_out"] else None
        if content is None:
            continue
        start, end = record["range"]
        text = " ".join(content[start:end].decode(errors="replace").split())
        if hashlib.sha256(text.encode()).hexdigest().startswith(record["sha256"]):
            records.append(record)
            texts.append(text)
    if not records:
        return []
    groups = [f"{r['file']} {r['set']} {r['document']}" for r in records]
    topics = [r["topics"][0] for r in records]
    lines = [
        json.dumps({"text": t, "topic": r["topics"][0], "document": g, "paragraph": r["paragraph"]}, ensure_ascii=False)
        for t, r, g in zip(texts, records, groups, strict=True)
    ]
    return [TopicFile(name, texts, topics, groups, lines)]


def _fresh_sentences() -> list[TopicFile]:
    """Sentences of *cameo5* from which nothing was learned, each alone."""
    path = DATA / "topics" / "cameo5_train.jsonl"
    if not path.exists():
        return []
    texts = {r["id"]: r["text"] for r in map(json.loads, path.read_text().splitlines())}
    labels = [json.loads(line) for line in FRESH_SINGLE.read_text().splitlines()]
    found = [(texts[x["id"]], x["topics"][0], x["id"]) for x in labels]
    lines = [json.dumps({"text": text, "topic": topic}, ensure_ascii=False) for text, topic, _ in found]
    return [TopicFile("fresh sentences", *map(list, zip(*found, strict=True)), lines)]


def _learning() -> tuple[list[str], list[str]]:
    """The sentences that the sample's cues were learned from, and their topics."""
    records = learn_topics.examples()
    return [r["text"] for r in records], [str(r["topic"]) for r in records]


def _file(name: str, texts, topics, groups) -> TopicFile:
    lines = [
        json.dumps({"text": text, "topic": topic, "document": group}, ensure_ascii=False)
        for text, topic, group in zip(texts, topics, groups, strict=True)
    ]
    return TopicFile(name, list(texts), list(topics), list(groups), lines)


def measured(program: str, fast: bool) -> list[TopicTable]:
    """The tables of all files that are there; where it must be fast, nothing is learned with Copydesk."""
    tables = []
    trained = None
    for file in files():
        found = {OWN[0]: _classified(program, PUBLICATION, file)}
        found["list of 15 words a topic"] = [_listed(text, file) for text in file.texts]
        if file.name in ("held-out", "long reports", "articles", "later articles", "fresh sentences"):
            # Nothing is learned from what was held out: the machine gets what the cues were learned from.
            predicted = _machine().fit(*_learning()).predict(file.texts)
            found["tf-idf, LinearSVC of the same sentences"] = [None if t == "None" else str(t) for t in predicted]
        elif len(file.names()) > 1:
            folds = list(GroupKFold(FOLDS).split(file.texts, groups=file.groups))
            if not fast:
                found[OWN[1]] = _learned(program, file, folds)
            found["tf-idf, LinearSVC"] = _cross_validated(file, folds)
            trained = file
        elif trained is not None:
            # One class alone teaches nothing: the machine has learned from the file before.
            machine = _machine().fit(trained.texts, [str(t) for t in trained.topics])
            found[f"tf-idf, LinearSVC of {trained.name}"] = [str(t) for t in machine.predict(file.texts)]
        tables.append(TopicTable(file, [_outcome(file, name, topics) for name, topics in found.items()]))
    return tables


def _machine():
    return make_pipeline(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2), LinearSVC())


def _cross_validated(file: TopicFile, folds) -> list[str | None]:
    found: list[str | None] = [None] * len(file.texts)
    for train, test in folds:
        machine = _machine().fit([file.texts[i] for i in train], [str(file.topics[i]) for i in train])
        for index, topic in zip(test, machine.predict([file.texts[i] for i in test]), strict=True):
            found[index] = None if topic == "None" else str(topic)
    return found


def _learned(program: str, file: TopicFile, folds) -> list[str | None]:
    """What `copydesk topics learn` taught on the other folds finds, from nothing but the sentences."""
    found: list[str | None] = [None] * len(file.texts)
    with tempfile.TemporaryDirectory() as folder:
        for train, test in folds:
            labelled = Path(folder) / "train.jsonl"
            labelled.write_text("".join(file.lines[i] + "\n" for i in train))
            block = _run([program, "topics", "learn", "--cues", "300", *_texts(file), str(labelled)], None)
            publication = Path(folder) / "copydesk.yaml"
            publication.write_text("name: Learned\n" + block)
            for index, topic in zip(test, _classified(program, publication, file, test), strict=True):
                found[index] = topic
    return found


def _texts(file: TopicFile) -> list[str]:
    """The options that name the folders of articles, where lines name files."""
    return [part for folder in TEXTS for part in ("--texts", str(folder))] if file.names_files else []


def _classified(program: str, publication: Path, file: TopicFile, indices=None) -> list[str | None]:
    """The first topic of each sentence, or of those with some indices, read in their documents."""
    lines = file.lines if indices is None else [file.lines[i] for i in indices]
    arguments = [program, "topics", "test", "--json", *_texts(file), "--publication", str(publication), "-"]
    result = json.loads(_run(arguments, "".join(line + "\n" for line in lines)))
    topics = {each["line"]: each["topic"] for each in result["found"]}
    return [topics[number + 1] for number in range(len(lines))]


def _run(arguments: list[str], text: str | None) -> str:
    result = subprocess.run(arguments, input=text, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise SystemExit(f"{' '.join(arguments)} failed:\n{result.stderr[-2000:]}")
    return result.stdout


def _listed(text: str, file: TopicFile) -> str | None:
    """The topic with the most of its words in the text, the first among equals; none without any."""
    words = text.lower().split()
    counts = {
        topic: sum(word.strip(".,;:!?\"'“”‘’()").startswith(stems) for word in words)
        for topic, stems in WORDS.items()
    }
    best = max(counts.values())
    return next((topic for topic, count in counts.items() if count == best), None) if best else None


def _outcome(file: TopicFile, name: str, found: list[str | None]) -> TopicOutcome:
    names = file.names()
    # For each group: right, sentences, and for each topic right, found and labelled.
    order = {group: number for number, group in enumerate(dict.fromkeys(file.groups))}
    rows = numpy.zeros((len(order), 2 + 3 * len(names)))
    for group, topic, guess in zip(file.groups, file.topics, found, strict=True):
        row = rows[order[group]]
        row[:2] += (topic == guess, 1)
        for number, each in enumerate(names):
            row[2 + 3 * number : 5 + 3 * number] += (topic == guess == each, guess == each, topic == each)

    def accuracy(sums) -> float:
        return 100 * sums[0] / max(1, sums[1])

    def macro(sums) -> float:
        right, guessed, labelled = sums[2::3], sums[3::3], sums[4::3]
        return float(numpy.mean(200 * right / numpy.maximum(1, guessed + labelled)))

    sums = rows.sum(axis=0)
    return TopicOutcome(
        name, found, accuracy(sums), ratio_interval(rows, accuracy), macro(sums), ratio_interval(rows, macro)
    )
