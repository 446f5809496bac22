"""A desk that is open: the program, its folder, and a page that looks at it."""

import atexit
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import urllib.request
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pages import SEEDS
from playwright.sync_api import Page


# How the item begins that the tests give a heading to.
NAMED = "The U.N. human rights chief, Michelle Bachelet,"


@dataclass
class Desk:
    """A running ‘copydesk preview’."""

    folder: Path
    process: subprocess.Popen
    url: str

    @property
    def digest(self) -> Path:
        return self.folder / "digest.md"

    @property
    def text(self) -> str:
        return self.digest.read_text("utf-8")

    @property
    def origin(self) -> str:
        return self.url.split("/?")[0]

    @property
    def token(self) -> str:
        return self.url.split("token=")[1]

    def get(self, path: str):
        request = urllib.request.Request(f"{self.origin}/{path}", headers={"X-Copydesk-Token": self.token})
        with urllib.request.urlopen(request, timeout=30) as answer:
            body = answer.read()
            return json.loads(body) if "json" in answer.headers["Content-Type"] else body.decode("utf-8")

    def post(self, path: str, body: dict):
        request = urllib.request.Request(
            f"{self.origin}/{path}",
            data=json.dumps(body).encode(),
            headers={"X-Copydesk-Token": self.token, "Origin": self.origin, "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.loads(answer.read())

    def close(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=10)


def built(folder: Path) -> Path:
    """The sample week's issue, with its publication beside it; built once, and copied for each who asks."""
    original = once()
    shutil.copytree(original, folder, dirs_exist_ok=True)
    return next((folder / "out").iterdir())


@cache
def once() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="copydesk-desk-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    publication = folder / "copydesk.yaml"
    shutil.copy(SEEDS / "copydesk.yaml", publication)
    run("build", SEEDS, "--publication", publication, "--out", folder / "out")
    # A heading that the tests know, as an editor types it.
    digest = next((folder / "out").iterdir()) / "digest.md"
    text = digest.read_text("utf-8")
    named, count = re.subn(f"(?m)^### .*\n\n(?={NAMED})", "### Losses Mount\n\n", text)
    assert count == 1, f"no item begins with ‘{NAMED}’"
    digest.write_text(named, "utf-8")
    return folder


def run(*arguments) -> subprocess.CompletedProcess:
    command = [os.environ["COPYDESK"], *map(str, arguments), "--quiet"]
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 0, result.stderr
    return result


def opened(folder: Path) -> Desk:
    process = subprocess.Popen(
        [os.environ["COPYDESK"], "preview", str(folder), "--port", "0", "--quiet"], stdout=subprocess.PIPE, text=True
    )
    url = process.stdout.readline().strip()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?token=[0-9a-f]{64}", url), url
    return Desk(folder, process, url)


def shown(page: Page, desk: Desk) -> None:
    """Opens the desk and waits until it is all there."""
    page.goto(desk.url)
    page.wait_for_selector(".holder iframe:not(.coming)")
    page.wait_for_selector("body[data-checked]")


