"""Headlines lead to the first sentence used: a real browser finds it in its article's page."""

import html
import json
import re
from urllib.parse import unquote

import pytest
from pages import EXAMPLES

# Apart, so that what is in sight tells which paragraph was found.
STYLE = "<style>p { margin: 0 0 4000px; font: 16px/1.5 serif }</style>"
DEEP = re.compile(r'href="([^"#]*)#(:~:text=[^"]+)"')
IN_SIGHT = """() => [...document.querySelectorAll("p")].filter(element => {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}).map(element => element.textContent.replace(/\\s+/g, " "))"""


@pytest.mark.parametrize("name", ["sample", *EXAMPLES])
def test_each_deep_link_is_found_where_its_sentence_stands(issues, browser, tmp_path, name):
    issue = issues(name)
    record = json.loads((issue.folder / "digest.json").read_text("utf-8"))
    pages = {}
    for article in record["articles"]:
        text = (issue.folder / "articles" / f"{article['id']}.txt").read_text("utf-8")
        paragraphs = ["The top of the page.", *re.split(r"\n\s*\n", text)]
        page = tmp_path / f"{article['id']}.html"
        body = "".join(f"<p>{html.escape(paragraph)}</p>\n" for paragraph in paragraphs)
        page.write_text(f"<!DOCTYPE html><meta charset=utf-8>{STYLE}{body}", "utf-8")
        pages[article.get("url")] = page.as_uri()
    links = dict.fromkeys(DEEP.findall((issue.folder / "email.html").read_text("utf-8")))
    assert len(links) > 2
    missed = []
    for address, directive in links:
        # Each in a window of its own: only a new page scrolls to a text.
        context = browser.new_context(viewport={"width": 600, "height": 900})
        tab = context.new_page()
        tab.goto(f"{pages[html.unescape(address)]}#{html.unescape(directive)}", wait_until="load")
        tab.wait_for_timeout(150)
        shown = tab.evaluate(IN_SIGHT)
        context.close()
        sentence = sentence_of(directive, issue.digest.texts)
        if len(shown) != 1 or sentence not in shown[0]:
            missed.append(f"{sentence}: {shown}")
    assert not missed, "\n".join(missed)


def sentence_of(directive: str, texts: list[str]) -> str:
    """The sentence of the digest that a directive names by its first and last words."""
    start, *end = (unquote(part) for part in html.unescape(directive).split("text=")[1].split(","))
    tail = end[0] if end else start
    found = [text for text in texts if text.strip("“”.,").startswith(start) and text.rstrip("”.,").endswith(tail)]
    assert found, f"no sentence for {directive}"
    return found[0]
