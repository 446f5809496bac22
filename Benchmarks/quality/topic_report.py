# The tables of topics and of agreement with the labels, as Markdown and as JSON.

from importlib.metadata import version

from labels import Agreement, Reading
from topics import FOLDS, OWN, TopicTable


# What is known of the sentences that two readers labelled.
READ = {"fresh": "; some of their errors were read", "later": "; nothing was tuned on them"}


def markdown(
    tables: list[TopicTable], sentences: int, agreements: list[Agreement], readings: list[Reading]
) -> str:
    lines = [
        "## Topics of sentences",
        "",
        "The first topic of each sentence, in percent, with 95 % bootstrap intervals over documents. *labels* are the",
        "sentences of the sample week and of two reports, by one reader; the sample’s cues were tuned on these very sentences, the learned",
        f"ones were not: `copydesk topics learn` and the vector machine (scikit-learn {version('scikit-learn')}) are cross-validated in {FOLDS} folds",
        "of whole documents and get nothing but the sentences. *cameo5* has five classes of political events, folded to the three",
        "topics that they are nearest to, which are not quite the sample’s, so that its cues do badly there; *satp* and *humset* have one class each:",
        "the share found. The list has fifteen words a topic. *held-out* are twelve reports on an invented war, by a writer and a reader who",
        "saw neither cues nor code; nothing was tuned on them, and the vector machine got the sentences from which the cues were learned.",
        "*long reports* are seven more on three invented wars, under their subheads, by one reader (of 124 such sentences another agrees on 97 %);",
        "their totals were seen while one rule was chosen, their errors were not. *articles* are real ones, half of a draw of 65 of which about half are on conflicts, whole or their first 16 sentences; nothing was tuned",
        "on this half, and 57 in 100 of its sentences are on no topic. *later articles* are half of other updates on a war and news, *fresh sentences*",
        "single ones of *cameo5*, both labelled by two readers (the first one’s labels count); nothing was tuned on them.",
        "The sample’s cues were learned from every second line of *satp* and *humset* too, and from 966 lines of *cameo5* with labels of our own;",
        "TRIED.md has the figures of the other lines.",
        "",
        "| file, sentences | method | right | macro-F1 |",
        "|---|---|---|---|",
    ]
    for table in tables:
        for outcome in table.outcomes:
            name = f"**{outcome.name}**" if outcome.name in OWN else outcome.name
            low, high = outcome.accuracy_interval
            cell = f"{outcome.macro:.1f} [{outcome.macro_interval[0]:.1f}, {outcome.macro_interval[1]:.1f}]"
            lines.append(
                f"| {table.file.name}, {len(table.file.texts)} | {name} |"
                f" {outcome.accuracy:.1f} [{low:.1f}, {high:.1f}] | {cell if len(table.file.names()) > 1 else '–'} |"
            )
    if agreements:
        lines += [
            "",
            "## Standing alone, and who says it",
            "",
            f"Agreement with the {sentences} labelled sentences, in percent, with intervals over articles. The rules were tuned on them.",
            *(f"*{r.name}* are {r.sentences} sentences of real articles on which two readers agree{READ[r.name]}." for r in readings),
            "",
            "| figure | |",
            "|---|---|",
        ]
        named = [(f.name, f) for f in agreements] + [(f"{r.name}, {f.name}", f) for r in readings for f in r.figures]
        for name, figure in named:
            lines.append(f"| {name} | {figure.value:.1f} [{figure.interval[0]:.1f}, {figure.interval[1]:.1f}] |")
    return "\n".join(lines)


def record(
    tables: list[TopicTable], sentences: int, agreements: list[Agreement], readings: list[Reading]
) -> dict:
    """All figures in percent, intervals as [low, high]."""
    return {
        "topics": {
            table.file.name: {
                outcome.name: {
                    "right": outcome.accuracy,
                    "right_interval": outcome.accuracy_interval,
                    "macro_f1": outcome.macro,
                    "macro_f1_interval": outcome.macro_interval,
                }
                for outcome in table.outcomes
            }
            for table in tables
        },
        "labels": {
            "sentences": sentences,
            **{f.name: {"value": f.value, "interval": f.interval} for f in agreements},
        },
        **{
            reading.name: {
                "sentences": reading.sentences,
                **{f.name: {"value": f.value, "interval": f.interval} for f in reading.figures},
            }
            for reading in readings
        },
    }
