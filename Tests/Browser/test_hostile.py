"""Hostile inputs of every kind in every field and position: they reach the reader as text, or not at all."""

import os
import re
import subprocess
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import strangers
from conftest import PICTURE
from hostile import ADDRESS_INPUTS, MARKDOWN_INPUTS, TEXT_INPUTS, TEXTS
from pages import copydesk

SCRIPT = (Path(__file__).parent / "hostile.js").read_text("utf-8")
CONTROL = re.compile("[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")
BOTH = pytest.mark.parametrize("kind", ["email", "web"])
BATCHES = strangers.batches()


@dataclass
class Visit:
    """What a page is and what it did when it was opened."""

    faults: list[str]
    words: str
    styles: list[str]
    requests: list[str] = field(default_factory=list)
    events: list[str] = field(default_factory=list)


class Visitor:
    """Opens pages, one after the other; nothing that they ask for is fetched, pictures are given."""

    def __init__(self, browser):
        self.context = browser.new_context(viewport={"width": 600, "height": 900})
        self.page = self.context.new_page()
        self.requests: list[str] = []
        self.events: list[str] = []
        self.context.route("**/*", self.answer)
        self.context.on("page", lambda page: self.events.append(f"window {page.url}"))
        self.page.on("dialog", lambda dialog: (self.events.append(f"dialog {dialog.message}"), dialog.dismiss()))
        self.page.on("pageerror", lambda error: self.events.append(f"script error {error}"))
        self.page.on("console", lambda line: self.events.append(f"console {line.text} {line.location}"))

    def answer(self, route) -> None:
        wanted = route.request
        if wanted.is_navigation_request() and wanted.frame == self.page.main_frame and wanted.url.startswith("file:"):
            return route.continue_()
        self.requests.append(wanted.url)
        if wanted.resource_type == "image" and wanted.url.startswith(strangers.PICTURES):
            return route.fulfill(body=PICTURE, content_type="image/png")
        return route.abort()

    def visit(self, file: Path, kind: str) -> Visit:
        return self.look(lambda: self.page.goto(file.as_uri(), wait_until="load"), kind)

    def look(self, opening, kind: str) -> Visit:
        self.requests.clear()
        self.events.clear()
        opening()
        self.page.evaluate(SCRIPT)
        ask = self.page.evaluate
        faults, words = ask(f"window.hostile.faults('{kind}')"), ask("window.hostile.words()")
        return Visit(faults, words, ask("window.hostile.styles()"), [*self.requests], [*self.events])


@pytest.fixture(scope="module")
def visitor(browser):
    visitor = Visitor(browser)
    yield visitor
    visitor.context.close()


@pytest.fixture(scope="module")
def rendered(tmp_path_factory):
    """The folder of a rendered digest by name, made when first asked for."""
    folders: dict[str, Path] = {}

    def folder(name: str, digest: str, publication: str) -> Path:
        if name not in folders:
            folders[name] = tmp_path_factory.mktemp(name)
            (folders[name] / "digest.md").write_text(digest, "utf-8", newline="")
            # Every input is to be seen, so nothing is left out.
            publication += "\nlimits: {email_bytes: 9000000}\n"
            (folders[name] / "copydesk.yaml").write_text(publication, "utf-8")
            copydesk("render", folders[name] / "digest.md", "--publication", folders[name] / "copydesk.yaml")
        return folders[name]

    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The folder of a digest that is built from articles with inputs in their fields, and what was said about it."""
    folder = tmp_path_factory.mktemp("articles")
    sources = folder / "sources"
    sources.mkdir()
    for number, one in enumerate(TEXT_INPUTS):
        address = ADDRESS_INPUTS[number % len(ADDRESS_INPUTS)]
        with_fields = number % 2 == 0
        text = strangers.article(one, address) if with_fields else strangers.plain_article(one)
        (sources / strangers.file_name(one)).write_bytes(text.encode("utf-8", "surrogatepass"))
    (sources / "copydesk.yaml").write_text(
        "name: Hostile\nlimits: {email_bytes: 9000000, words: 100000, sections: 1000, items: 1000, sentences: 3}\n"
        "topics: [{id: town, title: Town, cues: {council: 3, boat: 2, bridge: 2}}]\n",
        "utf-8",
    )
    command = [os.environ["COPYDESK"], "build", sources, "--out", folder / "out", "--date", "2020-11-06"]
    result = subprocess.run(command, capture_output=True, timeout=120, check=False)
    assert result.returncode == 0, result.stderr.decode(errors="replace")
    return next((folder / "out").iterdir()), (result.stdout + result.stderr).decode("utf-8")


def batch_folder(rendered, number: int) -> Path:
    batch = BATCHES[number]
    return rendered(f"texts-{number}", strangers.texts(batch, number), strangers.publication(batch, number))


def squeezed(text: str) -> str:
    """The text without white space, and without signs that are replaced or added."""
    return re.sub("[\\s\0-\x1f\x7f-\x9f\ufffd\ufeff\u202a-\u202e\u2066-\u2069]", "", text)


def told(faults) -> str:
    return "\n".join(f"- {fault}" for fault in dict.fromkeys(faults))


def assert_inert(visit: Visit, styles: int = 1) -> None:
    assert not visit.faults, told(visit.faults)
    assert not visit.events, told([*visit.events, *visit.requests])
    foreign = [address for address in visit.requests if not address.startswith(strangers.PICTURES)]
    assert not foreign, told(foreign)
    assert len(visit.styles) == styles


def test_there_are_more_than_two_hundred_different_inputs():
    every = [*TEXT_INPUTS, *ADDRESS_INPUTS, *MARKDOWN_INPUTS]
    assert len({one.number for one in every}) == len(every)
    assert len({(one.kind == "address", one.text) for one in every}) == len(every) > 400


@BOTH
@pytest.mark.parametrize("number", range(len(BATCHES)))
def test_text_is_text_in_every_position(visitor, rendered, number, kind):
    visit = visitor.visit(batch_folder(rendered, number) / f"{kind}.html", kind)
    assert_inert(visit)
    words = squeezed(visit.words)
    # Name, title, standfirst, headline, sentence, caption, credit, source, headings, lists, quotations, own blocks.
    few = [f"{words.count(squeezed(strangers.marked(one)))} times: {one}" for one in BATCHES[number]]
    few = [line for line in few if int(line.split()[0]) < 25]
    assert not few, told(few)


@BOTH
def test_the_style_block_is_the_same_whatever_an_issue_says(visitor, rendered, kind):
    styles = {
        tuple(visitor.visit(batch_folder(rendered, number) / f"{kind}.html", kind).styles) for number in (0, 4, 9)
    }
    assert len(styles) == 1


@pytest.mark.parametrize("number", range(len(BATCHES)))
def test_plain_text_commands_no_terminal(rendered, number):
    text = (batch_folder(rendered, number) / "digest.txt").read_bytes().decode("utf-8")
    assert not CONTROL.search(text), CONTROL.search(text)
    whole = squeezed(text)
    few = [str(one) for one in BATCHES[number] if whole.casefold().count(squeezed(strangers.marked(one)).casefold()) < 15]
    assert not few, told(few)


@BOTH
def test_a_hostile_address_is_no_link_and_no_picture(visitor, rendered, kind):
    folder = rendered("addresses", strangers.addresses(), "name: Addresses\n")
    visit = visitor.visit(folder / f"{kind}.html", kind)
    assert_inert(visit)
    links = visitor.page.eval_on_selector_all("[href]", "links => links.map(link => link.getAttribute('href'))")
    assert links == (["#digest"] if kind == "web" else [])
    pictures = visitor.page.eval_on_selector_all("img", "images => images.map(image => image.src)")
    assert Counter(pictures) == Counter(f"{strangers.PICTURES}{one.number}.png" for one in ADDRESS_INPUTS for _ in range(3))
    missing = [str(one) for one in ADDRESS_INPUTS if visit.words.count(f"a{one.number}x") < 9]
    assert not missing, told(missing)
    numbered = re.findall(r"^\[\d+\] .*", (folder / "digest.txt").read_text("utf-8"), re.M)
    assert not numbered, numbered


@BOTH
def test_what_is_pasted_into_a_digest_does_nothing(visitor, rendered, kind):
    folder = rendered("markdown", strangers.markdown(), "name: Markdown\n")
    visit = visitor.visit(folder / f"{kind}.html", kind)
    assert_inert(visit)
    missing = [str(one) for one in MARKDOWN_INPUTS if f"a{one.number}: end" not in visit.words]
    missing += [str(one) for one in MARKDOWN_INPUTS if not re.search(rf"a{one.number}: .*:z{one.number}", visit.words)]
    assert not missing, told(missing)
    assert not CONTROL.search((folder / "digest.txt").read_text("utf-8"))


@BOTH
def test_articles_carry_nothing_that_works_into_a_digest(visitor, built, kind):
    folder, said = built
    visit = visitor.visit(folder / f"{kind}.html", kind)
    assert_inert(visit)
    assert not visit.requests
    shown = squeezed(visit.words)
    fields = [one for one in TEXT_INPUTS[::2] if squeezed(strangers.marked(one)) in shown]
    assert len(fields) > 0.6 * len(TEXT_INPUTS[::2]), len(fields)
    assert not CONTROL.search((folder / "digest.txt").read_text("utf-8"))
    assert not CONTROL.search(said), CONTROL.search(said)


def test_no_name_of_a_file_leaves_its_folder(built):
    folder, _ = built
    assert {path.name for path in folder.iterdir()} == {
        "articles", "digest.json", "digest.md", "digest.txt", "email.html", "web.html",
    }
    names = [path.name for path in (folder / "articles").iterdir()]
    assert len(names) > 100
    strange = [name for name in names if re.search(r"[^\w\u200c\u200d\u0300-\u036f-]", name.removesuffix(".txt"))]
    assert not strange, strange


def test_addresses_of_a_publication_that_lead_nowhere_are_refused(rendered, tmp_path):
    digest = tmp_path / "digest.md"
    digest.write_text(strangers.front_matter("x", "x") + "# x\n", "utf-8")
    refused = [one for one in ADDRESS_INPUTS if one.text]
    for start in range(0, len(refused), 9):
        some = [strangers.quoted(one.text) for one in refused[start : start + 9]]
        feeds = "\n".join(f"  - feed: {one}" for one in some[3:])
        first = "\n".join(f"{key}: {one}" for key, one in zip(("site", "archive"), some, strict=False))
        last = f"delivery: {{unsubscribe: {some[min(2, len(some) - 1)]}}}"
        publication = tmp_path / "copydesk.yaml"
        publication.write_text(f"name: x\n{first}\n{last}\n" + (f"sources:\n{feeds}\n" if feeds else ""), "utf-8")
        command = [os.environ["COPYDESK"], "render", digest, "--publication", publication]
        result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        assert result.returncode == 1
        assert result.stderr.count("must be an http, https or mailto address") >= len(some), result.stderr
    assert not (tmp_path / "email.html").exists()


# The measure itself: what would happen if an input came through is seen.
LIVE = [
    one
    for one in TEXT_INPUTS
    if one.kind in ("script", "handler", "style", "form", "pixel", "frame", "comment")
    and re.search(r"<[a-z!?]|^--", one.text, re.I)
    and "DOCTYPE" not in one.text  # a parser drops it inside a page
]


@pytest.mark.parametrize("kind", [kind for kind in TEXTS if any(one.kind == kind for one in LIVE)])
def test_an_input_that_came_through_would_be_seen(visitor, kind):
    unseen = []
    for one in LIVE:
        if one.kind != kind:
            continue
        page = f"<!DOCTYPE html><html><body><!-- {one.text} -->" if one.text.startswith("-") else f"<!DOCTYPE html><p>{one.text}"
        visit = visitor.look(lambda page=page: visitor.page.set_content(page, wait_until="commit"), "email")
        if not (visit.faults or visit.events or visit.requests or visit.styles):
            unseen.append(str(one))
    assert not unseen, told(unseen)


@pytest.mark.parametrize(
    "attributes",
    [f'href="{address}"' for address in ("javascript:x", "java&#9;script:x", "&#1;javascript:x", "data:,x", "file:///x", "//x/", "x", "https:x")]
    + ['onclick="x"', 'style="background:url(x)"', 'title="&#27;"', 'title="&#x202e;x"', 'target="_blank"', 'srcset="x"'],
)
def test_an_attribute_that_came_through_would_be_seen(visitor, attributes):
    visit = visitor.look(lambda: visitor.page.set_content(f"<!DOCTYPE html><p><a {attributes}>x</a>"), "email")
    assert visit.faults


@pytest.mark.parametrize("text", ["\u202eabc", "\u2067abc", "\u2067\u202cabc", "\x07", "\x9b"])
def test_a_sign_that_came_through_would_be_seen(visitor, text):
    assert visitor.look(lambda: visitor.page.set_content(f"<!DOCTYPE html><p>{text}</p>"), "email").faults


def test_a_page_without_anything_strange_has_no_fault(visitor):
    page = "<!DOCTYPE html><p>\u2067abc\u2069 \u202aabc\u202c <a href='https://weekly.example/'>x</a><!--[if mso]><img src='https://x.example/' alt='x'><![endif]-->"
    assert not visitor.look(lambda: visitor.page.set_content(page), "email").faults
