"""Programs and folders of this machine, and who must not be mailed."""
import mailbox


def names(count):
    return [f"r{number}@readers.test" for number in range(count)]


def test_sendmail(desk):
    program = desk.folder / "sendmail"
    program.write_text("""#!/bin/sh
[ "$1 $2 $3 $4" = "-i -f digest@weekly.example --" ] || exit 64
case $5 in
bad*) echo "no such user" >&2; exit 67 ;;
esac
cat > "%s/got-$5"
""" % desk.folder)
    program.chmod(0o755)
    desk.delivery(f"via: sendmail, sendmail: {{program: {program}}}")
    desk.send("--readers", desk.readers(names(5) + ["bad@readers.test"]))
    assert desk.states() == {**{name: "accepted" for name in names(5)}, "bad@readers.test": "for good"}
    got = (desk.folder / "got-r3@readers.test").read_bytes()
    assert b"\r" not in got and got.endswith(b"--\n")
    desk.send("--via", "eml", "--readers", desk.readers(names(5)), "--out", "eml", "--date", "2020-01-01")
    whole = (desk.folder / "eml" / "r3@readers.test.eml").read_bytes().replace(b"\r", b"")
    assert got.split(b"\nList-Id")[1] == whole.split(b"\nList-Id")[1]


def test_sendmail_that_is_missing_or_ends_early(desk):
    desk.delivery("via: sendmail, sendmail: {program: /nowhere/sendmail}")
    assert "/nowhere/sendmail cannot be run" in desk.send("--readers", desk.readers(names(3)), status=1).stderr
    program = desk.folder / "sendmail"
    program.write_text("#!/bin/sh\ncat > /dev/null\nexit 71\n")
    program.chmod(0o755)
    desk.delivery(f"via: sendmail, sendmail: {{program: {program}}}")
    desk.send("--retries", "0", status=75)
    assert set(desk.states().values()) == {"for now"}


def test_maildir(desk):
    desk.delivery("via: maildir, maildir: {folder: mail}")
    desk.send("--readers", desk.readers(names(7)))
    box = mailbox.Maildir(desk.folder / "mail", create=False)
    assert sorted(message["to"] for message in box) == names(7)
    assert set(desk.states().values()) == {"accepted"}


def test_a_maildir_for_each(desk):
    desk.delivery("via: maildir, maildir: {folder: 'mail/{address}'}")
    desk.send("--readers", desk.readers(["a/b@readers.test", "c@readers.test"]))
    assert sorted(path.name for path in (desk.folder / "mail").iterdir()) == ["a%2Fb@readers.test", "c@readers.test"]


REPORT = """From MAILER-DAEMON
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.test

Final-Recipient: rfc822; R2@readers.test
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <R2@readers.test>:
 no such user

Final-Recipient: rfc822; r3@readers.test
Action: delayed
Status: 4.4.1

"""


def test_nobody_is_mailed_who_must_not_be(desk):
    desk.delivery("via: maildir, maildir: {folder: mail}")
    list = desk.readers(names(8))
    desk.send("--via", "eml", "--readers", list, "--out", "eml")
    token = (desk.folder / "eml" / "r5@readers.test.eml").read_text().split("/u/", 1)[1].split(">")[0]
    (desk.folder / "bounces").write_text(REPORT)
    (desk.folder / "left").write_text("# who left\nr6@readers.test,2020-01-01\n")
    desk.run("suppress", "R1@readers.test", token)
    desk.run("suppress", "--bounces", "bounces", "--file", "left")
    listed = desk.run("suppress", "--list")
    assert "bounced: 5.1.1 550 5.1.1 <R2@readers.test>: no such user" in listed and listed.count("\n") == 4
    desk.run("suppress", "--remove", "r6@readers.test")
    (desk.folder / "more").write_text("r7@readers.test\n")
    desk.send("--readers", list, "--suppressed", "more")
    states = desk.states()
    assert [name for name, state in states.items() if state == "accepted"] == [
        f"r{number}@readers.test" for number in (0, 3, 4, 6)]
    assert sorted(set(states.values())) == ["accepted", "suppressed"]


def test_forgetting_keeps_a_hash(desk):
    desk.delivery("via: maildir, maildir: {folder: mail}")
    desk.send("--readers", desk.readers(names(4)), "--limit", "2")
    desk.run("forget", "r0@readers.test")
    desk.run("forget", "r3@readers.test")
    assert not [file for file in desk.folder.glob("ledger.sqlite*") if b"r0@readers" in file.read_bytes()]
    desk.send("--readers", desk.readers(names(4)))
    assert len(mailbox.Maildir(desk.folder / "mail", create=False)) == 3
    assert "3 accepted, 1 suppressed" in desk.run("status")
    assert "(forgotten)" in desk.run("suppress", "--list")


def test_a_program_that_may_have_queued_it(desk):
    """Sendmail itself says 75 where it has the message in its queue, Postfix where it has not: nobody knows."""
    program = desk.folder / "sendmail"
    program.write_text("#!/bin/sh\ncat > /dev/null\nexit 75\n")
    program.chmod(0o755)
    desk.delivery(f"via: sendmail, sendmail: {{program: {program}}}")
    desk.send("--readers", desk.readers(names(2)), status=1)
    assert set(desk.states().values()) == {"uncertain"}


def test_who_left_by_token_stays_away_with_another_key(desk):
    desk.delivery("via: maildir, maildir: {folder: mail}")
    list = desk.readers(names(3))
    desk.send("--readers", list, "--limit", "1")
    token = mailbox.Maildir(desk.folder / "mail", create=False).popitem()[1]["list-unsubscribe"].split("/u/", 1)[1].split(">")[0]
    desk.run("suppress", token)
    desk.environment["COPYDESK_TOKEN_KEY"] = "another key for the tests"
    assert desk.send("--readers", list, "--ledger", "ledger.sqlite", "--dry-run").stdout.split() == names(3)[1:]
    # Files that another program sends are not written for them either.
    desk.send("--via", "eml", "--readers", list, "--out", "eml")
    assert len([*(desk.folder / "eml").iterdir()]) == 2
    listed = desk.run("suppress", "--list")
    assert "r0@readers.test  asked by token" in listed and f"{token}  asked" in listed
