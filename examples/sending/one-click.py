"""The page behind List-Unsubscribe (RFC 8058): run it behind a web server with TLS.

    COPYDESK_FOLDER=/srv/weekly python3 one-click.py 8000

A POST to /u/TOKEN, which is what a mail program's button sends, leaves at once. A GET, which scanners of links send too, shows a
page with a button.
"""
import http.server
import os
import re
import subprocess
import sys

FOLDER = os.environ.get("COPYDESK_FOLDER", ".")
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Unsubscribe</title>
<h1>%s</h1>%s</html>"""
BUTTON = '<form method="post"><button name="List-Unsubscribe" value="One-Click">Unsubscribe</button></form>'


class Page(http.server.BaseHTTPRequestHandler):
    def answer(self, status, title, more=""):
        content = (PAGE % (title, more)).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def token(self):
        match = re.fullmatch(r"/u/([A-Za-z0-9._~-]{8,200})", self.path)
        # A token that begins with a hyphen must not be read as an option.
        return match and match[1]

    def do_GET(self):
        if self.token():
            self.answer(200, "Leave the list?", BUTTON)
        else:
            self.answer(404, "Not found")

    def do_POST(self):
        token = self.token()
        if not token:
            return self.answer(404, "Not found")
        self.rfile.read(min(int(self.headers.get("Content-Length") or 0), 10_000))
        done = subprocess.run(["copydesk", "suppress", "--quiet", "--", token], cwd=FOLDER).returncode == 0
        self.answer(200 if done else 503, "You have left the list." if done else "Please try again later.")


if __name__ == "__main__":
    http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Page).serve_forever()
