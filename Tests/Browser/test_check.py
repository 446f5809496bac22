"""`copydesk check` on finished issues: the samples, the two reports, and a week of sixty items in every script."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from pages import REPORTS, ROOT, SEEDS

# What a town's council says, in many scripts; each sentence stands by itself.
SCRIPTS = {
    "Armenian": "Քաղաքապետարանը երկուշաբթի օրը բացեց նոր կամուրջը գետի վրայով, ասել է քաղաքապետը։",
    "Arabic": "افتتح مجلس المدينة جسرا جديدا فوق النهر يوم الاثنين، كما قال رئيس البلدية.",
    "Hebrew": "מועצת העיר פתחה גשר חדש מעל הנהר ביום שני, אמר ראש העיר.",
    "Georgian": "ქალაქის საბჭომ ორშაბათს მდინარეზე ახალი ხიდი გახსნა, განაცხადა მერმა.",
    "Russian": "Городской совет открыл в понедельник новый мост через реку, сообщил мэр.",
    "Greek": "Το δημοτικό συμβούλιο άνοιξε τη Δευτέρα μια νέα γέφυρα στον ποταμό, είπε ο δήμαρχος.",
    "Chinese": "市议会星期一在河上开通了一座新桥，市长说。",
    "Japanese": "市議会は月曜日に川に新しい橋を開通させたと市長が述べた。",
    "Korean": "시의회는 월요일 강 위에 새 다리를 개통했다고 시장이 말했다.",
    "Hindi": "नगर परिषद ने सोमवार को नदी पर एक नया पुल खोला, महापौर ने कहा।",
    "Thai": "สภาเมืองเปิดสะพานใหม่ข้ามแม่น้ำเมื่อวันจันทร์ นายกเทศมนตรีกล่าว",
    "Amharic": "የከተማው ምክር ቤት ሰኞ ዕለት በወንዙ ላይ አዲስ ድልድይ ከፈተ ሲሉ ከንቲባው ተናግረዋል።",
}
TOPICS = ("harbor", "school", "bridge", "ferry", "library", "market")
THINGS = (
    "anchors awnings barrels beacons benches bicycles blankets boilers bollards bricks cabinets canoes carpets ceilings chimneys "
    "clocks cranes curtains desks doors drains elevators engines fences flags floors fountains garages gates globes gutters "
    "hatches hedges hinges hoses kettles ladders lamps lanterns lifeboats lockers mirrors murals nets ovens paddles pianos pillars "
    "pipes planks pumps radios railings ramps roofs ropes sails shelves shutters signs stairs stoves tents tiles towers trees"
).split()
ACTORS = (
    "divers firefighters pupils engineers inspectors sculptors volunteers carpenters judges farmers nurses sailors drummers "
    "painters plumbers soldiers surveyors weavers bakers printers pilots gardeners clerks"
).split()
VERBS = "raised counted repainted bought sold examined rebuilt insured stored auctioned borrowed polished sketched weighed moved tested cleaned guarded photographed".split()
PLACES = (
    "Norvik Ostra Tamberry Kelso Marden Hollin Varna Belmont Carrow Dunmore Elland Farrow Garth Hexley Inver Jarrow Kirby Lorne "
    "Moira Nairn Oakham Penrith Quorn Redcar Selby Thirsk Ulver Vexford Wigan"
).split()


def news(number: int, topic: str) -> str:
    """A sentence that no other article tells."""
    actors, verb = ACTORS[number % len(ACTORS)].title(), VERBS[number * 5 % len(VERBS)]
    place, witness = PLACES[number % len(PLACES)], ACTORS[number * 3 % len(ACTORS)]
    return f"{actors} from {place} {verb} {number * 7 + 12} {THINGS[number % len(THINGS)]} of the {topic}, two {witness} from Norvik said."


def checked(file: Path, *arguments) -> dict:
    command = [os.environ["COPYDESK"], "check", file, "--json", *arguments]
    result = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert result.stdout, result.stderr
    return json.loads(result.stdout)


def build(sources: Path, out: Path, *arguments) -> Path:
    command = [os.environ["COPYDESK"], "build", sources, "--out", out, "--quiet", *arguments]
    result = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert result.returncode == 0, result.stderr
    return next(out.iterdir())


@pytest.fixture(scope="module")
def stress_week(tmp_path_factory):
    """The folder of an issue of sixty items and more."""
    folder = tmp_path_factory.mktemp("week")
    sources = folder / "articles"
    sources.mkdir()
    for number in range(66):
        topic = TOPICS[number % len(TOPICS)]
        script, sentence = list(SCRIPTS.items())[number % len(SCRIPTS)]
        headline = f"The {topic} of {script} Street {'W' * 200}" if number % 7 == 0 else f"{THINGS[number].title()} of the {topic.title()} in {script} Street"
        picture = f"image: https://paper.example/{number}.jpg\nalt: \n" if number % 3 == 0 else ""
        (sources / f"2020-11-{number % 6 + 1:02}-{number}.txt").write_text(
            f"---\ntitle: \"{headline}\"\nurl: https://paper.example/{number}?a=1&b={{{{{number}}}}}\ndate: 2020-11-{number % 6 + 1:02}\n{picture}---\n\n"
            f"{news(number, topic)}\n\n{sentence}\n\n{news(number + 101, topic)}\n\n{news(number + 217, topic)} {news(number + 311, topic)} {news(number + 419, topic)}\n",
            "utf-8",
        )
    topics = ", ".join(f"{{id: {topic}, title: {topic.title()}, cues: {{{topic}: 3}}}}" for topic in TOPICS)
    (sources / "copydesk.yaml").write_text(
        "name: The Stress Gazette\nlanguage: en\nsite: https://paper.example/\narchive: https://paper.example/digest/{id}.html\n"
        "address: |\n  1 Sample Street\n  Sampletown\ndelivery: {unsubscribe: https://paper.example/u/{token}}\n"
        "limits: {words: 20000, lead: 60, sections: 10, items: 12, sentences: 5}\n"
        f"topics: [{topics}]\n".replace("https://paper.example/u/{token}", '"https://paper.example/u/{token}"'),
        "utf-8",
    )
    return build(sources, folder / "out", "--date", "2020-11-06", "--no-archive")


def rules(report: dict) -> list[str]:
    # Who is heard in a section is the articles' matter, not the email's; and the samples' addresses are examples.
    return [f"{each['rule']}: {each['path']}:{each['line']}: {each['summary']}" for each in report["findings"] if each["rule"] not in ("balance", "placeholder")]


def test_a_week_of_every_script_and_of_headlines_without_a_space_breaks_no_rule(stress_week):
    digest = (stress_week / "digest.md").read_text("utf-8")
    assert digest.count("\n### ") >= 60, digest.count("\n### ")
    assert "W" * 150 in digest
    report = checked(stress_week)
    left_out = [each for each in report["findings"] if each["rule"] == "left-out"]
    assert [rule for rule in rules(report) if not rule.startswith("left-out")] == []
    size = report["measures"]["bytes"]["email.html"]
    assert size <= 100_000 and (size > 80_000) == bool(left_out), (size, left_out)


def test_what_the_mail_leaves_out_stands_on_the_web_page(stress_week):
    web, email, text = ((stress_week / name).read_text("utf-8") for name in ("web.html", "email.html", "digest.txt"))
    stories = [news(number, TOPICS[number % len(TOPICS)]) for number in range(66)]
    on_web, in_mail, in_text = ([each for each in stories if each in " ".join(page.split())] for page in (web, email, text))
    assert in_mail == in_text and 0 < len(in_mail) < len(on_web)
    assert "More in this week’s digest" in email and "More in this week’s digest" in text


@pytest.mark.parametrize("name", ("seeds", "reports"))
def test_the_samples_break_no_rule(tmp_path, name):
    sources = SEEDS if name == "seeds" else REPORTS
    if not sources.is_dir():
        pytest.skip(f"{sources} is not there")
    folder = build(sources, tmp_path / "out", "--publication", ROOT / "seeds" / "copydesk.yaml", "--no-archive")
    assert rules(checked(folder)) == []
