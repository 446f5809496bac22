"""Layout, order, accessibility and harmlessness of email.html and web.html, as a reader's browser shows them."""

import re
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from pages import WIDTHS, index_views, issue_names, views

EVERY_VIEW = pytest.mark.parametrize("opened", views(), indirect=True, ids=str)
EVERY_VIEW_AND_INDEX = pytest.mark.parametrize("opened", views() + index_views(), indirect=True, ids=str)
EVERY_PAGE = pytest.mark.parametrize("opened", views(forms=("pictures",), schemes=("light",)), indirect=True, ids=str)
LAWS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RULES = {"runOnly": [*LAWS, "best-practice"], "resultTypes": ["violations", "incomplete"]}


def told(faults: list[str]) -> str:
    return "\n".join(f"- {fault}" for fault in dict.fromkeys(faults))


@EVERY_VIEW_AND_INDEX
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_sticks_out_spills_or_is_cut(opened, width):
    opened.resize(width)
    faults = opened.ask("faults")
    assert not faults, told(faults)


@EVERY_PAGE
def test_wider_spacing_of_text_sticks_out_nowhere(opened):
    """WCAG 2.1, success criterion 1.4.12."""
    opened.resize(320)
    spacing = opened.page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
        " p { margin-bottom: 2em !important }"
    )
    faults = opened.ask("faults")
    spacing.evaluate("style => style.remove()")
    assert not faults, told(faults)


@EVERY_VIEW
@pytest.mark.parametrize("width", WIDTHS)
def test_every_headline_and_sentence_is_in_sight_and_in_order(opened, width):
    opened.resize(width)
    texts = opened.issue.digest.texts
    assert len(texts) > 10
    missing = opened.ask("missing", texts)
    assert not missing, told(missing)


@EVERY_VIEW_AND_INDEX
def test_axe_finds_no_violation(opened):
    opened.resize(600)
    results = Axe().run(opened.page, options=RULES)
    faults = [
        f"{rule['id']}: {rule['help']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for rule in results.response["violations"]
        # Of the best practices, those whose neglect is serious.
        if set(rule["tags"]) & set(LAWS) or rule["impact"] in ("serious", "critical")
        for node in rule["nodes"][:5]
    ]
    assert not faults, told(faults)


@EVERY_VIEW
def test_a_page_asks_for_its_own_pictures_and_nothing_else(opened):
    assert not opened.requests and not opened.events, (opened.requests, opened.events)
    assert set(opened.pictures) == opened.issue.digest.pictures


@EVERY_PAGE
def test_a_page_has_nothing_that_runs(opened):
    found = opened.page.evaluate(
        """() => [
          ...document.querySelectorAll("script:not([type='application/ld+json']), iframe, frame, object, embed, form, base, link:not([rel=canonical]):not([rel=alternate]), svg"),
          ...[...document.querySelectorAll("*")].filter(element =>
            [...element.attributes].some(({ name, value }) =>
              name.startsWith("on") || /^\\s*(javascript|vbscript|data):/i.test(value))),
        ].map(element => element.outerHTML.slice(0, 200))"""
    )
    assert not found, told(found)
    assert opened.page.evaluate("window.ran === undefined")


@EVERY_PAGE
def test_headings_begin_with_one_title_and_skip_no_level(opened):
    headings = opened.page.evaluate(
        """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(heading =>
          [Number(heading.localName[1]), heading.textContent.replace(/\\s+/g, " ").trim()])"""
    )
    levels = [level for level, _ in headings]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:])), levels
    titles, _ = opened.issue.standing
    shown = [text for _, text in headings]
    assert all(shown.count(title) == 1 for title in titles)
    shown = [text for text in shown if text not in titles]
    assert shown == [opened.issue.digest.title, *opened.issue.digest.headings]


@EVERY_PAGE
def test_links_are_those_of_the_digest_and_of_the_footer(opened):
    added = opened.issue.publication
    inside = opened.issue.digest.links
    if opened.view.page == "email":
        expected = [*inside, added["browser"], added["unsubscribe"]]
    else:
        expected = ["#digest", added["site"], *inside]
    links = opened.page.evaluate("""() => [...document.querySelectorAll("[href]:not(link)")].map(link => link.getAttribute("href"))""")
    # A headline leads to the first sentence used, by a text directive behind the address of the digest.
    plain = [re.sub(r"#?:~:text=[^#]*$", "", link) for link in links]
    _, standing = opened.issue.standing
    assert all(plain.count(link) == 1 for link in standing)
    plain = [link for link in plain if link not in standing]
    assert [unquote(link) for link in plain] == [unquote(link) for link in expected]


@EVERY_PAGE
def test_the_page_names_its_issue_and_language(opened):
    title = opened.page.title()
    fields = opened.issue.digest.fields
    assert fields["subject" if opened.view.page == "email" else "date"][:4] in title
    if opened.view.page == "email":
        assert title == fields["subject"]
    else:
        assert opened.issue.digest.title in title
        description = opened.page.get_attribute("meta[name=description]", "content")
        assert description == fields["preheader"]
    language = opened.page.get_attribute("html", "lang")
    assert language == ("ar" if opened.view.issue in ("right-to-left", "arabic") else "en")


@pytest.mark.parametrize("opened", views(pages=("email",), schemes=("light",)), indirect=True, ids=str)
def test_the_preheader_comes_first_and_is_hidden(opened):
    first, boxes = opened.page.evaluate(
        """() => {
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          while (texts.nextNode()) if (texts.currentNode.data.trim()) break
          return [texts.currentNode.data.trim(), texts.currentNode.parentElement.getClientRects().length]
        }"""
    )
    assert first.startswith(opened.issue.digest.fields["preheader"])
    assert boxes == 0


@pytest.mark.parametrize("opened", views(forms=("pictures",)), indirect=True, ids=str)
def test_the_color_scheme_is_followed(opened):
    selector = ".paper" if opened.view.page == "email" else "body"
    color = opened.page.eval_on_selector(selector, "element => getComputedStyle(element).backgroundColor")
    channels = [int(part) for part in color.removeprefix("rgb(").removesuffix(")").split(",")]
    assert all(channel < 64 for channel in channels) == (opened.view.scheme == "dark"), color


@pytest.mark.parametrize("opened", views(pages=("email",), issues=issue_names(examples=False)), indirect=True, ids=str)
def test_each_class_of_color_has_one_color_of_its_own(opened):
    opened.resize(600)
    colors = opened.ask("colors")
    assert all(len(found) == 1 for found in colors.values()), colors
    assert len({found[0] for found in colors.values()}) == len(colors), colors


@pytest.mark.parametrize("opened", views(pages=("email",), issues=issue_names(examples=False)), indirect=True, ids=str)
def test_the_bar_beside_a_quotation_has_the_color_of_accents(opened):
    bar = opened.page.eval_on_selector(
        "td:has(> blockquote)", "cell => getComputedStyle(cell).borderInlineStartColor"
    )
    assert [bar] == opened.ask("colors")["accent"]


@EVERY_VIEW
def test_every_link_has_a_color_of_the_theme(opened):
    plain = opened.ask("plainLinks")
    assert not plain, told(plain)


@EVERY_PAGE
def test_quotations_are_set_in(opened):
    opened.resize(600)
    flush = opened.ask("flushQuotations")
    assert not flush, told(flush)


@pytest.mark.parametrize("opened", views(issues=["right-to-left", "arabic"]), indirect=True, ids=str)
@pytest.mark.parametrize("width", WIDTHS)
def test_arabic_runs_from_the_right(opened, width):
    opened.resize(width)
    assert opened.page.get_attribute("html", "dir") == "rtl"
    assert opened.page.eval_on_selector("body", "body => getComputedStyle(body).direction") == "rtl"
    sides = opened.ask("sides")
    assert len(sides) > 5
    wrong = [side for side in sides if (side["direction"], side["side"]) != ("rtl", "right")]
    assert not wrong, wrong


@pytest.mark.parametrize("opened", views(pages=("web",), forms=("pictures",), schemes=("light",)), indirect=True, ids=str)
def test_the_first_key_shows_the_way_past_the_masthead(opened):
    opened.resize(600)
    opened.page.keyboard.press("Tab")
    box = opened.page.evaluate(
        """() => {
          const { left, right, top, bottom, height } = document.activeElement.getBoundingClientRect()
          return document.activeElement.matches("[href='#digest']") && height > 0 && left >= 0 && right <= innerWidth && top >= 0
        }"""
    )
    opened.page.evaluate("document.activeElement.blur()")
    assert box


@pytest.mark.parametrize("opened", views(pages=("web",), forms=("pictures",)), indirect=True, ids=str)
def test_the_page_prints_dark_on_light(opened):
    pdf = opened.page.pdf(format="A4")
    assert pdf.startswith(b"%PDF-")
    assert pdf.count(b"/Type /Page\n") > 0
    opened.page.emulate_media(media="print")
    opened.resize(650)
    color = opened.page.eval_on_selector("body", "body => getComputedStyle(body).color")
    faults = opened.ask("faults", 1.5)
    opened.page.emulate_media(media="screen")
    assert all(int(part) < 64 for part in color.removeprefix("rgb(").removesuffix(")").split(",")), color
    assert not faults, told(faults)
