"""A mail server on 127.0.0.1 with faults that are asked for by the recipient's name: prints its port, ends with its input.

    bad*    550 5.1.1 at RCPT                 grey*   451 4.7.1 at RCPT, the first time
    late*   452 4.3.1 after the message, once    never*  554 5.6.0 after the message
    gone*   takes the message and closes before its answer, once
    lost*   closes after the message without taking it, once
    slow*   answers after a second

Each message that it takes is a line of JSON in the log: recipient, Message-ID, number. The log is written before the answer.
"""
import argparse
import asyncio
import json
import os
import sys

parser = argparse.ArgumentParser()
parser.add_argument("log")
parser.add_argument("--port", type=int, default=0)
parser.add_argument("--each", type=int, default=0, help="close with 421 after so many messages of a connection")
parser.add_argument("--die", type=int, default=0, help="end the process after so many messages")
parser.add_argument("--refuse", type=int, default=0, help="refuse one in so many recipients for good")
parser.add_argument("--reply", default="", help="the answer to every RCPT")
parser.add_argument("--keep", default="", help="a folder for the messages")
parser.add_argument("--delay", type=float, default=0, help="seconds before each answer to a message")
options = parser.parse_args()

log = os.open(options.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
seen: set[str] = set()
taken = 0


def once(name: str) -> bool:
    """Whether it is asked for the first time."""
    if name in seen:
        return False
    seen.add(name)
    return True


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    global taken
    of_connection = 0
    sender = recipient = None

    async def say(line: str) -> None:
        writer.write(line.encode() + b"\r\n")
        await writer.drain()

    try:
        await say("220 faults.test ESMTP")
        while line := await reader.readline():
            words = line.decode("utf-8", "replace").strip()
            verb = words[:4].upper()
            if verb == "EHLO":
                writer.write(b"250-faults.test\r\n250-SIZE 10000000\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n")
                await writer.drain()
            elif verb == "MAIL":
                if options.each and of_connection >= options.each:
                    await say("421 4.7.0 Too many messages on this connection")
                    break
                sender, recipient = words, None
                await say("250 2.1.0 Ok")
            elif verb == "RCPT":
                recipient = words.split("<", 1)[1].split(">", 1)[0]
                number = sum(recipient.encode())
                if options.reply:
                    await say(options.reply)
                elif recipient.startswith("bad") or (options.refuse and number % options.refuse == 0):
                    await say("550 5.1.1 No such reader")
                elif recipient.startswith("grey") and once(recipient):
                    await say("451 4.7.1 Greylisted")
                else:
                    await say("250 2.1.5 Ok")
            elif verb == "DATA":
                await say("354 Go ahead")
                lines = []
                while (part := await reader.readline()) and part != b".\r\n":
                    lines.append(part[1:] if part.startswith(b".") else part)
                if not part:
                    return
                if recipient.startswith("lost") and once(recipient):
                    return
                if recipient.startswith("late") and once(recipient):
                    await say("452 4.3.1 No space now")
                    continue
                if recipient.startswith("never"):
                    await say("554 5.6.0 Not this")
                    continue
                taken += 1
                of_connection += 1
                id = next((l for l in lines if l.lower().startswith(b"message-id:")), b"").split(b":", 1)[-1]
                entry = {"to": recipient, "id": id.decode().strip(), "number": taken}
                os.write(log, json.dumps(entry).encode() + b"\n")
                if options.keep:
                    with open(f"{options.keep}/{taken}.eml", "wb") as file:
                        file.writelines(lines)
                if options.die and taken >= options.die:
                    os._exit(9)
                if recipient.startswith("gone") and once(recipient):
                    return
                if options.delay or recipient.startswith("slow"):
                    await asyncio.sleep(options.delay or 1)
                await say(f"250 2.0.0 Ok: queued as {taken}")
            elif verb == "RSET" or verb == "NOOP":
                await say("250 2.0.0 Ok")
            elif verb == "QUIT":
                await say("221 2.0.0 Bye")
                break
            else:
                await say("502 5.5.2 Unknown")
    except (ConnectionError, asyncio.IncompleteReadError):
        pass
    finally:
        writer.close()


async def main() -> None:
    server = await asyncio.start_server(serve, "127.0.0.1", options.port, limit=1 << 20)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    os._exit(0)


asyncio.run(main())
