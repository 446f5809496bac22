"""What a reader sees: the message that IMAP gives back, opened in a real Chromium."""
import email
import email.policy
import os
import pathlib
import sys

import pytest
from playwright.sync_api import sync_playwright

BROWSER = pathlib.Path(__file__).parent.parent / "Browser"
sys.path.append(str(BROWSER))
from digest import Digest, folded  # noqa: E402

pytestmark = pytest.mark.xdist_group("postfix")
READER = "seen@readers.test"


@pytest.fixture(scope="module")
def received(tmp_path_factory, built, mail):
    """The desk that sent, and the message as it was fetched."""
    from conftest import Desk

    desk = Desk(tmp_path_factory.mktemp("seen"), built)
    desk.smtp(mail.smtp)
    # Rendered anew, for copydesk.yaml names another sender than the one that it was built with.
    desk.run("render", desk.digest / "digest.md")
    desk.send("--readers", desk.readers([READER]))
    return desk, email.message_from_bytes(mail.inbox(READER)[0], policy=email.policy.default)


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"])
        yield browser
        browser.close()


@pytest.fixture(params=[(700, "light"), (375, "light"), (320, "dark")], ids=lambda view: f"{view[0]} {view[1]}")
def page(request, browser, received, tmp_path):
    width, scheme = request.param
    _, message = received
    file = tmp_path / "message.html"
    file.write_bytes(message.get_body(("html",)).get_payload(decode=True))
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    page = context.new_page()
    page.asked = []

    def answer(route):
        if route.request.url == file.as_uri():
            return route.continue_()
        page.asked.append(route.request.url)
        return route.abort()

    context.route("**/*", answer)
    page.goto(file.as_uri(), wait_until="load")
    page.evaluate((BROWSER / "page.js").read_text("utf-8"))
    yield page
    context.close()


def test_every_text_is_in_sight_and_in_order(page, received):
    desk, _ = received
    digest = Digest.read(desk.digest / "digest.md")
    assert len(digest.headings) > 5
    assert page.evaluate("texts => window.copydesk.missing(texts)", [folded(text) for text in digest.texts]) == []


def test_nothing_sticks_out(page):
    assert page.evaluate("() => window.copydesk.faults()") == []


def test_its_reader_can_leave_by_the_link_that_they_see(page, received):
    _, message = received
    address = message["list-unsubscribe"].split("<")[1].split(">")[0]
    assert address.startswith("https://weekly.example/u/") and len(address) > 40
    (link,) = page.get_by_role("link", name="Unsubscribe").all()
    assert link.get_attribute("href") == address and link.is_visible()
    box = link.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= page.viewport_size["width"]


def test_it_asks_for_pictures_and_nothing_else(page, received):
    desk, _ = received
    assert set(page.asked) <= Digest.read(desk.digest / "digest.md").pictures


def test_the_page_is_the_one_that_the_desk_showed(received):
    """Beside the reader's token, the part is byte for byte the email.html that was read before it was sent."""
    desk, message = received
    token = message["list-unsubscribe"].split("/u/")[1].split(">")[0]
    shown = (desk.digest / "email.html").read_text()
    part = message.get_body(("html",)).get_payload(decode=True).decode().replace("\r\n", "\n")
    assert token in part and part.rstrip("\n") == shown.replace("{token}", token).rstrip("\n")
