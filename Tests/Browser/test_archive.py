"""The web archive: the index as a browser shows it, the feed and the structured data as other programs read them."""

import json
import re
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from pages import ROOT, index_views, issue_names, views
from samples import earlier

ATOM = "{http://www.w3.org/2005/Atom}"
LIGHT = pytest.mark.parametrize("opened", index_views(("light",)), indirect=True, ids=str)


@pytest.mark.parametrize("opened", index_views(), indirect=True, ids=str)
def test_the_index_has_every_issue_and_each_link_leads_to_a_page(opened):
    site = opened.issue.folder / "site"
    record = json.loads((site / "issues.json").read_text("utf-8"))
    links = opened.page.evaluate("() => [...document.querySelectorAll('h3 a')].map(link => link.getAttribute('href'))")
    assert links == [issue["path"] for issue in record["issues"]]
    assert len(links) == (1 + len(earlier()) if opened.view.issue == "stress" else 1)
    assert all((site / link).is_file() for link in links)
    dates = [issue["date"] for issue in record["issues"]]
    assert dates == sorted(dates, reverse=True)
    headlines = opened.page.evaluate("() => [...document.querySelectorAll('h3')].map(heading => heading.textContent)")
    assert headlines == [issue["subject"] for issue in record["issues"]]
    assert not opened.requests and not opened.events, (opened.requests, opened.events)
    assert opened.page.evaluate("window.ran === undefined && document.scripts.length === 0")


@pytest.mark.parametrize("name", issue_names())
def test_the_feed_is_atom_with_an_entry_an_issue(issues, name):
    site = issues(name).folder / "site"
    record = json.loads((site / "issues.json").read_text("utf-8"))
    feed = ElementTree.parse(site / "feed.xml").getroot()
    assert feed.tag == ATOM + "feed"
    assert all(len(feed.findall(ATOM + child)) == 1 for child in ("id", "title", "updated", "author"))
    entries = feed.findall(ATOM + "entry")
    assert [entry.findtext(ATOM + "title") for entry in entries] == [issue["subject"] for issue in record["issues"]][:20]
    for entry in entries:
        assert all(len(entry.findall(ATOM + child)) == 1 for child in ("id", "title", "updated", "content"))
        assert entry.find(ATOM + "content").get("type") == "html"
        assert entry.find(ATOM + "link").get("href") == entry.findtext(ATOM + "id")
        assert "<script" not in entry.findtext(ATOM + "content")
    assert feed.findtext(ATOM + "updated") == max(entry.findtext(ATOM + "updated") for entry in entries)


@pytest.mark.parametrize("opened", views(pages=("web",), forms=("pictures",), schemes=("light",)), indirect=True, ids=str)
def test_other_programs_read_what_the_page_says(opened):
    fields = opened.issue.digest.fields
    data = json.loads(opened.page.text_content("script[type='application/ld+json']"))
    assert data["description"] == fields["preheader"] == opened.page.get_attribute("meta[property='og:description']", "content")
    assert data["headline"] == opened.page.get_attribute("meta[property='og:title']", "content")
    assert data["headline"].startswith(fields["subject"].rstrip("…"))
    address = opened.issue.publication["browser"]
    assert data["url"] == address == opened.page.get_attribute("link[rel=canonical]", "href")
    linked = {unquote(link) for link in opened.issue.digest.links}
    stories = data.get("mainEntity", {}).get("itemListElement", [])
    assert bool(stories) == bool(linked) and {unquote(story["url"]) for story in stories} <= linked
    feed = opened.page.get_attribute("link[rel=alternate][type='application/atom+xml']", "href")
    assert feed == address.rsplit("/", 1)[0] + "/feed.xml"


@LIGHT
def test_the_index_prints_dark_on_light(opened):
    opened.page.emulate_media(media="print", color_scheme="dark")
    opened.resize(650)
    color, background = opened.page.evaluate(
        "() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    faults = opened.ask("faults", 1.5)
    opened.page.emulate_media(media="screen", color_scheme="light")
    darkest, lightest = ([int(part) for part in re.findall(r"\d+", each)[:3]] for each in (color, background))
    assert max(darkest) < 48 and min(lightest) > 240
    assert not faults, faults


@pytest.mark.parametrize("opened", index_views(), indirect=True, ids=str)
@pytest.mark.parametrize("width", (320, 1200))
def test_pictures_of_the_index_are_taken(opened, width):
    folder = ROOT / "out" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    opened.resize(width)
    height = opened.page.evaluate("document.documentElement.scrollHeight")
    file = folder / f"{opened.view}-{width}.png"
    opened.page.screenshot(path=file, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": min(height, 6000)})
    assert file.stat().st_size > 1000
