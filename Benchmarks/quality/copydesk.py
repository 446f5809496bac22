# Copydesk as a program: what goes in, what comes out.

import json
import subprocess

from data import REPOSITORY, SegmentedText, SummaryFile

METHODS = ("auto", "coverage", "centroid", "lexrank", "textrank", "lead")


class Copydesk:
    """Runs a built copydesk."""

    def __init__(self, program: str):
        self.program = program

    def summaries(self, file: SummaryFile, method: str) -> dict[str, str]:
        """Summaries by id, filled over the budget and not yet cut."""
        lines = self._lines(
            ["summarize", "--fill", "--words", str(file.budget), "--method", method],
            [set.line for set in file.sets],
        )
        return {line["id"]: line["summary"] for line in lines}

    def summaries_with(self, constants: dict[str, float], words: int, lines: list[str]) -> list[str]:
        """The summaries of sets, a line of JSON each, by the method auto with other constants."""
        arguments = ["summarize", "--fill", "--words", str(words), "--constants", json.dumps(constants)]
        return [line["summary"] for line in self._lines(arguments, lines)]

    def constants(self) -> dict[str, float]:
        """The constants of the method auto by name, as they are built in."""
        return self._lines(["summarize", "--list-constants"], [])[0]

    def sentences(self, texts: list[SegmentedText]) -> tuple[list[list[str]], dict[str, int]]:
        """The sentences of each text, in order, and how many units there were of each kind.

        A dateline or a call to subscribe is a unit of its own kind; it counts as a sentence, so that
        none is lost.
        """
        sentences = [[] for _ in texts]
        kinds: dict[str, int] = {}
        for unit in self._units([text.text for text in texts]):
            index = int(unit["id"])
            start, end = unit["range"]
            sentences[index].append(texts[index].text.encode()[start:end].decode())
            kinds[unit["kind"]] = kinds.get(unit["kind"], 0) + 1
        return sentences, kinds

    def set_sentences(self, file: SummaryFile) -> list[list[list[str]]]:
        """For each set and document its sentences, as the peers are to get them."""
        texts = ["\n".join(paragraphs) for set in file.sets for paragraphs in set.documents]
        found = [[] for _ in texts]
        for unit in self._units(texts):
            found[int(unit["id"])].append(unit["text"])
        documents = iter(found)
        return [[next(documents) for _ in set.documents] for set in file.sets]

    def _units(self, texts: list[str]) -> list[dict]:
        lines = [
            json.dumps({"id": str(i), "documents": [{"text": text}]}, ensure_ascii=False)
            for i, text in enumerate(texts)
        ]
        publication = REPOSITORY / "seeds" / "copydesk.yaml"
        return self._lines(["analyze", "--jsonl", "--publication", str(publication)], lines)

    def _lines(self, arguments: list[str], lines: list[str]) -> list[dict]:
        result = subprocess.run(
            [self.program, *arguments],
            input="".join(line + "\n" for line in lines),
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode != 0:
            raise SystemExit(f"copydesk {' '.join(arguments)} failed:\n{result.stderr[-2000:]}")
        # Not splitlines: JSON may hold other line separators, such as U+2028, as they are.
        return [json.loads(line) for line in result.stdout.split("\n") if line]
