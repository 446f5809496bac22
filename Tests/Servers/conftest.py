"""A digest that is ready to be sent, and the servers that it is sent to."""
import json
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from mail_host import MailHost
from mailman_host import MailmanHost

# A shell that starts the suite in the background has it ignore SIGINT, and all that it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)

HERE = pathlib.Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"
COPYDESK = os.environ["COPYDESK"]
ISSUE = "the-weekly-mirror-2020-11-06"


class MailServer:
    """mail_server.py in a process of its own."""

    def __init__(self, folder: pathlib.Path, *options: str, port: int = 0):
        self.log = folder / "log.json"
        self.options = options
        self.process = subprocess.Popen(
            [sys.executable, HERE / "mail_server.py", self.log, "--port", str(port), *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    @property
    def taken(self) -> list[dict]:
        if not self.log.exists():
            return []
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def count(self) -> dict[str, int]:
        """How often each reader has the message."""
        counts: dict[str, int] = {}
        for entry in self.taken:
            counts[entry["to"]] = counts.get(entry["to"], 0) + 1
        return counts

    def end(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()


class Desk:
    """A publication with a built digest, in a folder of its own."""

    def __init__(self, folder: pathlib.Path, built: pathlib.Path):
        self.folder = folder
        shutil.copytree(built, folder, dirs_exist_ok=True)
        self.digest = folder / "out" / ISSUE
        self.ledger = folder / "ledger.sqlite"
        self.environment = {**os.environ, "COPYDESK_TOKEN_KEY": "a key for the tests only"}
        self.delivery("via: smtp")

    def delivery(self, text: str):
        path = self.folder / "copydesk.yaml"
        lines = [line for line in path.read_text().splitlines() if not line.startswith("delivery:")]
        lines.append(
            'delivery: {from: digest@weekly.example, unsubscribe: "https://weekly.example/u/{token}", %s}' % text)
        path.write_text("\n".join(lines) + "\n")

    def smtp(self, port: int, more: str = "security: none"):
        self.delivery(f"via: smtp, smtp: {{host: 127.0.0.1, port: {port}, {more}}}")

    def readers(self, addresses: list[str]) -> pathlib.Path:
        path = self.folder / "readers.csv"
        path.write_text("address\n" + "".join(f"{address}\n" for address in addresses))
        return path

    def arguments(self, *arguments: str) -> list[str]:
        return [COPYDESK, "send", str(self.digest), "--quiet", "--yes", *map(str, arguments)]

    def send(self, *arguments: str, status: int | None = 0, **more) -> subprocess.CompletedProcess:
        result = subprocess.run(
            self.arguments(*arguments), env=self.environment, cwd=self.folder, capture_output=True, text=True,
            timeout=240, **more)
        if status is not None:
            assert result.returncode == status, result.stderr
        return result

    def run(self, *arguments: str, status: int = 0) -> str:
        result = subprocess.run(
            [COPYDESK, *map(str, arguments)], env=self.environment, cwd=self.folder, capture_output=True, text=True,
            timeout=60)
        assert result.returncode == status, result.stderr
        return result.stdout

    def states(self) -> dict[str, str]:
        """Each reader's state in the ledger."""
        names = ["planned", "attempting", "accepted", "for now", "for good", "uncertain", "suppressed"]
        database = sqlite3.connect(f"file:{self.ledger}?mode=ro", uri=True)
        try:
            return {address: names[state] for address, state in database.execute("SELECT address, state FROM reader")}
        finally:
            database.close()


@pytest.fixture(scope="session")
def built(tmp_path_factory) -> pathlib.Path:
    folder = tmp_path_factory.mktemp("built")
    shutil.copytree(SEEDS, folder, dirs_exist_ok=True)
    subprocess.run(
        [COPYDESK, "build", ".", "--out", "out", "--quiet"], cwd=folder, check=True, capture_output=True)
    return folder


@pytest.fixture
def desk(tmp_path, built) -> Desk:
    folder = tmp_path / "desk"
    return Desk(folder, built)


@pytest.fixture
def serve(tmp_path):
    servers: list[MailServer] = []

    def start(*options: str, port: int = 0) -> MailServer:
        for _ in range(50):
            try:
                servers.append(MailServer(tmp_path, *options, port=port))
                return servers[-1]
            except ValueError:
                time.sleep(0.1)
        raise RuntimeError("no mail server")

    yield start
    for server in servers:
        server.end()


@pytest.fixture(scope="session")
def mail():
    """Postfix and Dovecot; the tests that ask for them are of the group `postfix`, so that they run once."""
    if os.geteuid() != 0:
        pytest.skip("Postfix starts as root only")
    host = MailHost()
    yield host
    host.end()


@pytest.fixture(scope="session")
def mailman(mail):
    """Mailman 3 behind them."""
    host = MailmanHost(mail)
    yield host
    host.end()
