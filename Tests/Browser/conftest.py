"""One browser for all tests; each view of a page is opened once."""

import os
import re
import struct
import zlib
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pages import Issue, View, made
from playwright.sync_api import Page, sync_playwright

SCRIPT = (Path(__file__).parent / "page.js").read_text("utf-8")


@dataclass
class Opened:
    """A page in the browser, and what it did on its own."""

    view: View
    issue: Issue
    page: Page
    requests: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    events: list[str] = field(default_factory=list)

    def ask(self, question: str, argument=None):
        """The answer of page.js."""
        return self.page.evaluate(f"argument => window.copydesk.{question}(argument ?? undefined)", argument)

    def resize(self, width: int) -> None:
        self.page.set_viewport_size({"width": width, "height": 900})


@pytest.fixture(scope="session")
def issues(tmp_path_factory):
    """Each issue by name, built when first asked for."""
    built: dict[str, Issue] = {}
    folder = tmp_path_factory.mktemp("issues")

    def issue(name: str) -> Issue:
        if name not in built:
            built[name] = made(name, folder / name)
        return built[name]

    return issue


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"],
            args=["--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"],
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def opened(request, browser, issues):
    """The page of the test's view. No request leaves: pictures are given here, all else is blocked and told."""
    view: View = request.param
    issue = issues(view.issue)
    file = issue.folder / f"{view.page}.html"
    if view.form == "unstyled":
        html, count = re.subn(r"<style\b.*?</style>", "", file.read_text("utf-8"), flags=re.S)
        assert count > 0
        file = issue.folder / "unstyled.html"
        file.write_text(html, "utf-8")
    context = browser.new_context(color_scheme=view.scheme, viewport={"width": 600, "height": 900})
    result = Opened(view, issue, context.new_page())

    def answer(route) -> None:
        wanted = route.request
        if wanted.url == file.as_uri():
            return route.continue_()
        if wanted.resource_type == "image" and wanted.url in issue.digest.pictures:
            result.pictures.append(wanted.url)
            if view.form == "pictures" and "missing" not in wanted.url:
                return route.fulfill(body=PICTURE, content_type="image/png")
        else:
            result.requests.append(wanted.url)
        return route.abort()

    context.route("**/*", answer)
    context.on("page", lambda page: result.events.append(f"window {page.url}"))
    result.page.on("dialog", lambda dialog: (result.events.append(f"dialog {dialog.message}"), dialog.dismiss()))
    result.page.on("pageerror", lambda error: result.events.append(f"script error {error}"))
    result.page.goto(file.as_uri(), wait_until="load")
    result.page.evaluate(SCRIPT)
    yield result
    context.close()


def picture(width: int, height: int) -> bytes:
    """A gray PNG, wider than any column."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\x99" * width) * height
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


PICTURE = picture(1600, 900)
