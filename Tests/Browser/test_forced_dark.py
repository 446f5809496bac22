"""Pages in the dark that clients make themselves: what is written stays readable, rules stay to be seen.

Two ways: a browser's forced dark mode on the page as Gmail leaves it (no style block, no color scheme), and plain
inversion of every color. Colors are measured where they end up, in the picture of the page.
"""

import base64
import os
import re

import pytest
from test_screenshots import FOLDER

HEIGHT = 4_000
MEASURE = """async ([picture, places, scale]) => {
  const image = new Image()
  image.src = "data:image/png;base64," + picture
  await image.decode()
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext("2d", { willReadFrequently: true })
  context.drawImage(image, 0, 0)
  const channel = value => value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4
  return places.map(({ left, top, width, height }) => {
    const { data } = context.getImageData(left * scale, top * scale, Math.max(1, width * scale), Math.max(1, height * scale))
    let [least, most] = [1, 0]
    for (let at = 0; at < data.length; at += 4) {
      const light = 0.2126 * channel(data[at]) + 0.7152 * channel(data[at + 1]) + 0.0722 * channel(data[at + 2])
      least = Math.min(least, light)
      most = Math.max(most, light)
    }
    return { contrast: (most + 0.05) / (least + 0.05), least, most }
  })
}"""
# The lines of text, and the upper borders that are drawn as rules, down to a height.
PLACES = """height => {
  const inSight = box => box.width > 3 && box.height > 5 && box.top >= 0 && box.bottom < height
  const place = (text, { left, top, width, height }) => ({ text, left, top, width, height })
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const lines = []
  while (words.nextNode()) {
    const text = words.currentNode.data.trim()
    if (words.currentNode.parentElement.closest(".skip") || !/[\\p{L}\\p{N}]{2}/u.test(text)) continue
    const range = new Range()
    range.selectNodeContents(words.currentNode)
    lines.push(...[...range.getClientRects()].filter(inSight).map(box => place(text.slice(0, 60), box)))
  }
  const rules = [...document.querySelectorAll("td, section, .dateline, .colophon")].flatMap(element => {
    const width = parseFloat(getComputedStyle(element).borderTopWidth)
    const box = element.getBoundingClientRect()
    if (!(width > 0) || box.bottom >= height || box.top < 4) return []
    return [place(element.className, new DOMRect(box.left + 4, box.top - 3, 2, width + 6))]
  })
  return { lines, rules }
}"""


@pytest.fixture(scope="module")
def dark_browser(browser):
    """A browser that darkens pages that are not dark by themselves."""
    forced = browser.browser_type.launch(
        executable_path=os.environ["CHROMIUM"],
        args=["--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars", "--blink-settings=forceDarkModeEnabled=true"],
    )
    yield forced
    forced.close()


def shown(browser, issue, page_name: str, way: str, name: str):
    """What is on the page and its contrast, after the colors were changed in a way."""
    html = (issue.folder / f"{page_name}.html").read_text("utf-8")
    if page_name == "email":
        html = re.sub(r"<style\b.*?</style>|<meta name=\"(supported-)?color-schemes?\"[^>]*>", "", html, flags=re.S)
    else:
        html = re.sub(r"@media screen and \(prefers-color-scheme: dark\) \{.*?\n\}|color-scheme: light dark;|<meta name=\"color-scheme\"[^>]*>", "", html, flags=re.S)
    assert "color-scheme" not in html
    context = browser.new_context(viewport={"width": 600, "height": HEIGHT}, device_scale_factor=2)
    context.route("**/*", lambda route: route.abort())
    page = context.new_page()
    page.set_content(html, wait_until="load")
    if way == "inverted":
        page.add_style_tag(content="html { filter: invert(1) hue-rotate(180deg); background: #fff }")
    places = page.evaluate(PLACES, HEIGHT)
    FOLDER.mkdir(parents=True, exist_ok=True)
    picture = page.screenshot(path=FOLDER / f"{name}-{page_name}-{way}-600.png")
    every = [*places["lines"], *places["rules"]]
    blank = context.new_page()
    colors = blank.evaluate(MEASURE, [base64.b64encode(picture).decode(), every, 2])
    context.close()
    measured = [{**place, **color} for place, color in zip(every, colors, strict=True)]
    return measured[: len(places["lines"])], measured[len(places["lines"]) :]


@pytest.mark.parametrize("way", ["forced", "inverted"])
@pytest.mark.parametrize("page", ["email", "web"])
@pytest.mark.parametrize("name", ["sample", "stress", "right-to-left"])
def test_a_client_that_turns_the_page_dark_leaves_it_readable(browser, dark_browser, issues, name, page, way):
    lines, rules = shown(dark_browser if way == "forced" else browser, issues(name), page, way, name)
    assert len(lines) > 30
    assert sum(line["least"] < 0.1 for line in lines) > 0.9 * len(lines), "the page did not turn dark"
    faint = [f"{line['contrast']:.2f}: {line['text']}" for line in lines if line["contrast"] < 4.5]
    assert not faint, "\n".join(faint)
    assert len(rules) > 1
    gone = [f"{rule['contrast']:.2f}: {rule['text']}" for rule in rules if rule["contrast"] < 1.25]
    assert not gone, "\n".join(gone)
