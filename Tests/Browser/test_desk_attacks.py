"""What another page, another program and a crash try on the desk: refused or bounded, and the desk goes on."""

import http.client
import json
import os
import random
import re
import resource
import signal
import socket
import threading
import time
import urllib.error
from pathlib import Path

import pytest
from desk import Desk, built, opened, shown
from playwright.sync_api import expect


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = opened(built(tmp_path_factory.mktemp("attacked")))
    yield desk
    if desk.process.poll() is None:
        assert desk.close() == 0


def asked(desk: Desk, method: str, path: str, headers: dict | None = None, body: bytes | None = None):
    host, port = desk.origin.removeprefix("http://").split(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=20)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    for name, value in ({"Host": f"{host}:{port}"} | (headers or {})).items():
        if value is not None:
            connection.putheader(name, value)
    if body is not None:
        connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body)
    answer = connection.getresponse()
    return answer.status, dict(answer.getheaders()), answer.read()


def change(desk: Desk, **headers):
    """A change that would be done, but for the headers given."""
    state = desk.get("api/issue")
    body = json.dumps({"kind": "field", "key": "subject", "text": "Attacked", "base": state["hash"]}).encode()
    own = {"Origin": desk.origin, "X-Copydesk-Token": desk.token, "Content-Type": "application/json"}
    return asked(desk, "POST", "/api/edit", own | headers, body)[0]


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "evil.example:8080"},
        {"Host": "127.0.0.1"},
        {"Host": None},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": None},
        {"X-Copydesk-Token": None},
        {"X-Copydesk-Token": "0" * 64},
        {"X-Copydesk-Token": ""},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
    ],
    ids=str,
)
def test_a_change_from_elsewhere_is_refused(desk, headers):
    before = desk.text
    assert change(desk, **headers) in (400, 403, 415, 421)
    assert desk.text == before


@pytest.mark.parametrize("path", ["/", "/api/issue", "/api/markdown", "/frame/email", "/api/events", "/desk/desk.js"])
def test_nothing_is_read_without_the_token_or_under_another_name(desk, path):
    assert asked(desk, "GET", path)[0] == 403
    assert asked(desk, "GET", path, {"Host": "evil.example", "X-Copydesk-Token": desk.token})[0] == 421
    headers = {"X-Copydesk-Token": desk.token, "Sec-Fetch-Site": "cross-site"}
    assert asked(desk, "GET", path, headers)[0] == 403


@pytest.mark.parametrize(
    "path",
    [
        "/frame/../copydesk.yaml",
        "/frame/../../../../etc/passwd",
        "/frame/%2e%2e/%2e%2e/etc/passwd",
        "/frame/..%2f..%2fetc/passwd",
        "/frame//etc/passwd",
        "/frame/digest.md",
        "/frame/digest.json",
        "/frame/.copydesk-1.png",
        "/frame/link.png",
        "/frame/folder.png",
        "/desk/../desk.js",
        "/desk/%2e%2e/x",
        "/api/article?id=../digest",
        "/digest.md",
    ],
)
def test_only_pictures_of_the_issue_are_served(desk, path):
    link = desk.folder / "link.png"
    if not link.is_symlink():
        link.symlink_to("/etc/passwd")
        (desk.folder / "folder.png").mkdir()
    status, _, body = asked(desk, "GET", path, {"X-Copydesk-Token": desk.token})
    assert status == 404 and b"root:" not in body


def test_a_picture_of_the_issue_is_served(desk):
    (desk.folder / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    status, headers, body = asked(desk, "GET", "/frame/photo.png", {"X-Copydesk-Token": desk.token})
    assert (status, headers["Content-Type"], body) == (200, "image/png", b"\x89PNG\r\n\x1a\n")


def test_every_answer_forbids_scripts_frames_and_guessing(desk):
    _, headers, _ = asked(desk, "GET", "/", {"X-Copydesk-Token": desk.token})
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "unsafe" not in policy
    assert headers["X-Frame-Options"] == "DENY" and headers["X-Content-Type-Options"] == "nosniff"
    _, headers, _ = asked(desk, "GET", "/frame/email", {"X-Copydesk-Token": desk.token})
    policy = headers["Content-Security-Policy"]
    assert "sandbox allow-same-origin" in policy and "script-src" not in policy and "img-src 'none'" in policy


def test_a_script_in_the_digest_does_not_run(desk, browser):
    before = desk.text
    hostile = '<script>window.top.hacked = 1</script> <img src=x onerror="window.top.hacked = 1">\n[go](javascript:parent.hacked=1)'
    desk.digest.write_text(before.replace("# The Week in Brief\n", f"# The <script>parent.hacked=1</script>\n\n{hostile}\n"), "utf-8")
    page = browser.new_context().new_page()
    shown(page, desk)
    for view in ("Web page", "Plain text", "Message", "Markdown", "Inbox", "Email"):
        page.get_by_role("tab", name=view).click()
        page.wait_for_timeout(150)
    assert page.evaluate("() => window.hacked === undefined")
    page.context.close()
    desk.digest.write_text(before, "utf-8")


def test_another_site_can_do_nothing(desk, browser):
    """A page at another origin tries a frame, a form, and requests with and without a preflight."""
    before = desk.text
    context = browser.new_context()
    page = context.new_page()
    shown(page, desk)
    other = context.new_page()
    other.route("http://evil.example/", lambda route: route.fulfill(content_type="text/html", body="<title>evil</title>"))
    other.goto("http://evil.example/")
    results = other.evaluate(
        """async origin => {
        const tried = [];
        for (const options of [{}, {credentials: 'include'}, {method: 'POST', body: '{}', mode: 'no-cors', credentials: 'include'},
            {method: 'POST', body: '{}', headers: {'Content-Type': 'application/json', 'X-Copydesk-Token': 'x'}}]) {
          try { const a = await fetch(origin + '/api/issue', options); tried.push(a.type === 'opaque' ? 'opaque' : a.status); }
          catch { tried.push('refused'); }
        }
        const frame = document.createElement('iframe');
        frame.src = origin + '/';
        document.body.append(frame);
        await new Promise(done => setTimeout(done, 300));
        try { tried.push(frame.contentDocument ? 'readable' : 'refused'); } catch { tried.push('refused'); }
        return tried;
        }""",
        desk.origin,
    )
    assert set(results) <= {"refused", "opaque"}, results
    assert desk.text == before
    context.close()


def test_a_body_of_a_gigabyte_is_refused_at_once(desk):
    host, port = desk.origin.removeprefix("http://").split(":")
    head = (
        f"POST /api/edit HTTP/1.1\r\nHost: {host}:{port}\r\nOrigin: {desk.origin}\r\nX-Copydesk-Token: {desk.token}\r\n"
        "Content-Type: application/json\r\n"
    )
    for length in ("Content-Length: 1073741824\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n"):
        with socket.create_connection((host, int(port)), timeout=20) as connection:
            connection.sendall((head + length).encode())
            sent = 0
            chunk = b"100000\r\n" + b" " * 0x100000 + b"\r\n" if "chunked" in length else b" " * 0x100000
            try:
                while sent < 1 << 30:
                    connection.sendall(chunk)
                    sent += 1 << 20
            except OSError:
                pass
            assert sent < 64 << 20, "the server went on reading"
    assert desk.get("api/issue")["id"]
    peak = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{desk.process.pid}/status").read_text("utf-8"))
    assert int(peak[1]) < 1 << 20, "less than 1 GiB in all"


def test_ten_thousand_idle_connections_keep_nobody_out(desk):
    """All are held open at once, as far as the system lets the tester have so many descriptors."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = min(hard, 10_500)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
    host, port = desk.origin.removeprefix("http://").split(":")
    idle: list[socket.socket] = []
    slowest = 0.0
    try:
        for number in range(10_000):
            connection = socket.socket()
            connection.settimeout(5)
            connection.connect((host, int(port)))
            if number % 3 == 0:
                connection.sendall(b"GET /api/issue HTTP/1.1\r\nHost: ")
            idle.append(connection)
            if len(idle) > most - 200:
                idle.pop(0).close()
            if number % 2_500 == 2_499:
                start = time.monotonic()
                assert desk.get("api/issue")["id"]
                slowest = max(slowest, time.monotonic() - start)
        open_files = len(os.listdir(f"/proc/{desk.process.pid}/fd"))
        assert open_files < 200, open_files
        assert slowest < 5, "a slow machine answers so late; a desk that is kept busy never does"
    finally:
        for connection in idle:
            connection.close()
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert desk.get("api/issue")["id"]


def test_an_edit_elsewhere_is_never_overwritten_by_the_page(tmp_path):
    """The page edits what it has seen while another program appends to the file in place: every line of it stays."""
    desk = opened(built(tmp_path))
    saved: list[str] = []

    def program() -> None:
        for _ in range(12):
            time.sleep(0.25)
            mark = f"<!-- program {len(saved)} -->\n"
            part = desk.folder / "program.part"
            while True:
                text = desk.text
                part.write_text(text + mark, "utf-8")
                if desk.text == text:
                    break
            part.replace(desk.digest)
            saved.append(mark)

    thread = threading.Thread(target=program)
    thread.start()
    done = refused = 0
    number = 0
    while thread.is_alive() or done == 0:
        number += 1
        state = desk.get("api/issue")
        if number % 2 == 0:
            time.sleep(0.3)
        try:
            desk.post("api/edit", {"kind": "field", "key": "subject", "text": f"Number {number}", "base": state["hash"]})
            done += 1
        except urllib.error.HTTPError as error:
            assert error.code == 409
            assert "program" in json.loads(error.read())["theirs"]
            refused += 1
    thread.join()
    assert done > 0 and refused > 0
    text = desk.text
    assert [mark for mark in saved if mark not in text] == []
    assert text.startswith("---\n") and text.count("\nsubject: ") == 1
    assert desk.close() == 0


@pytest.mark.parametrize("seed", range(4))
def test_a_kill_in_the_middle_of_a_thousand_writes_leaves_a_whole_file(tmp_path, seed):
    desk = opened(built(tmp_path))
    first = desk.text
    pattern = re.compile(re.sub(r'\\"Village[^"]*\\"|"Village[^"]*"', '"(?:Village[^"]*|Number [0-9]+ (?:x{4000})?)"', re.escape(first), count=1))
    wait = random.Random(seed).uniform(0.2, 3)
    killer = threading.Timer(wait, lambda: desk.process.send_signal(signal.SIGKILL))
    state = desk.get("api/issue")
    killer.start()
    written = 0
    try:
        for number in range(1000):
            text = f"Number {number} " + ("x" * 4000 if number % 2 else "")
            state = desk.post("api/edit", {"kind": "field", "key": "subject", "text": text, "base": state["hash"]})
            written += 1
    except (OSError, http.client.HTTPException):
        pass
    killer.join()
    desk.process.wait(timeout=10)
    assert 0 < written < 1000
    assert pattern.fullmatch(desk.text), desk.text[:400]
    again = opened(desk.folder)
    assert again.get("api/issue")["broken"] is False
    assert again.close() == 0


def test_the_desk_goes_on(desk, browser):
    page = browser.new_context().new_page()
    shown(page, desk)
    expect(page.locator(".sentence").first).to_be_visible()
    page.context.close()
