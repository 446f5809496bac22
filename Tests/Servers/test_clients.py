"""The doubles of the tools, checked by the clients that their makers and others publish: what these ask is taken, and what
they are answered they can read. Where a double is wrong about a tool, its client fails here."""
import datetime

import listmonk
import mailchimp_marketing
import pytest
from ghost import GhostAdmin
from ghost.exceptions import GhostResponseException
from httpx2 import HTTPStatusError
from mailchimp_marketing.api_client import ApiClientError

import tools
from test_tools import TOOLS

HTML = "<p>Hello</p>"


@pytest.fixture
def double(request):
    double = request.param()
    yield double
    double.end()


def doubled(kind):
    return pytest.mark.parametrize("double", [kind], indirect=True, ids=[kind.__name__])


def mailchimp(double, key="key-us1"):
    client = mailchimp_marketing.Client({"api_key": key})
    client.api_client.host = double.address + "/3.0"
    return client.campaigns


@doubled(tools.Mailchimp)
def test_mailchimp(double):
    campaigns = mailchimp(double)
    settings = {"subject_line": "Subject", "title": "copydesk x", "from_name": "The Mirror", "reply_to": "digest@weekly.example"}
    made = campaigns.create({"type": "regular", "recipients": {"list_id": "abc"}, "settings": settings})
    assert made["status"] == "save"
    checklist = campaigns.get_send_checklist(made["id"])
    assert not checklist["is_ready"] and checklist["items"][0]["type"] == "error"
    with pytest.raises(ApiClientError) as refused:
        campaigns.send(made["id"])
    assert refused.value.status_code == 400
    text = "*|UNSUB|* *|LIST:ADDRESSLINE|*"
    content = campaigns.set_content(made["id"], {"html": HTML + text, "plain_text": text})
    assert content["html"] == HTML + text and "archive_html" in content
    campaigns.update(made["id"], {"type": "regular", "recipients": {"list_id": "abc"}, "settings": {**settings, "preview_text": "P"}})
    campaigns.send_test_email(made["id"], {"test_emails": ["a@b.test"], "send_type": "html"})
    assert campaigns.get_send_checklist(made["id"])["is_ready"]
    with pytest.raises(ApiClientError):
        campaigns.schedule(made["id"], {"schedule_time": datetime.datetime(2120, 1, 1, 9, 7).isoformat() + "+00:00"})
    campaigns.schedule(made["id"], {"schedule_time": datetime.datetime(2120, 1, 1, 9, 15).isoformat() + "+00:00"})
    assert double.scheduled() == ["2120-01-01T09:15:00+00:00"] and double.tests == [["a@b.test"]]
    assert [one["id"] for one in campaigns.list(list_id="abc", count=1000)["campaigns"]] == [made["id"]]
    with pytest.raises(ApiClientError) as refused:
        mailchimp(double, "other-us1").list()
    assert refused.value.status_code == 401


def log_in(double):
    listmonk.set_url_base(double.address)
    return listmonk.login("api", "secret")


@doubled(tools.Listmonk)
def test_listmonk(double):
    assert log_in(double)
    made = listmonk.create_campaign(
        name="issue", subject="Subject", list_ids={1, 4}, from_email="digest@weekly.example", campaign_type="regular",
        messenger="email", content_type="html",
        body=HTML + "{{ UnsubscribeURL }}", alt_body="Hello", template_id=3, tags=["copydesk:issue"])
    assert made.status == "draft" and [one["id"] for one in made.lists] == [1, 4] and made.tags == ["copydesk:issue"]
    made.subject = "Another"
    assert listmonk.update_campaign(made).subject == "Another"
    assert listmonk.test_campaign(made.id, ["editor@weekly.example"])
    assert listmonk.start_campaign(made.id).status == "running"
    with pytest.raises(HTTPStatusError) as refused:
        listmonk.start_campaign(made.id)
    assert refused.value.response.status_code == 400
    assert [one.id for one in listmonk.campaigns()] == [made.id] and double.sent() == [made.id]
    with pytest.raises(HTTPStatusError) as refused:
        listmonk.create_campaign(name="issue", subject="Subject", list_ids={9}, campaign_type="regular", messenger="email", content_type="html", body=HTML)
    assert refused.value.response.status_code == 400


@doubled(tools.Ghost)
def test_ghost(double):
    client = GhostAdmin(double.address, contentAPIKey="none", adminAPIKey="id1:" + double.secret, api_version="v5")
    html = f"<!--kg-card-begin: html-->{HTML}<!--kg-card-end: html-->"
    made = client.posts.create(title="Subject", slug="issue", html=html, status="draft", email_only=True)["posts"][0]
    assert made["status"] == "draft" and client.posts(made["id"])["slug"] == "issue"
    body = lambda version: {"posts": [{"updated_at": version, "status": "published"}]}
    where = {"newsletter": "weekly", "email_segment": "all"}
    with pytest.raises(GhostResponseException) as refused:
        client.posts.PUT(made["id"], params=where, json=body("2020-01-01T00:00:00.000Z"))
    assert "UpdateCollisionError" in str(refused.value)
    with pytest.raises(GhostResponseException) as refused:
        client.resource("email_previews").POST("posts", made["id"], json={"emails": ["a@b.test"]})
    assert "NotImplementedError" in str(refused.value)
    client.posts.PUT(made["id"], params=where, json=body(made["updated_at"]))
    assert double.sent() == [made["id"]]


@pytest.mark.parametrize("name", ["mailchimp", "listmonk", "ghost"])
def test_what_copydesk_made_is_read_by_the_client(desk, name):
    kind, settings, environment = TOOLS[name]
    double = kind()
    desk.delivery(f"via: {name}, {name}: {{{settings.format(double.address)}}}")
    desk.environment |= environment
    desk.send("--at", "2120-11-27T14:00:00Z")
    subject = next(line.split(": ", 1)[1] for line in (desk.digest / "digest.md").read_text().splitlines() if line.startswith("subject: "))
    if name == "mailchimp":
        (made,) = mailchimp(double).list()["campaigns"]
        assert made["status"] == "schedule" and made["settings"]["subject_line"] in subject
    elif name == "listmonk":
        log_in(double)
        (made,) = listmonk.campaigns()
        assert made.status == "scheduled" and made.subject in subject and "UnsubscribeURL" in made.altbody
        assert made.send_at == datetime.datetime(2120, 11, 27, 14, tzinfo=datetime.UTC)
    else:
        client = GhostAdmin(double.address, contentAPIKey="none", adminAPIKey="id1:" + double.secret, api_version="v5")
        made = client.posts(slug="the-weekly-mirror-2020-11-06")
        assert made["status"] == "scheduled" and made["title"] in subject and made["email_only"]
    double.end()
