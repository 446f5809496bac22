"""Mailman 3 on 127.0.0.1, in a folder of its own: takes posts by REST and from Postfix, and mails its subscribers by Postfix."""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import mailmanclient

from mail_host import MailHost, answers, ports

CONFIGURATION = """
[mailman]
layout: here
site_owner: postmaster@lists.test
[paths.here]
var_dir: {root}/var
bin_dir: {programs}
[webservice]
hostname: 127.0.0.1
port: {rest}
admin_user: restadmin
admin_pass: restpass
configuration: {root}/gunicorn.cfg
[mta]
incoming: mailman.mta.null.NullMTA
outgoing: mailman.mta.deliver.deliver
lmtp_host: 127.0.0.1
lmtp_port: {lmtp}
smtp_host: 127.0.0.1
smtp_port: {smtp}
"""

# What a list of announcements needs no process for.
UNUSED = ("archive", "bounces", "command", "digest", "nntp", "task", "virgin")


class MailmanHost:
    """Mailman, its REST interface at `url`, its outgoing mail through a `MailHost`."""

    def __init__(self, mail: MailHost):
        self.root = root = pathlib.Path(tempfile.mkdtemp(prefix="copydesk-mailman-", dir="/var/tmp"))
        self.programs = programs = pathlib.Path(sys.executable).parent
        (rest,) = ports(1)
        self.url = f"http://127.0.0.1:{rest}/3.1"
        unused = "".join(f"[runner.{name}]\nstart: no\n" for name in UNUSED)
        (root / "mailman.cfg").write_text(
            CONFIGURATION.format(root=root, programs=programs, rest=rest, lmtp=mail.list, smtp=mail.smtp) + unused)
        (root / "gunicorn.cfg").write_text("[gunicorn]\nworkers = 1\ncontrol_socket_disable = True\n")
        with open(root / "start.log", "w") as log:
            self.process = subprocess.Popen(
                [programs / "master", "-C", root / "mailman.cfg"], cwd=root, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.client = mailmanclient.Client(self.url, "restadmin", "restpass")
        for _ in range(600):
            if answers(rest) and answers(mail.list):
                break
            if self.process.poll() is not None:
                raise RuntimeError(self.said())
            time.sleep(0.2)
        else:
            raise RuntimeError(self.said())

    def said(self) -> str:
        logs = [self.root / "start.log", *sorted((self.root / "var" / "logs").glob("*.log"))]
        return "\n".join(f"{log.name}: {log.read_text()[-3000:]}" for log in logs if log.exists())

    def list(self, name: str, subscribers: list[str], **settings):
        """A list of announcements with its subscribers, set up as docs/sending.md says."""
        domains = [domain.mail_host for domain in self.client.domains]
        domain = self.client.get_domain("lists.test") if "lists.test" in domains else self.client.create_domain("lists.test")
        made = domain.create_list(name, style_name="legacy-announce")
        values = {"send_welcome_message": False, "max_message_size": 0, "subject_prefix": "",
                  "default_nonmember_action": "accept", "archive_policy": "never", **settings}
        for key, value in values.items():
            made.settings[key] = value
        made.settings.save()
        # Its text footer would be a part of its own beside ours.
        footer = self.root / "var" / "templates" / "lists" / made.list_id / "en" / "list:member:regular:footer.txt"
        footer.parent.mkdir(parents=True)
        footer.touch()
        for address in subscribers:
            made.subscribe(address, pre_verified=True, pre_confirmed=True, pre_approved=True)
        return made

    def end(self):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.root, ignore_errors=True)
