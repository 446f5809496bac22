"""A web server on 127.0.0.1 for the tests: prints its port, and ends with its standard input."""
import email.utils
import gzip
import http.server
import socketserver
import sys
import threading
import time

import newspaper


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *words):
        pass

    def answer(self, status, content=b"", **fields):
        self.send_response(status)
        for name, value in fields.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def do_HEAD(self):
        if self.path == "/no-head":
            return self.answer(405)
        self.do_GET()

    # How often things were asked, and the statuses of the newspaper's answers.
    asked = {}
    statuses = []

    def count(self):
        self.asked[self.path] = self.asked.get(self.path, 0) + 1
        return self.asked[self.path]

    def do_GET(self):
        path = self.path
        if path == "/statuses":
            return self.answer(200, " ".join(self.statuses).encode())
        if path.startswith("/asked/"):
            return self.answer(200, str(self.asked.get(path[6:], 0)).encode())
        if path.startswith("/publish/"):
            newspaper.publish(int(path[9:]))
            return self.answer(200)
        if path == "/robots.txt":
            self.count()
            # The machine's other name has rules that cannot be had.
            if self.headers["Host"].startswith("localhost"):
                return self.answer(503, Retry_After="0")
        if path.startswith("/busy"):
            wait = {"/busy": "0", "/busy-date": email.utils.formatdate(time.time() + 30, usegmt=True), "/busy-hour": "3600",
                    "/busy-past": "Sunday, 06-Nov-94 08:49:37 GMT", "/busy-word": "soon"}[path]
            if self.count() == 1:
                return self.answer(503, Retry_After=wait)
            return self.answer(200, newspaper.feed(f"http://{self.headers['Host']}"))
        if path.startswith("/media/"):
            self.count()
        if path.startswith("/picture/"):
            return self.answer(200, newspaper.picture(path), Content_Type="image/jpeg")
        if path == "/broken-feed":
            feed = newspaper.feed(f"http://{self.headers['Host']}")
            return self.answer(200, feed[: feed.index(b"In Memory")], Content_Type="application/rss+xml")
        known = newspaper.answer(path, f"http://{self.headers['Host']}", self.headers)
        if known:
            status, content, fields = known
            if path != "/robots.txt":
                self.statuses.append(str(status))
            return self.answer(status, content, **fields)
        if path == "/page" or path == "/no-head":
            self.answer(200, b"<p>A page</p>", Content_Type="text/html", X_Asked=self.headers.get("X-Ask", ""))
        elif path == "/agent":
            self.answer(200, self.headers["User-Agent"].encode())
        elif path == "/moved":
            self.answer(301, Location="/page")
        elif path == "/loop":
            self.answer(302, Location="/loop")
        elif path == "/to-file":
            self.answer(302, Location="file:///etc/passwd")
        elif path == "/gone":
            self.answer(410, b"gone")
        elif path == "/bomb":
            self.answer(200, gzip.compress(bytes(30_000_000)), Content_Encoding="gzip")
        elif path == "/brotli":
            # "small" in Brotli (RFC 7932).
            self.answer(200, bytes.fromhex("0b0280736d616c6c03"), Content_Encoding="br")
        elif path == "/brotli-bomb":
            # 30,000,000 zeros in Brotli.
            self.answer(200, bytes.fromhex("cbffff3ff82700e2b14020f7fe8fffff7ff04f00c4611180eefd1fffffffe09f0088c30200ddfbbffc1b4ec23f01108705003abb49"),
                        Content_Encoding="br")
        elif path == "/to-private":
            self.answer(302, Location=f"http://127.0.0.2:{self.server.server_address[1]}/page")
        elif path == "/zipped":
            self.answer(200, gzip.compress(b"small"), Content_Encoding="gzip")
        elif path == "/large":
            self.answer(200, bytes(200_000))
        elif path == "/slow":
            time.sleep(600)
            self.answer(200, b"late")
        elif path == "/half":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b"half")
            self.close_connection = True
        elif path == "/silent":
            self.close_connection = True
        else:
            self.answer(404, path.encode())


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True


server = Server(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.read()
