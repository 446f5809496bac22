"""Mailing tools: one campaign, however often it is asked for."""
import email
import email.policy
import sqlite3

import pytest

import tools

ID = "the-weekly-mirror-2020-11-06"
TOOLS = {
    "listmonk": (tools.Listmonk, 'url: "{}", lists: "1, 4", template: 3', {"LISTMONK_USER": "api", "LISTMONK_TOKEN": "secret"}),
    "mailchimp": (tools.Mailchimp, 'url: "{}/3.0", list: abc', {"MAILCHIMP_API_KEY": "key-us1"}),
    "buttondown": (tools.Buttondown, 'url: "{}/v1"', {"BUTTONDOWN_API_KEY": "secret"}),
    "ghost": (tools.Ghost, 'url: "{}", newsletter: weekly', {"GHOST_ADMIN_KEY": "id1:" + tools.Ghost.secret}),
}


@pytest.fixture(params=TOOLS)
def tool(request, desk):
    kind, settings, environment = TOOLS[request.param]
    double = kind()
    double.name = request.param
    desk.delivery(f"via: {request.param}, {request.param}: {{{settings.format(double.address)}}}")
    desk.environment |= environment
    digest = desk.digest / "digest.md"
    # What the tool would take for its own.
    digest.write_text(digest.read_text().rstrip() + "\n\n## From the editor\n\nPrices {{ .Env }} *|FNAME|* {% now %} {# x #} %%{uuid}%%\n")
    yield double
    double.end()


def test_one_campaign_and_one_sending(desk, tool):
    desk.send()
    assert len(tool.sent()) == 1
    desk.send()
    desk.ledger.unlink()
    desk.send()
    assert len(tool.sent()) == 1
    assert f"campaign {tool.sent()[0]}" in desk.run("status")
    assert ID in desk.run("archive", "list")


def test_a_schedule(desk, tool):
    desk.send("--at", "2120-11-27T14:00:00Z")
    assert tool.scheduled() == ["2120-11-27T14:00:00Z"] and tool.sent() == []
    desk.send()
    assert tool.sent() == []


def test_a_test_and_then_the_sending(desk, tool):
    if tool.name == "ghost":
        said = desk.send("--test", "editor@weekly.example", status=1).stderr
        assert "Ghost lets no integration send a test" in said and f"{tool.address}/ghost/#/editor/post/p1" in said
    else:
        desk.send("--test", "editor@weekly.example")
        assert tool.tests == [["editor@weekly.example"]]
    assert tool.sent() == []
    desk.send()
    assert len(tool.sent()) == 1
    made = tool.posts if tool.name == "ghost" else tool.emails if tool.name == "buttondown" else tool.campaigns
    assert len(made) == 1


def test_a_campaign_that_is_gone_is_not_made_again(desk, tool):
    made = tool.posts if tool.name == "ghost" else tool.emails if tool.name == "buttondown" else tool.campaigns
    desk.send()
    made.clear()
    assert "was handed over before, and its campaign" in desk.send(status=1).stderr
    assert not made
    desk.send("--retry-uncertain")
    assert len(tool.sent()) == 1


@pytest.mark.parametrize("status", ["paused", "cancelled"])
def test_a_campaign_that_was_stopped_half_way_is_left_alone(desk, tool, status):
    made = tool.posts if tool.name == "ghost" else tool.emails if tool.name == "buttondown" else tool.campaigns
    desk.send("--at", "2120-11-27T14:00:00Z")
    (campaign,) = made.values()
    campaign["status"] = status
    before = [request for request in tool.requests if request[0] != "GET"]
    if tool.name != "ghost":
        assert f"is {status}, and a part of the readers may have it" in desk.send(status=1).stderr
        assert before == [request for request in tool.requests if request[0] != "GET"]
    # Taken back to a draft by a person, it is sent.
    campaign["status"] = "save" if tool.name == "mailchimp" else "draft"
    desk.send()
    assert len(tool.sent()) == 1 and len(made) == 1


def test_an_answer_that_is_lost(desk, tool):
    """Carried out and not answered: the next run finds what there is."""
    first = next(path for method, path in [
        ("listmonk", "/api/campaigns"), ("mailchimp", "/3.0/campaigns"), ("buttondown", "/v1/emails"),
        ("ghost", "/ghost/api/admin/posts/")] if method == tool.name)
    tool.failing = ("POST", first)
    desk.send(status=75)
    last = {
        "listmonk": ("PUT", "/api/campaigns/1/status"), "mailchimp": ("POST", "/3.0/campaigns/c1/actions/send"),
        "buttondown": ("PATCH", "/v1/emails/em-1"), "ghost": ("PUT", "/ghost/api/admin/posts/p1/")}[tool.name]
    if tool.name in ("listmonk", "mailchimp"):
        tool.failing = last
        desk.send(status=75)
    desk.send()
    desk.send()
    assert len(tool.sent()) == 1


def test_a_wrong_key_is_told_and_not_printed(desk, tool):
    for name in desk.environment:
        if name.endswith(("KEY", "TOKEN")) and name != "COPYDESK_TOKEN_KEY":
            desk.environment[name] = "id1:" + "ab" * 32 if tool.name == "ghost" else "wrong-us9"
    result = desk.send(status=1)
    assert "it answered 40" in result.stderr and "wrong-us9" not in result.stderr
    desk.environment = {key: value for key, value in desk.environment.items() if not key.endswith(("API_KEY", "_TOKEN", "ADMIN_KEY"))}
    assert "is not set in the environment" in desk.send(status=1).stderr


def test_a_dry_run(desk, tool):
    result = desk.send("--dry-run")
    assert all(method == "GET" for method, _ in tool.requests) and not desk.ledger.exists()


def test_mailman(desk):
    double = tools.Mailman()
    desk.delivery(f'via: mailman, mailman: {{url: "{double.address}/3.1", list: weekly@lists.test}}')
    desk.environment |= {"MAILMAN_USER": "restadmin", "MAILMAN_PASSWORD": "restpass"}
    desk.send()
    desk.send()
    assert len(double.messages) == 1
    message = email.message_from_string(double.messages[0], policy=email.policy.default)
    assert message["to"] == "weekly@lists.test" and message.get_body(("html",)) is not None
    double.end()


def test_mailman_without_an_answer_is_uncertain(desk):
    double = tools.Mailman()
    desk.delivery(f'via: mailman, mailman: {{url: "{double.address}/3.1", list: weekly@lists.test}}')
    desk.environment |= {"MAILMAN_USER": "restadmin", "MAILMAN_PASSWORD": "restpass"}
    double.failing = ("POST", "/3.1/queues/in")
    desk.send(status=1)
    assert "Nobody knows whether" in desk.send(status=1).stderr
    assert len(double.messages) == 1
    desk.send("--retry-uncertain")
    assert len(double.messages) == 2
    double.end()


def test_a_command(desk):
    desk.delivery("via: command, command: {run: 'echo $ISSUE $SUBJECT >> done; test -s $EMAIL_HTML && test -s $DIGEST_TXT'}")
    desk.send()
    desk.send()
    assert (desk.folder / "done").read_text().count(ID) == 1
    desk.ledger.unlink()
    desk.delivery("via: command, command: {run: 'exit 75'}")
    desk.send(status=75)
    desk.delivery("via: command, command: {run: 'exit 3'}")
    desk.send(status=1)
    desk.delivery("via: command, command: {run: 'true'}")
    desk.send()
