"""`copydesk send --via smtp` to a server that does what its recipients are called."""
import email
import email.policy
import signal
import subprocess
import time

import pytest


def readers(count: int) -> list[str]:
    return [f"r{number}@readers.test" for number in range(count)]


def test_everyone_once(desk, serve):
    server = serve("--keep", str(desk.folder))
    desk.smtp(server.port)
    everybody = readers(30) + ["юрий@readers.test", "jo@rёaders.test"]
    desk.send("--readers", desk.readers(everybody + ["R1@readers.test"]))
    assert set(server.count().values()) == {1}
    assert set(server.count()) == set(readers(30)) | {"юрий@readers.test", "jo@" + "rёaders.test".encode("idna").decode()}
    # Quiet: what the check says, and nothing of the sending.
    assert all(": warning: " in line or line.startswith("  hint: ") for line in desk.send().stderr.splitlines())
    assert len(server.taken) == 32
    assert "32 accepted, complete" in desk.run("status")
    assert "the-weekly-mirror-2020-11-06" in desk.run("archive", "list")


def test_the_message_is_the_one_that_eml_writes(desk, serve):
    server = serve("--keep", str(desk.folder))
    desk.smtp(server.port)
    list = desk.readers(["ann@readers.test"])
    desk.send("--readers", list)
    sent = (desk.folder / "1.eml").read_bytes()
    message = email.message_from_bytes(sent, policy=email.policy.default)
    desk.send("--via", "eml", "--readers", list, "--out", "eml", "--date", message["date"].datetime.strftime("%Y-%m-%dT%H:%M:%SZ"))
    assert (desk.folder / "eml" / "ann@readers.test.eml").read_bytes() == sent
    assert message["to"] == "ann@readers.test" and not message.defects
    page = message["list-unsubscribe"].split("<")[1].split(">")[0]
    assert message["list-unsubscribe-post"] == "List-Unsubscribe=One-Click"
    for kind in ("plain", "html"):
        assert page in message.get_body((kind,)).get_content()


@pytest.mark.parametrize("name, state, taken", [
    ("bad@readers.test", "for good", 0), ("never@readers.test", "for good", 0), ("grey@readers.test", "accepted", 1),
    ("late@readers.test", "accepted", 1), ("gone@readers.test", "uncertain", 1), ("lost@readers.test", "uncertain", 0),
    ("slow@readers.test", "accepted", 1)])
def test_an_answer_is_understood(desk, serve, name, state, taken):
    server = serve()
    desk.smtp(server.port)
    desk.send("--readers", desk.readers([name, "ann@readers.test"]), "--retry-wait", "0.2",
              status=1 if state == "uncertain" else 0)
    assert desk.states() == {name: state, "ann@readers.test": "accepted"}
    assert server.count() == {"ann@readers.test": 1, **({name: taken} if taken else {})}
    if state == "uncertain":
        desk.send(status=1)
        assert server.count().get(name, 0) == taken
        desk.send("--retry-uncertain")
        assert server.count()[name] == taken + 1
        ids = {entry["id"] for entry in server.taken if entry["to"] == name}
        assert len(ids) == 1
        assert "retry-uncertain" in desk.run("status", "the-weekly-mirror-2020-11-06")


def test_a_connection_takes_so_many_messages(desk, serve):
    server = serve("--each", "7")
    desk.smtp(server.port)
    desk.send("--readers", desk.readers(readers(60)))
    assert set(desk.states().values()) == {"accepted"} and len(server.taken) == 60


def test_where_everybody_is_refused_nobody_is_lost(desk, serve):
    server = serve("--reply", "554 5.7.1 Relay access denied")
    desk.smtp(server.port)
    result = desk.send("--readers", desk.readers(readers(50)), "--stop-after", "10", status=75)
    assert "10 messages in a row were not accepted: 554 5.7.1 Relay access denied" in result.stderr
    assert "for good" not in desk.states().values()
    server.end()
    again = serve(port=server.port)
    desk.send("--stop-after", "60", "--retry-wait", "0")
    assert len(again.count()) == 50 and set(again.count().values()) == {1}


def test_the_rate_and_the_limit(desk, serve):
    server = serve()
    desk.smtp(server.port)
    start = time.monotonic()
    desk.send("--readers", desk.readers(readers(40)), "--rate", "600", "--limit", "15")
    assert time.monotonic() - start >= 1.3
    assert len(server.taken) == 15
    desk.send("--limit", "5")
    desk.send()
    assert set(server.count().values()) == {1} and len(server.taken) == 40


def test_what_is_refused_by_the_ledger(desk, serve):
    server = serve()
    desk.smtp(server.port)
    desk.send("--readers", desk.readers(readers(10)), "--limit", "4")
    result = desk.send("--via", "sendmail", status=1)
    assert "is sent by smtp, and not by sendmail too" in result.stderr
    digest = desk.digest / "digest.md"
    text = digest.read_text()
    digest.write_text(text.replace("# The Week in Brief", "# The Week in Short", 1))
    result = desk.send(status=1)
    assert "The digest was changed after a part" in result.stderr
    assert len(server.taken) == 4
    more = desk.readers(readers(12))
    result = desk.send("--continue-with-changes", "--readers", more)
    assert "get nothing: 2 readers" in result.stderr
    assert len(server.taken) == 10
    assert "changes: " in desk.run("status", "the-weekly-mirror-2020-11-06")


def test_an_error_of_the_check_stops_it(desk, serve):
    server = serve()
    desk.smtp(server.port)
    digest = desk.digest / "digest.md"
    digest.write_text(digest.read_text().replace("killed one civilian", "killed nine civilians"))
    result = desk.send("--readers", desk.readers(readers(2)), status=1)
    assert "Nothing is sent" in result.stderr and server.taken == []
    desk.send("--readers", desk.readers(readers(2)), "--force")
    assert len(server.taken) == 2
    assert "force: the check found errors" in desk.run("status", "the-weekly-mirror-2020-11-06")


def test_the_second_of_two_says_who_sends(desk, serve):
    server = serve("--delay", "0.3")
    desk.smtp(server.port, "security: none, connections: 1")
    list = desk.readers(readers(300))
    first = subprocess.Popen(desk.arguments("--readers", list), env=desk.environment, cwd=desk.folder)
    while not server.taken:
        time.sleep(0.05)
    result = desk.send("--readers", list, status=75)
    assert f"Another process is sending: process {first.pid} on " in result.stderr
    first.send_signal(signal.SIGINT)
    first.wait(60)
    desk.send("--limit", "5")
    assert set(server.count().values()) == {1}


def test_an_interruption_ends_the_message_in_hand(desk, serve):
    server = serve("--delay", "0.3")
    desk.smtp(server.port, "security: none, connections: 2")
    first = subprocess.Popen(
        desk.arguments("--readers", desk.readers(readers(20))), env=desk.environment, cwd=desk.folder)
    while len(server.taken) < 3:
        time.sleep(0.05)
    first.send_signal(signal.SIGINT)
    assert first.wait(20) == -signal.SIGINT
    states = list(desk.states().values())
    assert "attempting" not in states and "uncertain" not in states
    assert states.count("accepted") == len(server.taken) < 20
    desk.send()
    assert len(server.taken) == 20 and set(server.count().values()) == {1}


def test_tests_are_kept_apart(desk, serve):
    server = serve("--keep", str(desk.folder))
    desk.smtp(server.port)
    desk.send("--test", "editor@weekly.example")
    message = email.message_from_bytes((desk.folder / "1.eml").read_bytes(), policy=email.policy.default)
    assert message["subject"].startswith("[Test] ") and ".test." in message["message-id"]
    assert desk.run("status") == ""
    desk.send("--readers", desk.readers(["editor@weekly.example"]))
    assert [entry["id"] for entry in server.taken][0] != server.taken[1]["id"]
    assert "test: editor@weekly.example" in desk.run("status", "the-weekly-mirror-2020-11-06")


def test_a_dry_run_changes_nothing(desk, serve):
    server = serve()
    desk.smtp(server.port)
    result = desk.send("--readers", desk.readers(readers(3)), "--dry-run")
    assert result.stdout.split() == readers(3)
    assert server.taken == [] and not desk.ledger.exists()


def test_nobody_to_ask(desk, serve):
    server = serve()
    desk.smtp(server.port)
    arguments = [word for word in desk.arguments("--readers", desk.readers(readers(3))) if word != "--yes"]
    result = subprocess.run(
        arguments, env=desk.environment, cwd=desk.folder, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert result.returncode == 64 and "to 3 readers by smtp" in result.stderr and server.taken == []


@pytest.mark.parametrize("time, status", [("2020-11-06T09:00", 1), ("2120-11-06T09:00", 0), ("soon", 64)])
def test_a_time(desk, serve, time, status):
    server = serve()
    desk.smtp(server.port)
    result = desk.send("--readers", desk.readers(readers(1)), "--at", time, status=status)
    if status == 0:
        assert "--on-calendar='2120-11-06 14:00:00 UTC' copydesk send" in result.stdout
    assert server.taken == []


def test_who_leaves_meanwhile_is_mailed_no_more(desk, serve):
    """The readers are read five hundred at a time: who is suppressed behind them gets nothing."""
    server = serve("--delay", "0.01")
    desk.smtp(server.port, "security: none, connections: 2")
    first = subprocess.Popen(
        desk.arguments("--readers", desk.readers(readers(700))), env=desk.environment, cwd=desk.folder)
    while len(server.taken) < 5:
        time.sleep(0.02)
    desk.run("suppress", "r690@readers.test")
    assert first.wait(120) == 0
    assert len(server.taken) == 699 and "r690@readers.test" not in server.count()
    assert desk.states()["r690@readers.test"] == "suppressed"


def test_forgetting_waits_for_a_sending(desk, serve):
    server = serve("--delay", "0.2")
    desk.smtp(server.port, "security: none, connections: 1")
    first = subprocess.Popen(
        desk.arguments("--readers", desk.readers(readers(300))), env=desk.environment, cwd=desk.folder)
    while not server.taken:
        time.sleep(0.02)
    desk.run("forget", "r299@readers.test", status=75)
    first.send_signal(signal.SIGINT)
    first.wait(60)
    desk.run("forget", "r299@readers.test")
    assert not [file for file in desk.folder.glob("ledger.sqlite*") if b"r299@readers" in file.read_bytes()]


def test_a_ledger_by_another_name_is_the_same(desk, serve):
    server = serve("--delay", "0.3")
    desk.smtp(server.port, "security: none, connections: 1")
    desk.send("--readers", desk.readers(readers(300)), "--limit", "1")
    (desk.folder / "link.sqlite").symlink_to(desk.ledger)
    first = subprocess.Popen(desk.arguments(), env=desk.environment, cwd=desk.folder)
    while len(server.taken) < 2:
        time.sleep(0.02)
    assert "Another process is sending" in desk.send("--ledger", "link.sqlite", status=75).stderr
    first.send_signal(signal.SIGINT)
    first.wait(60)
    desk.send("--ledger", "link.sqlite", "--limit", "5")
    assert set(server.count().values()) == {1} and len(server.taken) > 6


def test_one_reader_in_two_spellings_of_unicode(desk, serve):
    server = serve()
    desk.smtp(server.port)
    desk.send("--readers", desk.readers(["jos\u00e9@readers.test", "jose\u0301@readers.test", "JOS\u00c9@readers.test"]))
    assert len(server.taken) == 1


def test_each_test_is_a_message_of_its_own(desk, serve):
    server = serve()
    desk.smtp(server.port)
    for _ in range(2):
        desk.send("--test", "editor@weekly.example")
        time.sleep(1.1)
    assert len({entry["id"] for entry in server.taken}) == 2


def test_the_edition_of_a_language(desk, serve):
    server = serve()
    desk.smtp(server.port)
    list = desk.folder / "readers.csv"
    list.write_text("address,language\na@readers.test,hy\nb@readers.test,en-GB\nc@readers.test,\nd@readers.test,ru\n")
    assert "No reader of the list has the language ‘fr’" in desk.send("--readers", list, "--language", "fr", status=1).stderr
    assert desk.send("--readers", list, "--language", "en", "--dry-run").stdout.split() == ["b@readers.test", "c@readers.test"]
    desk.send("--readers", list, "--language", "en")
    # Those of another language are not taken for new ones.
    assert "get nothing" not in desk.send("--readers", list, "--language", "en").stderr
    assert set(server.count()) == {"b@readers.test", "c@readers.test"}
