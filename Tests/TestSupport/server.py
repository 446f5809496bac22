"""A web server on 127.0.0.1 for the tests: prints its port, and ends with its standard input."""
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

    # How often busy things were asked, and the statuses of the newspaper's answers.
    asked = {}
    statuses = []

    def do_GET(self):
        path = self.path
        if path == "/statuses":
            return self.answer(200, " ".join(self.statuses).encode())
        if path == "/busy":
            self.asked[path] = self.asked.get(path, 0) + 1
            if self.asked[path] == 1:
                return self.answer(503, Retry_After="0")
            return self.answer(200, newspaper.feed(f"http://{self.headers['Host']}"))
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
        elif path == "/zipped":
            self.answer(200, gzip.compress(b"small"), Content_Encoding="gzip")
        elif path == "/large":
            self.answer(200, bytes(200_000))
        elif path == "/slow":
            time.sleep(4)
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
