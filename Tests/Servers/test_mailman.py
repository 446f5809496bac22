"""A real Mailman 3: the issue is handed to a list, and its subscribers find it in their mailboxes."""
import email
import email.policy
import itertools
import time

import pytest
import requests

import tools

pytestmark = pytest.mark.xdist_group("postfix")
NUMBERS = itertools.count(1)


class List:
    """A list with three subscribers."""

    def __init__(self, desk, mail, mailman, **settings):
        number = next(NUMBERS)
        self.name = f"weekly{number}@lists.test"
        self.subscribers = [f"list{number}-{reader}@readers.test" for reader in ("ann", "ben", "eve")]
        self.mailman = mailman.list(self.name.split("@")[0], self.subscribers, **settings)
        self.mail = mail
        desk.environment |= {"MAILMAN_USER": "restadmin", "MAILMAN_PASSWORD": "restpass"}

    def arrived(self, count=1):
        """What each subscriber has, parsed."""
        boxes = [self.mail.inbox(subscriber, count) for subscriber in self.subscribers]
        assert [len(box) for box in boxes] == [count] * 3
        return [email.message_from_bytes(box[-1], policy=email.policy.default) for box in boxes]


@pytest.fixture
def subscribed(desk, mail, mailman):
    return lambda **settings: List(desk, mail, mailman, **settings)


WAYS = {"rest": 'mailman: {{list: {list}, url: "{url}"}}', "mail": "mailman: {{list: {list}}}, smtp: {{host: 127.0.0.1, port: {port}, security: none}}"}


@pytest.mark.parametrize("way", WAYS)
def test_its_subscribers_get_it_once(desk, mail, mailman, subscribed, way):
    list = subscribed()
    desk.delivery("via: mailman, " + WAYS[way].format(list=list.name, url=mailman.url, port=mail.smtp))
    desk.send()
    desk.send()
    for message in list.arrived():
        assert message["from"] == "The Weekly Mirror <digest@weekly.example>" and message["to"] == list.name
        assert message["return-path"].startswith("<weekly") and "-bounces@lists.test" in message["return-path"]
        assert not message.defects and message.get_content_type() == "multipart/alternative"
        # The fields of lists are Mailman's own, one of each; it knows no leaving by one click.
        leave = list.name.replace("@", "-leave@")
        assert message.get_all("list-unsubscribe") == [f"<mailto:{leave}>"] and message["list-unsubscribe-post"] is None
        assert message.get_all("list-id") == [f"<{list.name.replace('@', '.')}>"]
        for kind in ("plain", "html"):
            text = message.get_body((kind,)).get_content()
            assert f"mailto:{leave}" in text and "weekly.example/u/" not in text
        assert "_____" not in message.as_string()
    assert "1 accepted" in desk.run("status")
    # Nothing is on its way any more.
    assert not [queue for queue in (mailman.root / "var" / "queue").glob("*/*") if queue.parent.name in ("in", "pipeline", "out")]


def test_the_page_of_a_list_stands_in_the_message(desk, mailman, subscribed):
    list = subscribed()
    desk.delivery(f'via: mailman, mailman: {{list: {list.name}, url: "{mailman.url}"}}')
    config = desk.folder / "copydesk.yaml"
    config.write_text(config.read_text().replace("https://weekly.example/u/{token}", "https://lists.weekly.example/leave"))
    desk.run("render", desk.digest / "digest.md")
    desk.send()
    for message in list.arrived():
        assert "https://lists.weekly.example/leave" in message.get_body(("html",)).get_content()


def test_what_a_list_would_hold_is_told(desk, mailman, subscribed):
    list = subscribed(max_message_size=10, default_nonmember_action="hold")
    desk.delivery(f'via: mailman, mailman: {{list: {list.name}, url: "{mailman.url}"}}')
    said = desk.send().stderr
    assert "the list holds messages over max_message_size, 10 KB; this one has " in said
    assert "the list has ‘hold’ for senders who are no members, as digest@weekly.example is not" in said
    for _ in range(100):
        if list.mailman.held:
            break
        time.sleep(0.2)
    (held,) = list.mailman.held
    assert held.sender == "digest@weekly.example"
    held.accept()
    list.arrived()


def test_what_it_refuses_is_told(desk, mailman, subscribed):
    list = subscribed()
    desk.delivery(f'via: mailman, mailman: {{list: nobody@lists.test, url: "{mailman.url}"}}')
    assert "it answered 404" in desk.send(status=1).stderr
    desk.environment["MAILMAN_PASSWORD"] = "wr0ng"
    desk.delivery(f'via: mailman, mailman: {{list: {list.name}, url: "{mailman.url}"}}')
    said = desk.send(status=1).stderr
    assert "it answered 401" in said and "wr0ng" not in said
    desk.delivery("via: mailman, mailman: {list: nobody@lists.test}, smtp: {host: 127.0.0.1, port: %d, security: none}" % 1)
    assert "refuses for now" in desk.send(status=75).stderr


def test_the_double_answers_as_mailman_does(mailman, subscribed):
    """Every request of ours, and wrong ones: the same status, and the same members of what they answer."""
    name = subscribed().name.split("@")[0]
    double = tools.Mailman()
    good = ("restadmin", "restpass")
    asked = [
        ("GET", "/lists/LIST/config", good, None), ("GET", "/lists/nobody.lists.test/config", good, None),
        ("GET", "/lists/LIST/config", ("restadmin", "no"), None), ("GET", "/lists/LIST/member/nobody@readers.test", good, None),
        ("POST", "/queues/in", good, {"list_id": "LIST"}), ("POST", "/queues/in", good, {"text": "Subject: a\n\nb"}),
        ("POST", "/queues/in", good, {"list_id": "nobody.lists.test", "text": "Subject: a\n\nb"}),
        ("POST", "/queues/in", good, {"list_id": "LIST", "text": "Subject: a\n\nb", "more": "c"}),
        ("POST", "/queues/in", good, {"list_id": "LIST", "text": "Subject: a\n\nb"})]

    def answer(root, list, method, path, auth, form):
        put = lambda text: text.replace("LIST", list)
        form = form and {key: put(value) for key, value in form.items()}
        response = requests.request(method, root + put(path), auth=auth, data=form, timeout=30)
        return response

    for question in asked:
        real = answer(mailman.url, f"{name}.lists.test", *question)
        ours = answer(double.address + "/3.1", "weekly.lists.test", *question)
        assert ours.status_code == real.status_code, (question, real.text)
        if real.status_code == 200:
            assert set(ours.json()) <= set(real.json())
            for key in ("max_message_size", "default_nonmember_action"):
                assert type(ours.json()[key]) is type(real.json()[key])
        elif real.content:
            assert set(ours.json()) <= set(real.json()), real.text
    double.end()
