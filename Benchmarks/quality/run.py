# Measures Copydesk beside its peers, prints the tables, and writes RESULTS.md and out/quality/results.json.

import argparse
import json
from pathlib import Path

import labels
import report
import splitting
import summaries
import topic_report
import topics
from cache import Cache
from copydesk import Copydesk
from data import BUDGETS, REPOSITORY, is_present, summary_file


RESULTS = Path(__file__).parent / "RESULTS.md"


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure Copydesk beside its peers.")
    parser.add_argument("--copydesk", default=str(REPOSITORY / ".build/release/copydesk"))
    parser.add_argument("--cache", type=Path, default=REPOSITORY / ".build/quality-cache")
    parser.add_argument("--json", type=Path, default=REPOSITORY / "out/quality/results.json")
    parser.add_argument("--fast", action="store_true", help="the quick peers only; RESULTS.md stays")
    parser.add_argument("--topics", action="store_true", help="the part on topics only, put in its place in RESULTS.md")
    options = parser.parse_args()
    if not is_present():
        return
    if options.topics:
        on_topics = topics.measured(options.copydesk, options.fast), *labels.agreements(options.copydesk), labels.readings(options.copydesk)
        text = topic_report.markdown(*on_topics) + "\n"
        print(text)
        if not options.fast:
            results = RESULTS.read_text()
            RESULTS.write_text(results[: results.index("## Topics of sentences")] + text)
        return

    copydesk, cache = Copydesk(options.copydesk), Cache(options.cache)
    files = [summaries.measured(summary_file(name), copydesk, cache, options.fast) for name in BUDGETS]
    splitters, kinds = splitting.measured(copydesk, cache)
    on_topics = topics.measured(options.copydesk, options.fast), *labels.agreements(options.copydesk), labels.readings(options.copydesk)
    text = report.markdown(files, splitters, kinds) + "\n" + topic_report.markdown(*on_topics) + "\n"
    print(text)
    options.json.parent.mkdir(parents=True, exist_ok=True)
    record = report.record(files, splitters, kinds) | topic_report.record(*on_topics)
    options.json.write_text(json.dumps(record, indent=1) + "\n")
    if not options.fast:
        RESULTS.write_text(text)


if __name__ == "__main__":
    main()
