"""`copydesk send` beside Python's smtplib on one reused connection, both into Postfix's smtp-sink on 127.0.0.1.

smtplib has the finished bytes of a message and replaces the reader's address and token; it keeps no ledger. Copydesk makes each
message, and writes its ledger durably; the same without fsync is the same program under eatmydata, for it has no option that
would make its promise an empty one. smtplib goes first and last: where the two differ, others used the machine meanwhile, and
only the time of the processor compares.
"""
import argparse
import os
import pathlib
import re
import resource
import shutil
import smtplib
import socket
import subprocess
import sys
import tempfile
import time

parser = argparse.ArgumentParser()
parser.add_argument("--copydesk", required=True)
parser.add_argument("--readers", type=int, default=100_000)
parser.add_argument("--peer", type=int, default=20_000, help="messages by smtplib, each time")
parser.add_argument("--connections", type=int, default=16)
parser.add_argument("--folder", default="/var/tmp", help="on a disk: what is synchronized to memory costs nothing")
options = parser.parse_args()
copydesk = str(pathlib.Path(options.copydesk).resolve())
sink_path = shutil.which("smtp-sink") or "/usr/sbin/smtp-sink"
seeds = pathlib.Path(__file__).resolve().parents[2] / "seeds"


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Sink:
    def __enter__(self):
        self.port = free_port()
        self.process = subprocess.Popen([sink_path, "-u", "nobody", f"127.0.0.1:{self.port}", "1000"], stderr=subprocess.DEVNULL)
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                return self
            except OSError:
                time.sleep(0.05)
        raise SystemExit("smtp-sink does not start")

    def __exit__(self, *words):
        self.process.kill()
        self.process.wait()


def row(name, count, seconds, usage, peer=None):
    """A line of the table; gives messages a second."""
    processor = (usage.ru_utime + usage.ru_stime) / count * 1e6
    ratio = f"{count / seconds / peer:.2f}" if peer else ""
    print(f"| {name} | {count:,} | {seconds:.1f} | {count / seconds:,.0f} | {ratio} | {processor:.0f} | {usage.ru_maxrss // 1024} |", flush=True)
    return count / seconds


def synchronizing(folder: pathlib.Path) -> float:
    """Milliseconds of an fsync of a page that was written."""
    times = []
    with open(folder / "synchronized", "wb", buffering=0) as file:
        for _ in range(100):
            file.write(b"x" * 4096)
            start = time.perf_counter()
            os.fsync(file.fileno())
            times.append(time.perf_counter() - start)
    return sorted(times)[50] * 1e3


with tempfile.TemporaryDirectory(dir=options.folder) as name:
    folder = pathlib.Path(name)
    shutil.copytree(seeds, folder, dirs_exist_ok=True)
    environment = {**os.environ, "COPYDESK_TOKEN_KEY": "a key for the benchmark only"}
    run = lambda *words: subprocess.run([copydesk, *words], cwd=folder, env=environment, check=True, capture_output=True)
    run("build", ".", "--out", "out", "--quiet")
    issue = next((folder / "out").iterdir())
    config = folder / "copydesk.yaml"
    plain = [line for line in config.read_text().splitlines() if not line.startswith("delivery:")]

    def settings(port):
        config.write_text("\n".join(plain) + '\ndelivery: {from: digest@weekly.example, unsubscribe: "https://weekly.example/u/{token}", '
                          f"smtp: {{host: 127.0.0.1, port: {port}, security: none, connections: {options.connections}}}}}\n")

    def readers(count):
        path = folder / f"{count}.csv"
        path.write_text("address\n" + "".join(f"reader{number}@readers.test\n" for number in range(count)))
        return path

    def send(count, *before):
        for old in folder.glob("ledger.sqlite*"):
            old.unlink()
        with Sink() as sink:
            settings(sink.port)
            list = readers(count)
            start = time.monotonic()
            process = subprocess.Popen(
                [*before, copydesk, "send", str(issue), "--via", "smtp", "--readers", str(list), "--yes", "--quiet"],
                cwd=folder, env=environment, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            if status:
                sys.exit(f"copydesk failed: {status}")
            return count, time.monotonic() - start, usage

    settings(25)
    run("send", str(issue), "--via", "eml", "--readers", str(readers(1)), "--out", "eml")
    template = next((folder / "eml").iterdir()).read_bytes()
    token = re.search(rb"/u/([\w-]+)>", template)[1]

    def peer():
        """smtplib in a process of its own."""
        with Sink() as sink:
            start = time.monotonic()
            child = os.fork()
            if child == 0:
                with smtplib.SMTP("127.0.0.1", sink.port) as client:
                    for number in range(options.peer):
                        address = f"reader{number}@readers.test"
                        message = template.replace(b"reader0@readers.test", address.encode()).replace(token, b"%024d" % number)
                        client.sendmail("digest@weekly.example", address, message)
                os._exit(0)
            _, status, usage = os.wait4(child, 0)
            if status:
                sys.exit(f"smtplib failed: {status}")
            return options.peer, time.monotonic() - start, usage

    print(f"A message has {len(template):,} bytes; an fsync takes {synchronizing(folder):.1f} ms in {options.folder}; "
          f"{options.connections} connections; load {os.getloadavg()[0]:.1f}.\n")
    print("| by | messages | seconds | a second | of smtplib's | processor, µs a message | memory, MB |\n|---|---:|---:|---:|---:|---:|---:|")
    before = row("smtplib, one connection, no ledger", *peer())
    for count in (options.readers // 10, options.readers):
        row("copydesk send, durable ledger", *send(count), before)
    if shutil.which("eatmydata"):
        row("copydesk send, the same without fsync", *send(options.readers, "eatmydata"), before)
    else:
        print("Without eatmydata there is no figure without fsync.", file=sys.stderr)
    row("smtplib again", *peer(), before)
