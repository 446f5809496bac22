"""A real mail server and a real mailbox: Postfix takes the messages, Dovecot keeps them, IMAP reads them back."""
import email
import email.policy
import time

import pytest

pytestmark = pytest.mark.xdist_group("postfix")


def test_what_arrives_is_what_was_made(desk, mail):
    everybody = [f"reader{number}@readers.test" for number in range(1, 6)]
    desk.smtp(mail.smtp)
    list = desk.readers(everybody)
    desk.send("--readers", list)
    arrived = {reader: mail.inbox(reader) for reader in everybody}
    date = email.message_from_bytes(arrived[everybody[0]][0], policy=email.policy.default)["date"].datetime
    desk.send("--via", "eml", "--readers", list, "--out", "eml", "--date", date.strftime("%Y-%m-%dT%H:%M:%SZ"))
    for reader in everybody:
        assert len(arrived[reader]) == 1
        made = (desk.folder / "eml" / f"{reader}.eml").read_bytes()
        # Servers put their trace before it (RFC 5321, section 4.4) and change nothing.
        assert arrived[reader][0].endswith(made)
        message = email.message_from_bytes(arrived[reader][0], policy=email.policy.default)
        assert message["return-path"] == "<digest@weekly.example>" and message["to"] == reader and not message.defects
    desk.send()
    time.sleep(0.5)
    assert all(len(mail.inbox(reader)) == 1 for reader in everybody)


def test_a_login_over_starttls(desk, mail):
    desk.smtp(mail.smtp, f"certificates: {mail.root / 'cert.pem'}")
    desk.environment |= {"COPYDESK_SMTP_USER": "editor@readers.test", "COPYDESK_SMTP_PASSWORD": "s3cret"}
    desk.send("--readers", desk.readers(["secure@readers.test"]))
    trace = email.message_from_bytes(mail.inbox("secure@readers.test")[0]).get_all("received")
    assert any("with ESMTPSA" in line for line in trace)
    assert "sasl_username=editor@readers.test" in (mail.root / "mail.log").read_text()
    desk.environment |= {"COPYDESK_SMTP_PASSWORD": "wrong"}
    desk.ledger.unlink()
    assert "535 5.7.8" in desk.send("--readers", desk.readers(["other@readers.test"]), status=1).stderr


def test_its_refusals_are_understood(desk, mail):
    desk.smtp(mail.smtp)
    desk.send("--readers", desk.readers(["bad@readers.test", "grey@readers.test", "good@readers.test"]), "--retries", "0", status=75)
    assert desk.states() == {
        "bad@readers.test": "for good", "grey@readers.test": "for now", "good@readers.test": "accepted"}
    assert len(mail.inbox("good@readers.test")) == 1
