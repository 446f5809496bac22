"""Postfix and Dovecot on 127.0.0.1, in a folder of their own: what Postfix takes lies in a mailbox that IMAP reads back."""
import imaplib
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time

DOVECOT = """
protocols = imap lmtp
listen = 127.0.0.1
base_dir = {root}/run
state_dir = {root}/run
log_path = {root}/dovecot.log
ssl = no
disable_plaintext_auth = no
auth_username_format = %Lu
mail_location = maildir:{root}/mail/%u
passdb {{
  driver = static
  args = password=s3cret
}}
userdb {{
  driver = static
  args = uid=mail gid=mail home={root}/mail/%u allow_all_users=yes
}}
service imap-login {{
  inet_listener imap {{
    address = 127.0.0.1
    port = {imap}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp}
  }}
}}
service auth {{
  inet_listener {{
    address = 127.0.0.1
    port = {sasl}
  }}
}}
first_valid_uid = 1
first_valid_gid = 1
"""

POSTFIX = """
compatibility_level = 3.6
queue_directory = {root}/queue
data_directory = {root}/data
maillog_file = {root}/mail.log
maillog_file_prefixes = {root}
mail_owner = postfix
setgid_group = postdrop
myhostname = mx.digest.test
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
# Nothing leaves this machine.
default_transport = error:5.7.1 no outside mail from the test server
virtual_mailbox_domains = readers.test
virtual_mailbox_maps = static:all
virtual_transport = lmtp:inet:127.0.0.1:{lmtp}
smtpd_recipient_restrictions = check_recipient_access inline:{{ {{bad@readers.test = 550 5.1.1 no such reader}} , {{grey@readers.test = 451 4.7.1 greylisted}} }}, permit_mynetworks, reject
smtpd_tls_security_level = may
smtpd_tls_cert_file = {root}/cert.pem
smtpd_tls_key_file = {root}/key.pem
smtputf8_enable = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{sasl}
# The lists of Mailman, where it runs.
relay_domains = lists.test
relay_recipient_maps = static:all
transport_maps = inline:{{ lists.test=lmtp:[127.0.0.1]:{list} }}
"""


def ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    numbers = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return numbers


def answers(port):
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
        return True
    except OSError:
        return False


class MailHost:
    """A mail server with mailboxes for everybody @readers.test, and a way to the lists of @lists.test."""

    def __init__(self):
        self.root = root = pathlib.Path(tempfile.mkdtemp(prefix="copydesk-mail-", dir="/var/tmp"))
        root.chmod(0o755)
        self.smtp, self.imap, lmtp, sasl, self.list = ports(5)
        values = dict(root=root, imap=self.imap, lmtp=lmtp, sasl=sasl, list=self.list)
        for name in ("mail", "run", "queue", "data", "etc"):
            (root / name).mkdir()
        shutil.chown(root / "mail", "mail", "mail")
        shutil.chown(root / "data", "postfix")
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem", "-days", "2",
             "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
            cwd=root, check=True, capture_output=True)
        (root / "dovecot.conf").write_text(DOVECOT.format(**values))
        (root / "etc" / "main.cf").write_text(POSTFIX.format(**values))
        master = pathlib.Path("/etc/postfix/master.cf.proto").read_text()
        lines = [line for line in master.splitlines() if not line.startswith("#")]
        lines = [re.sub(r"^smtp +inet .*", f"127.0.0.1:{self.smtp} inet n - n - - smtpd", line) for line in lines]
        lines = [re.sub(r"^([a-z]+ +(?:unix|inet|fifo|unix-dgram) +[-yn] +[-yn]) +y", r"\1       n", line) for line in lines]
        (root / "etc" / "master.cf").write_text("\n".join(lines) + "\n")
        with open(root / "start.log", "w") as log:
            self.dovecot = subprocess.Popen(["dovecot", "-F", "-c", root / "dovecot.conf"], stdout=log, stderr=log)
            subprocess.run(["postfix", "-c", root / "etc", "start"], check=True, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        for _ in range(150):
            if answers(self.smtp) and answers(self.imap) and answers(lmtp):
                break
            time.sleep(0.1)
        else:
            raise RuntimeError((root / "start.log").read_text() + (root / "dovecot.log").read_text())

    def end(self):
        subprocess.run(["postfix", "-c", self.root / "etc", "stop"], capture_output=True)
        self.dovecot.terminate()
        self.dovecot.wait()
        shutil.rmtree(self.root, ignore_errors=True)

    def inbox(self, reader: str, count: int = 1) -> list[bytes]:
        """The messages of a reader, when there are so many."""
        for _ in range(300):
            client = imaplib.IMAP4("127.0.0.1", self.imap)
            client.login(reader, "s3cret")
            client.select("INBOX", readonly=True)
            numbers = client.search(None, "ALL")[1][0].split()
            messages = [client.fetch(number, "(RFC822)")[1][0][1] for number in numbers]
            client.logout()
            if len(messages) >= count:
                return messages
            time.sleep(0.1)
        raise AssertionError(f"{reader} has {len(messages)} of {count} messages")
