"""Kills, dead servers, full disks and locked databases: everybody at least once, nobody twice who was not uncertain.

FAULT_READERS, FAULT_KILLS and FAULT_SEED set the size; `make test-faults` runs it in full and keeps the figures.
"""
import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import time

READERS = int(os.environ.get("FAULT_READERS", "500"))
KILLS = int(os.environ.get("FAULT_KILLS", "20"))
SEED = int(os.environ.get("FAULT_SEED", "1"))
CONNECTIONS = 4
# About the bytes of a message in the server's log.
ENTRY = 130


def names(count: int) -> list[str]:
    return [f"r{number}@readers.test" for number in range(count)]


def uncertain(desk) -> set[str]:
    return {name for name, state in desk.states().items() if state in ("attempting", "uncertain")}


def size(server) -> int:
    """The bytes that the server has logged."""
    return server.log.stat().st_size if server.log.exists() else 0


def wait_until(process, is_time):
    """Waits for a moment, or for the end of the process."""
    while process.poll() is None and not is_time():
        time.sleep(0.002)


def settle(desk, server, *arguments) -> tuple[set[str], dict[str, int]]:
    """Sends the rest, then what is uncertain; gives who was uncertain, and how often each reader has the message."""
    result = desk.send(*arguments, "--retry-wait", "0.2", "--stop-after", "200", status=None)
    assert set(desk.states().values()) <= {"accepted", "for good", "uncertain"}, result.stderr
    assert desk.states(), result.stderr
    doubtful = uncertain(desk)
    before = server.count()
    assert all(count == 1 for count in before.values()), "somebody has it twice without being uncertain"
    if doubtful:
        desk.send("--retry-uncertain", "--retry-wait", "0.2", "--stop-after", "200")
    return doubtful, server.count()


def judge(desk, doubtful: set[str], counts: dict[str, int], everybody: list[str]):
    states = desk.states()
    assert set(states.values()) <= {"accepted", "for good"}
    assert {name for name in everybody if states[name] == "accepted"} <= set(counts)
    assert not {name for name in everybody if states[name] == "for good"} & set(counts)
    assert {name for name, count in counts.items() if count > 1} <= doubtful
    assert max(counts.values()) <= 2


def note(name: str, **figures):
    path = os.environ.get("FAULT_FIGURES")
    if path:
        with open(path, "a") as file:
            file.write(json.dumps({"test": name, **figures}) + "\n")


def test_killed_and_resumed(desk, serve):
    generator = random.Random(SEED)
    server = serve("--refuse", "10", "--delay", "0.02")
    desk.smtp(server.port, f"security: none, connections: {CONNECTIONS}")
    everybody = names(READERS)
    list = desk.readers(everybody)
    kills = 0
    begin = time.monotonic()
    desk.send("--readers", list, "--dry-run")
    start = time.monotonic() - begin
    for _ in range(KILLS):
        process = subprocess.Popen(
            desk.arguments("--readers", list, "--stop-after", "200"), env=desk.environment, cwd=desk.folder,
            stderr=subprocess.DEVNULL)
        # A few while it begins; most while it sends, after some of the messages that this run has to leave for the next.
        if generator.random() < 0.2:
            end = time.monotonic() + generator.uniform(0, start)
            wait_until(process, lambda: time.monotonic() >= end)
        else:
            wanted = size(server) + generator.randrange(READERS // KILLS) * ENTRY
            pause = generator.uniform(0, 0.02)
            wait_until(process, lambda: size(server) > wanted)
            time.sleep(pause)
        if process.poll() is None:
            process.kill()
            kills += 1
        process.wait()
    doubtful, counts = settle(desk, server, "--readers", list)
    judge(desk, doubtful, counts, everybody)
    assert len(doubtful) <= kills * CONNECTIONS
    assert kills > KILLS / 4
    refused = sum(state == "for good" for state in desk.states().values())
    note("killed", readers=READERS, kills=kills, seed=SEED, uncertain=len(doubtful), refused_for_good=refused,
         accepted=len(counts), twice=sum(count > 1 for count in counts.values()), lost=READERS - refused - len(counts))


def test_the_server_dies_again_and_again(desk, serve):
    everybody = names(READERS)
    server = serve("--die", str(READERS // 5))
    desk.smtp(server.port, f"security: none, connections: {CONNECTIONS}")
    list = desk.readers(everybody)
    port = server.port
    runs = 0
    while runs < 12:
        runs += 1
        result = desk.send("--readers", list, "--stop-after", "8", status=None)
        if result.returncode != 75:
            break
        server.end()
        server = serve("--die", str(READERS // 5), port=port)
    server.end()
    server = serve(port=port)
    doubtful, counts = settle(desk, server)
    judge(desk, doubtful, counts, everybody)
    note("server dies", readers=READERS, runs=runs, uncertain=len(doubtful), accepted=len(counts),
         twice=sum(count > 1 for count in counts.values()))


def test_every_fault_of_a_server(desk, serve):
    server = serve("--each", "20")
    desk.smtp(server.port, f"security: none, connections: {CONNECTIONS}")
    kinds = ["r", "r", "r", "r", "r", "r", "bad", "grey", "late", "never", "gone", "lost"]
    everybody = [f"{kinds[number % len(kinds)]}{number}@readers.test" for number in range(READERS // 2)]
    desk.send("--readers", desk.readers(everybody), "--retry-wait", "0.2", "--stop-after", "200", status=1)
    doubtful, counts = settle(desk, server)
    judge(desk, doubtful, counts, everybody)
    assert doubtful == {name for name in everybody if name[:4] in ("gone", "lost")}
    states = desk.states()
    for name in everybody:
        good = not name.startswith(("bad", "never"))
        assert states[name] == ("accepted" if good else "for good")
        assert counts.get(name, 0) == (2 if name.startswith("gone") else 1 if good else 0)
    note("faults", readers=len(everybody), uncertain=len(doubtful), accepted=len(counts))


def test_a_full_disk(desk, serve):
    server = serve()
    desk.smtp(server.port, f"security: none, connections: {CONNECTIONS}")
    everybody = names(READERS)
    desk.send("--readers", desk.readers(everybody), "--limit", "10")
    size = desk.ledger.stat().st_size

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size // 2, size // 2))

    result = desk.send(status=1, preexec_fn=limit, restore_signals=False)
    assert "ledger" in result.stderr
    first = len(server.taken)
    doubtful, counts = settle(desk, server)
    judge(desk, doubtful, counts, everybody)
    assert first < READERS and len(doubtful) <= CONNECTIONS
    note("full disk", readers=READERS, taken_before_it_was_full=first, uncertain=len(doubtful))


def test_a_locked_ledger(desk, serve):
    server = serve("--delay", "0.05")
    desk.smtp(server.port, f"security: none, connections: {CONNECTIONS}")
    everybody = names(min(READERS, 500))
    process = subprocess.Popen(
        desk.arguments("--readers", desk.readers(everybody)), env=desk.environment, cwd=desk.folder,
        stderr=subprocess.PIPE, text=True)
    while len(server.taken) < 10:
        time.sleep(0.02)
    other = sqlite3.connect(desk.ledger, isolation_level=None, timeout=5)
    other.execute("BEGIN IMMEDIATE")
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 75 and "The ledger is in use by another program" in errors
    other.execute("ROLLBACK")
    other.close()
    doubtful, counts = settle(desk, server)
    judge(desk, doubtful, counts, everybody)
    assert len(doubtful) <= 2 * CONNECTIONS
    note("locked", readers=len(everybody), uncertain=len(doubtful))
