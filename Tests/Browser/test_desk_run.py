"""How the desk is started, shown, told of a new look, and ended."""

import os
import re
import shutil
import signal
import socket
import stat
import subprocess
import time
from pathlib import Path

import pytest
from desk import built, opened, run, shown
from playwright.sync_api import expect

URL = re.compile(r"http://127\.0\.0\.1:(\d+)/\?token=[0-9a-f]{64}")


@pytest.fixture(scope="module")
def issue(tmp_path_factory) -> Path:
    return built(tmp_path_factory.mktemp("run"))


def started(issue: Path, *arguments, **environment) -> subprocess.Popen:
    return subprocess.Popen(
        [os.environ["COPYDESK"], "preview", str(issue), *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **environment},
    )


def ended(process: subprocess.Popen, how=signal.SIGINT) -> tuple[int, str]:
    process.send_signal(how)
    _, errors = process.communicate(timeout=20)
    return process.returncode, errors


def fake_browser(folder: Path, name: str) -> Path:
    """A program that writes down what it was called with, and its process group, and stays a while."""
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(f'#!/bin/sh\necho "$(ps -o pgid= -p $$) $*" > {folder}/{name}.called\nexec sleep 30\n', "utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


def called(program: Path) -> tuple[int, str]:
    for _ in range(100):
        file = Path(f"{program}.called")
        if file.exists() and file.read_text("utf-8").endswith("\n"):
            group, words = file.read_text("utf-8").split(maxsplit=1)
            return int(group), words.strip()
        time.sleep(0.1)
    raise AssertionError("the browser was not called")


class TestOpen:
    def test_the_program_that_BROWSER_names_is_given_the_address(self, issue, tmp_path):
        program = fake_browser(tmp_path / "bin", "fake-browser")
        process = started(issue, "--port", "0", "--open", BROWSER=f"not-there:{program} --new-window %s")
        url = process.stdout.readline().strip()
        group, words = called(program)
        assert words == f"--new-window {url}"
        code, errors = ended(process)
        assert (code, "No browser" in errors) == (0, False)
        os.kill(group, 0)  # Ctrl-C for the desk is none for the browser that it opened.
        assert group != os.getpgid(0)
        os.killpg(group, signal.SIGKILL)

    def test_else_the_desktop_s_own(self, issue, tmp_path):
        program = fake_browser(tmp_path / "bin", "xdg-open")
        environment = {"PATH": f"{program.parent}:{os.environ['PATH']}", "BROWSER": ""}
        process = started(issue, "--port", "0", "--open", **environment)
        url = process.stdout.readline().strip()
        group, words = called(program)
        assert words == url
        ended(process)
        os.killpg(group, signal.SIGKILL)

    def test_where_there_is_none_it_is_said_and_the_desk_stays_open(self, issue, tmp_path):
        process = started(issue, "--port", "0", "--open", PATH=str(tmp_path), BROWSER="")
        assert URL.fullmatch(process.stdout.readline().strip())
        code, errors = ended(process)
        assert code == 0
        assert "copydesk: warning: No browser could be opened" in errors

    def test_without_it_nothing_is_opened(self, issue, tmp_path):
        program = fake_browser(tmp_path / "bin", "fake-browser")
        process = started(issue, "--port", "0", BROWSER=str(program))
        process.stdout.readline()
        time.sleep(0.3)
        ended(process)
        assert not Path(f"{program}.called").exists()


class TestPort:
    def test_a_port_that_is_taken_is_told_and_another_can_be_had(self, issue):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            process = started(issue, "--port", str(port))
            out, errors = process.communicate(timeout=20)
            assert (process.returncode, out) == (1, "")
            assert f"Port {port} is taken by another program" in errors and "--port 0" in errors
        one, other = started(issue, "--port", "0"), started(issue, "--port", "0")
        ports = {URL.fullmatch(process.stdout.readline().strip())[1] for process in (one, other)}
        assert len(ports) == 2
        assert [ended(process)[0] for process in (one, other)] == [0, 0]

    def test_the_desk_of_before_is_seen_to_be_closed(self, issue):
        process = started(issue, "--port", "0")
        port = int(URL.fullmatch(process.stdout.readline().strip())[1])
        assert ended(process)[0] == 0
        again = started(issue, "--port", str(port))
        assert int(URL.fullmatch(again.stdout.readline().strip())[1]) == port, "the port is free at once"
        ended(again)

    def test_only_loopback_is_bound(self, issue):
        process = started(issue, "--port", "0")
        port = int(URL.fullmatch(process.stdout.readline().strip())[1])
        listening = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
        assert [line[1] for line in listening if line[3] == "0A" and int(line[1].split(":")[1], 16) == port] == [f"0100007F:{port:04X}"]
        tcp6 = [line.split()[1] for line in Path("/proc/net/tcp6").read_text().splitlines()[1:] if line.split()[3] == "0A"]
        assert not [address for address in tcp6 if int(address.split(":")[1], 16) == port]
        ended(process)


class TestEnd:
    @pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
    def test_it_ends_at_once_while_pages_listen_and_leaves_nothing_behind(self, issue, browser, how):
        before = sorted(path.name for path in issue.iterdir())
        desk = opened(issue)
        context = browser.new_context()
        pages = [context.new_page() for _ in range(3)]
        for page in pages:
            shown(page, desk)
        start = time.monotonic()
        desk.process.send_signal(how)
        assert desk.process.wait(timeout=20) == 0
        assert time.monotonic() - start < 5
        for page in pages:
            expect(page.locator("#trouble")).to_contain_text("The desk is closed")
        assert sorted(path.name for path in issue.iterdir()) == before
        context.close()


@pytest.fixture
def themed(tmp_path):
    """An issue whose theme is a folder beside copydesk.yaml, as ‘copydesk init’ makes one."""
    folder = tmp_path / "town"
    run("init", folder)
    run("build", folder, "--out", folder / "out", "--date", "2020-11-06")
    desk = opened(next((folder / "out").iterdir()))
    theme = next(path.parent for path in folder.rglob("theme.yaml") if "out" not in path.parts)
    yield desk, theme
    desk.close()
    shutil.rmtree(folder)


class TestLook:
    def test_a_change_of_template_or_theme_shows_within_half_a_second_and_the_scroll_is_kept(self, browser, themed, capsys):
        desk, theme = themed
        context = browser.new_context(viewport={"width": 1440, "height": 500})
        page = context.new_page()
        shown(page, desk)
        mail = page.frame_locator(".holder iframe:not(.coming)")
        page.locator("#stage").evaluate("stage => { stage.scrollTop = 300; }")
        template = theme / "email.html.mustache"
        text = template.read_text("utf-8")
        assert "</body>" in text
        times = []
        start = time.monotonic()
        template.write_text(text.replace("</body>", "<p class='proof'>Changed in the template.</p></body>"), "utf-8")
        expect(mail.locator(".proof")).to_have_text("Changed in the template.", timeout=30_000)
        times.append(time.monotonic() - start)
        assert page.locator("#stage").evaluate("stage => stage.scrollTop") == 300
        tokens = theme / "theme.yaml"
        old = re.search(r"(?m)^\s*(?:accent|ink|text): *[\"']?(#[0-9a-fA-F]{6})", tokens.read_text("utf-8"))[1]
        start = time.monotonic()
        tokens.write_text(tokens.read_text("utf-8").replace(old, "#0a7b3c"), "utf-8")
        page.wait_for_function(
            "() => document.querySelector('.holder iframe:not(.coming)').contentDocument.documentElement.outerHTML.includes('#0a7b3c')",
            polling=20,
        )
        times.append(time.monotonic() - start)
        assert page.locator("#stage").evaluate("stage => stage.scrollTop") == 300
        with capsys.disabled():
            print("\na new template and a new theme show after", " and ".join(f"{one * 1000:.0f} ms" for one in times))
        assert max(times) < 30, "half a second is for a machine that has nothing else to do"
        # What breaks the theme is told, and the look of before stays.
        template.write_text(text + "{{#no-end}}", "utf-8")
        expect(page.locator("#trouble")).to_be_visible()
        expect(mail.locator("h1, h2").first).to_be_visible()
        template.write_text(text, "utf-8")
        expect(page.locator("#trouble")).to_be_hidden()
        expect(mail.locator(".proof")).to_have_count(0)
        context.close()
