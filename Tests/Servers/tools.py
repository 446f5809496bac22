"""Doubles of mailing tools on 127.0.0.1, strict about what their published interfaces ask for."""
import base64
import hashlib
import hmac
import http.server
import json
import re
import threading
import time
import urllib.parse


class Refused(Exception):
    def __init__(self, status, value):
        self.status, self.value = status, value


class Double:
    """A tool: `routes` maps a method and a pattern of paths to a function of match, query and body."""

    def __init__(self):
        self.requests = []
        self.failing = None
        double = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *words):
                pass

            def answer(self):
                raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                address = urllib.parse.urlsplit(self.path)
                query = dict(urllib.parse.parse_qsl(address.query))
                double.requests.append((self.command, address.path))
                try:
                    double.authenticate(self.headers)
                    body = double.body(self.headers, raw)
                    status, value = double.route(self.command, address.path, query, body)
                except Refused as refused:
                    status, value = refused.status, refused.value
                if double.failing == (self.command, address.path):
                    # Carried out, and the answer is lost.
                    double.failing = None
                    self.close_connection = True
                    return
                content = b"" if value is None else json.dumps(value).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST = do_PUT = do_PATCH = answer

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def end(self):
        self.server.shutdown()
        self.server.server_close()

    def body(self, headers, raw):
        if not raw:
            return None
        if headers["Content-Type"] != "application/json":
            raise Refused(415, {"message": "Unsupported Media Type"})
        return json.loads(raw)

    def route(self, method, path, query, body):
        for wanted, pattern, function in self.routes:
            match = re.fullmatch(pattern, path)
            if match and wanted == method:
                return function(match, query, body)
        raise Refused(404, {"message": "Not found", "detail": "Not found"})


class Listmonk(Double):
    def __init__(self):
        self.campaigns, self.tests = {}, []
        self.routes = [
            ("GET", "/api/health", lambda *_: (200, {"data": True})),
            ("GET", "/api/campaigns", self.find), ("POST", "/api/campaigns", self.create),
            ("GET", r"/api/campaigns/(\d+)", lambda match, *_: (200, {"data": self.told(self.campaign(match))})),
            ("PUT", r"/api/campaigns/(\d+)", self.change), ("PUT", r"/api/campaigns/(\d+)/status", self.status),
            ("POST", r"/api/campaigns/(\d+)/test", self.test)]
        super().__init__()

    def authenticate(self, headers):
        basic = "Basic " + base64.b64encode(b"api:secret").decode()
        if headers.get("Authorization") not in ("token api:secret", basic):
            raise Refused(403, {"message": "invalid API credentials"})

    def find(self, match, query, body):
        found = [c for c in self.campaigns.values() if "tags" not in query or query["tags"] in c["tags"]]
        results = [self.told(campaign) for campaign in found]
        return 200, {"data": {"results": results, "total": len(found), "per_page": 20, "page": 1}}

    def told(self, campaign):
        """A campaign as it is answered: the lists with their names, and what has come of it."""
        return {"uuid": f"00000000-0000-4000-8000-{campaign['id']:012}", "created_at": "2026-01-01T00:00:00Z",
                "updated_at": "2026-01-01T00:00:00Z", "started_at": None, "views": 0, "clicks": 0, "bounces": 0,
                "to_send": 0, "sent": 0, "template_id": 1, "media": [], "headers": [], **campaign,
                "lists": [{"id": number, "name": f"List {number}"} for number in campaign["lists"]]}

    def checked(self, body):
        for name, kind in [("name", str), ("subject", str), ("lists", list), ("body", str), ("type", str)]:
            if not isinstance(body.get(name), kind) or not body[name]:
                raise Refused(400, {"message": f"Invalid length for {name}."})
        if not set(body["lists"]) <= {1, 4}:
            raise Refused(400, {"message": "Invalid list IDs."})
        if body["messenger"] != "email" or body["content_type"] not in ("html", "richtext", "plain", "markdown", "visual"):
            raise Refused(400, {"message": "Unknown messenger or content type."})
        for name in ("subject", "body", "altbody"):
            rest = re.sub(r'\{\{ (UnsubscribeURL|MessageURL|TrackView|"\{\{"|Safe `[^`]*`) \}\}', "", body.get(name) or "")
            if "{{" in rest:
                raise Refused(400, {"message": f"Error compiling campaign {name}: {rest[rest.index('{{'):][:40]}"})
        if body.get("send_at") and body["send_at"] <= time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()):
            raise Refused(400, {"message": "Scheduled date should be in the future."})
        return body

    def create(self, match, query, body):
        number = len(self.campaigns) + 1
        self.campaigns[number] = {"status": "draft", **self.checked(body), "id": number}
        return 200, {"data": self.told(self.campaigns[number])}

    def campaign(self, match):
        if int(match[1]) not in self.campaigns:
            raise Refused(400, {"message": "Campaign not found."})
        return self.campaigns[int(match[1])]

    def change(self, match, query, body):
        campaign = self.campaign(match)
        if campaign["status"] in ("running", "finished", "cancelled"):
            raise Refused(400, {"message": "Cannot update a running or a finished campaign."})
        campaign.update(self.checked(body))
        return 200, {"data": self.told(campaign)}

    def status(self, match, query, body):
        campaign, wanted = self.campaign(match), body["status"]
        if wanted == "running" and campaign["status"] not in ("draft", "paused"):
            raise Refused(400, {"message": "Only paused campaigns and drafts can be started."})
        if wanted == "scheduled" and not campaign.get("send_at"):
            raise Refused(400, {"message": "Campaign needs a date to be scheduled."})
        campaign["status"] = wanted
        return 200, {"data": self.told(campaign)}

    def test(self, match, query, body):
        self.campaign(match)
        self.checked(body)
        if body["subscribers"] != ["editor@weekly.example"]:
            raise Refused(400, {"message": "No known subscribers to test."})
        self.tests.append(body["subscribers"])
        return 200, {"data": True}

    def sent(self):
        return [c["id"] for c in self.campaigns.values() if c["status"] == "running"]

    def scheduled(self):
        return [c["send_at"] for c in self.campaigns.values() if c["status"] == "scheduled"]


class Mailchimp(Double):
    def __init__(self):
        self.campaigns, self.tests = {}, []
        id = r"/3\.0/campaigns/([a-z0-9]+)"
        self.routes = [
            ("GET", r"/3\.0/campaigns", self.find), ("POST", r"/3\.0/campaigns", self.create),
            ("PATCH", id, self.change), ("PUT", id + "/content", self.content),
            ("GET", id + "/send-checklist", self.checklist), ("POST", id + r"/actions/(test|send|schedule)", self.act)]
        super().__init__()

    def authenticate(self, headers):
        kind, _, text = (headers.get("Authorization") or "").partition(" ")
        if kind != "Basic" or base64.b64decode(text).decode().split(":")[1] != "key-us1":
            raise Refused(401, {"title": "API Key Invalid", "status": 401, "detail": "Your API key may be invalid"})

    def bad(self, field, message):
        raise Refused(400, {"type": "about:blank", "title": "Invalid Resource", "status": 400,
                            "detail": "The resource submitted could not be validated.",
                            "errors": [{"field": field, "message": message}]})

    def find(self, match, query, body):
        found = [c for c in self.campaigns.values() if query.get("list_id") in (None, c["recipients"]["list_id"])]
        return 200, {"campaigns": found[: int(query.get("count", 10))]}

    def checked(self, body):
        if body["type"] not in ("regular", "plaintext", "absplit", "rss", "variate"):
            self.bad("type", "Value is not allowed")
        if body["recipients"]["list_id"] != "abc":
            self.bad("recipients.list_id", "The specified list does not exist")
        known = {"subject_line", "preview_text", "title", "from_name", "reply_to", "auto_footer", "inline_css"}
        for name in set(body["settings"]) - known:
            self.bad(f"settings.{name}", "Schema describes no such field")
        if not body["settings"].get("subject_line") or "@" not in body["settings"].get("reply_to", ""):
            self.bad("settings", "This value should not be blank.")
        return body

    def create(self, match, query, body):
        id = f"c{len(self.campaigns) + 1}"
        self.campaigns[id] = {**self.checked(body), "id": id, "status": "save", "content": None}
        return 200, self.campaigns[id]

    def campaign(self, match):
        if match[1] not in self.campaigns:
            raise Refused(404, {"title": "Resource Not Found", "status": 404, "detail": "The requested resource could not be found."})
        return self.campaigns[match[1]]

    def change(self, match, query, body):
        campaign = self.campaign(match)
        if campaign["status"] != "save":
            self.bad("", "This campaign cannot be changed")
        campaign.update(self.checked(body))
        return 200, campaign

    def content(self, match, query, body):
        for kind in ("html", "plain_text"):
            tags = set(re.findall(r"\*\|([^|]*)\|\*", body[kind]))
            if not tags <= {"UNSUB", "LIST:ADDRESSLINE", "ARCHIVE", "MC_PREVIEW_TEXT"}:
                self.bad(kind, f"unknown merge tag {tags}")
            if "UNSUB" not in tags:
                self.bad(kind, "Your Campaign must include an unsubscribe link.")
        self.campaign(match)["content"] = body
        return 200, {"html": body["html"], "plain_text": body["plain_text"], "archive_html": body["html"]}

    def checklist(self, match, query, body):
        ready = self.campaign(match)["content"] is not None
        return 200, {"is_ready": ready, "items": [] if ready else [
            {"type": "error", "id": 1, "heading": "Content", "details": "There is no content"}]}

    def act(self, match, query, body):
        campaign = self.campaign(match)
        if campaign["status"] != "save" or not campaign["content"]:
            self.bad("", "Campaign is not ready")
        if match[2] == "test":
            if body["send_type"] not in ("html", "plaintext"):
                self.bad("send_type", "Value is not allowed")
            self.tests.append(body["test_emails"])
        elif match[2] == "schedule":
            minutes, seconds = body["schedule_time"][14:16], body["schedule_time"][17:19]
            if int(minutes) % 15 or int(seconds):
                self.bad("schedule_time", "Campaigns may only be scheduled to send on the quarter-hour.")
            campaign.update(status="schedule", send_time=body["schedule_time"])
        else:
            campaign["status"] = "sending"
        return 204, None

    def sent(self):
        return [c["id"] for c in self.campaigns.values() if c["status"] == "sending"]

    def scheduled(self):
        return [c["send_time"] for c in self.campaigns.values() if c["status"] == "schedule"]


class Buttondown(Double):
    def __init__(self):
        self.emails, self.tests = {}, []
        id = r"/v1/emails/([a-z0-9-]+)"
        self.routes = [
            ("GET", "/v1/emails", self.find), ("POST", "/v1/emails", self.create), ("PATCH", id, self.change),
            ("POST", id + "/send-draft", self.test)]
        super().__init__()

    def authenticate(self, headers):
        if headers.get("Authorization") != "Token secret":
            raise Refused(401, {"detail": "Unauthorized", "code": "unauthorized"})
        self.dangerous = headers.get("X-Buttondown-Live-Dangerously") == "true"

    def find(self, match, query, body):
        page, size = int(query.get("page", 1)), 2
        rows = [*({"id": f"old{n}", "slug": f"old{n}", "status": "sent"} for n in range(3)), *self.emails.values()]
        more = len(rows) > page * size
        return 200, {"results": rows[(page - 1) * size: page * size], "count": len(rows),
                     "next": f"{self.address}/v1/emails?page={page + 1}" if more else None, "previous": None}

    def checked(self, body):
        known = {"subject", "body", "status", "publish_date", "description", "slug", "canonical_url", "image",
                 "archival_mode", "metadata", "template", "filters", "attachments", "featured"}
        if set(body) - known:
            raise Refused(422, {"detail": f"Extra inputs are not permitted: {set(body) - known}"})
        if not re.fullmatch("[a-zA-Z0-9_-]{1,100}", body.get("slug", "x")):
            raise Refused(400, {"code": "slug_invalid", "detail": "The slug is invalid"})
        if body.get("template", "naked") not in ("classic", "modern", "plaintext", "naked", "custom"):
            raise Refused(422, {"detail": "template"})
        if "body" in body:
            if not body["body"].startswith("<!-- buttondown-editor-mode: fancy -->"):
                raise Refused(400, {"code": "body_invalid", "detail": "HTML in Markdown mode"})
            if re.search(r"\{\{(?! (unsubscribe_url|email_url) \}\})|\{%|\{#", body["body"]):
                raise Refused(400, {"code": "body_invalid", "detail": "a tag that is not known"})
        if body.get("status") == "scheduled" and not body.get("publish_date"):
            raise Refused(400, {"code": "publish_date_missing", "detail": "publish_date is missing"})
        if body.get("status") == "about_to_send" and not self.dangerous:
            raise Refused(400, {"code": "sending_requires_confirmation", "detail": "confirm"})
        return body

    def create(self, match, query, body):
        if not body.get("subject") or len(body["subject"]) > 2000:
            raise Refused(400, {"code": "subject_invalid", "detail": "The subject is invalid"})
        id = f"em-{len(self.emails) + 1}"
        self.emails[id] = {"status": "about_to_send", **self.checked(body), "id": id}
        return 201, self.emails[id]

    def email(self, match):
        if match[1] not in self.emails:
            raise Refused(404, {"detail": "Not Found"})
        return self.emails[match[1]]

    def change(self, match, query, body):
        email = self.email(match)
        if email["status"] != "draft":
            raise Refused(400, {"code": "email_invalid", "detail": "It is not a draft"})
        email.update(self.checked(body))
        return 200, email

    def test(self, match, query, body):
        self.email(match)
        self.tests.append(body["recipients"])
        return 200, None

    def sent(self):
        return [e["id"] for e in self.emails.values() if e["status"] == "about_to_send"]

    def scheduled(self):
        return [e["publish_date"] for e in self.emails.values() if e["status"] == "scheduled"]


class Ghost(Double):
    secret = "a1b2c3d4" * 8

    def __init__(self):
        self.posts, self.version = {}, 0
        root = "/ghost/api/admin/posts"
        self.routes = [
            ("GET", root + "/?", self.find), ("POST", root + "/?", self.create), ("PUT", root + r"/([a-z0-9]+)/?", self.change),
            ("GET", root + r"/([a-z0-9]+)/?", lambda match, *_: (200, {"posts": [self.posts[match[1]]]})),
            ("GET", root + r"/slug/([^/]+)/?", lambda match, *_: self.find(match, {"filter": f"slug:{match[1]}"}, None)),
            # What integrations may not ask: tests of an email among it.
            *((method, "/ghost/api/admin/(?!posts).*", self.forbidden) for method in ("GET", "POST", "PUT"))]
        super().__init__()

    def authenticate(self, headers):
        kind, _, token = (headers.get("Authorization") or "").partition(" ")
        part = lambda text: base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        head, claims, code = token.split(".") if token.count(".") == 2 else ("", "", "")
        good = hmac.new(bytes.fromhex(self.secret), f"{head}.{claims}".encode(), hashlib.sha256).digest()
        if kind != "Ghost" or part(code) != good or json.loads(part(head)) != {"alg": "HS256", "typ": "JWT", "kid": "id1"}:
            raise Refused(401, self.error("UnauthorizedError", "Unknown Admin API Key"))
        claims = json.loads(part(claims))
        good = re.search("/?admin/?$", claims["aud"])
        if not good or not claims["iat"] <= time.time() + 5 <= claims["exp"] + 5 or claims["exp"] - claims["iat"] > 300:
            raise Refused(401, self.error("UnauthorizedError", "Invalid token: jwt audience invalid"))
        if not re.fullmatch(r"v\d+(\.\d+)?", headers.get("Accept-Version") or "v5"):
            raise Refused(400, self.error("BadRequestError", "Accept-Version"))

    def error(self, type, message):
        return {"errors": [{"type": type, "message": message, "context": None}]}

    def forbidden(self, match, query, body):
        raise Refused(501, self.error("NotImplementedError", "The server does not support the functionality required to fulfill the request."))

    def find(self, match, query, body):
        slug = query.get("filter", "").removeprefix("slug:").strip("'")
        return 200, {"posts": [p for p in self.posts.values() if p["slug"] == slug]}

    def stamp(self, post):
        self.version += 1
        post["updated_at"] = f"2026-01-01T00:00:{self.version:02}.000Z"
        return post

    def create(self, match, query, body):
        post = body["posts"][0]
        if not post.get("title") or query.get("source") != "html" or "<!--kg-card-begin: html-->" not in post["html"]:
            raise Refused(422, self.error("ValidationError", "Validation error, cannot save post."))
        post = self.stamp({"status": "draft", **post, "id": f"p{len(self.posts) + 1}"})
        self.posts[post["id"]] = post
        return 201, {"posts": [post]}

    def change(self, match, query, body):
        post, new = self.posts[match[1]], body["posts"][0]
        if new.get("updated_at") != post["updated_at"]:
            raise Refused(409, self.error("UpdateCollisionError", "Saving failed! Someone else is editing this post."))
        post.update(new)
        if new["status"] in ("published", "scheduled"):
            if query.get("newsletter") != "weekly" or query.get("email_segment") != "all":
                raise Refused(400, self.error("BadRequestError", "no newsletter"))
            if new["status"] == "published" and post.get("email_only"):
                post["status"] = "sent"
        return 200, {"posts": [self.stamp(post)]}

    def sent(self):
        return [p["id"] for p in self.posts.values() if p["status"] == "sent"]

    def scheduled(self):
        return [p["published_at"] for p in self.posts.values() if p["status"] == "scheduled"]


class Mailman(Double):
    def __init__(self):
        self.messages = []
        self.settings = {"max_message_size": 0, "default_nonmember_action": "hold"}
        self.members = {"digest@weekly.example"}
        self.routes = [
            ("GET", r"/3\.1/lists/([^/]+)/config", self.config), ("GET", r"/3\.1/lists/([^/]+)/member/([^/]+)", self.member),
            ("POST", r"/3\.1/queues/in", self.inject)]
        super().__init__()

    def authenticate(self, headers):
        kind, _, text = (headers.get("Authorization") or "").partition(" ")
        if kind != "Basic" or base64.b64decode(text) != b"restadmin:restpass":
            raise Refused(401, {"title": "401 Unauthorized", "description": "REST API authorization failed"})

    def body(self, headers, raw):
        return dict(urllib.parse.parse_qsl(raw.decode(), strict_parsing=True)) if raw else None

    def config(self, match, query, body):
        if match[1] != "weekly.lists.test":
            raise Refused(404, {"title": "404 Not Found"})
        return 200, {"fqdn_listname": "weekly@lists.test", **self.settings}

    def member(self, match, query, body):
        if match[1] != "weekly.lists.test" or urllib.parse.unquote(match[2]) not in self.members:
            raise Refused(404, {"title": "404 Not Found"})
        return 200, {"email": urllib.parse.unquote(match[2]), "role": "member"}

    def inject(self, match, query, body):
        missing = {"list_id", "text"} - set(body or ())
        if missing:
            raise Refused(400, {"title": "400 Bad Request", "description": f"Missing Parameter: {', '.join(sorted(missing))}"})
        if set(body) != {"list_id", "text"}:
            raise Refused(400, {"title": "400 Bad Request", "description": "Unknown parameter"})
        if body["list_id"] != "weekly.lists.test":
            raise Refused(400, {"title": "400 Bad Request", "description": f"No such list: {body['list_id']}"})
        self.messages.append(body["text"])
        return 201, None
