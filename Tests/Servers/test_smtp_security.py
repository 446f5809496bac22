"""STARTTLS, TLS from the first byte, and logging in, with aiosmtpd."""
import socket
import ssl
import subprocess

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    folder = tmp_path_factory.mktemp("certificate")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
        cwd=folder, check=True, capture_output=True)
    return folder


class Taker:
    def __init__(self):
        self.taken = []

    async def handle_DATA(self, server, session, envelope):
        self.taken.append((envelope.rcpt_tos, session.ssl is not None, session.peer, envelope.mail_from))
        return "250 2.0.0 Ok"


def login(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (b"editor", b"s3cret"), handled=False)


@pytest.fixture
def secure(certificate):
    started = []

    def start(implicit=False, **more):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
        handler = Taker()
        kind = dict(ssl_context=context) if implicit else dict(tls_context=context) if more.pop("tls", True) else {}
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            handler.port = free.getsockname()[1]
        controller = Controller(
            handler, hostname="127.0.0.1", port=handler.port, enable_SMTPUTF8=True, **kind, **more)
        controller.start()
        started.append(controller)
        return handler

    yield start
    for controller in started:
        controller.stop()


LIST = ["a@readers.test", "b@readers.test", "c@readers.test"]


def with_certificate(certificate, more=""):
    return f"certificates: {certificate / 'cert.pem'}, connections: 1{more}"


def test_starttls_and_login_over_one_connection(desk, secure, certificate):
    server = secure(require_starttls=True, authenticator=login, auth_required=True)
    desk.smtp(server.port, with_certificate(certificate))
    desk.environment |= {"COPYDESK_SMTP_USER": "editor", "COPYDESK_SMTP_PASSWORD": "s3cret"}
    desk.send("--readers", desk.readers(LIST))
    assert [entry[0] for entry in server.taken] == [[name] for name in LIST]
    assert all(entry[1] for entry in server.taken) and len({entry[2] for entry in server.taken}) == 1


def test_tls_from_the_first_byte(desk, secure, certificate):
    server = secure(implicit=True)
    desk.smtp(server.port, with_certificate(certificate, ", security: implicit"))
    desk.send("--readers", desk.readers(LIST))
    assert len(server.taken) == 3


def test_a_wrong_password_stops_it_and_is_not_told(desk, secure, certificate):
    server = secure(require_starttls=True, authenticator=login, auth_required=True)
    desk.smtp(server.port, with_certificate(certificate))
    desk.environment |= {"COPYDESK_SMTP_USER": "editor", "COPYDESK_SMTP_PASSWORD": "wr0ng-pass"}
    result = desk.send("--readers", desk.readers(LIST), status=1)
    assert "Nothing can be sent: 535" in result.stderr
    assert "wr0ng-pass" not in result.stderr and b"wr0ng-pass" not in desk.ledger.read_bytes()
    assert server.taken == [] and set(desk.states().values()) == {"planned"}


def test_nothing_goes_out_where_the_server_has_no_tls(desk, secure):
    server = secure(tls=False)
    desk.smtp(server.port, "connections: 1")
    result = desk.send("--readers", desk.readers(LIST), status=1)
    assert "Nothing can be sent" in result.stderr and server.taken == []
    assert set(desk.states().values()) == {"planned"}


def test_nothing_goes_out_where_the_certificate_is_not_trusted(desk, secure):
    server = secure()
    desk.smtp(server.port, "connections: 1")
    result = desk.send("--readers", desk.readers(LIST), status=1)
    assert "Nothing can be sent" in result.stderr and "certificate" in result.stderr and server.taken == []


def test_a_password_is_never_sent_in_the_clear(desk, secure):
    server = secure(tls=False)
    desk.smtp(server.port)
    desk.environment |= {"COPYDESK_SMTP_USER": "editor", "COPYDESK_SMTP_PASSWORD": "s3cret"}
    result = desk.send("--readers", desk.readers(LIST), status=1)
    assert "a password would be sent for all to read" in result.stderr and server.taken == []


def test_the_envelope_has_its_own_sender(desk, secure, certificate):
    server = secure()
    desk.smtp(server.port, with_certificate(certificate, ", sender: bounces@weekly.example"))
    desk.send("--readers", desk.readers(LIST))
    assert {entry[3] for entry in server.taken} == {"bounces@weekly.example"}
