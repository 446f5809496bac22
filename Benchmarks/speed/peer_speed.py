# How fast sumy ranks: prints sentences and processor seconds of a method as JSON.

import json
import sys
import time
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "quality"))

from data import summary_file  # noqa: E402
from inputs import NAME  # noqa: E402
from splitters import syntok  # noqa: E402
from sumy_rank import ranker  # noqa: E402


def main() -> None:
    file = summary_file(NAME)
    sentences = [
        [[s for paragraph in document for s in syntok(paragraph)] for document in set.documents]
        for set in file.sets
    ]
    count = sum(len(document) for documents in sentences for document in documents)
    for method in sys.argv[1:]:
        rank = ranker(method, remembers_stems=False)
        wall, cpu = time.perf_counter(), time.process_time()
        for set, documents in zip(file.sets, sentences, strict=True):
            rank(set, documents, file.budget)
        print(
            json.dumps(
                {
                    "method": method,
                    "sentences": count,
                    "wall": time.perf_counter() - wall,
                    "cpu": time.process_time() - cpu,
                }
            )
        )


if __name__ == "__main__":
    main()
