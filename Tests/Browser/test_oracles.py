"""What other programs make of the email: css-inline finds nothing to inline, SpamAssassin nothing to object to."""

import os
import re
import shutil
import subprocess
from email.message import EmailMessage
from email.policy import SMTP

import css_inline
import pytest
from pages import ROOT, SEEDS, copydesk, issue_names
from samples import SITE, right_to_left, stress

THEME = ROOT / "Templates" / "mirror-spectator"
# The computed style of each element, by what styles of the theme can change.
COMPUTED = """() => [...document.querySelectorAll("html, body, body *")].map(element => {
  const style = getComputedStyle(element)
  const kept = [...style].filter(name => /^(color|background|text-|font|line-height|letter-|white-space|word-|margin|padding|border|display|width|max-width|overflow|table-)/.test(name))
  return element.localName + " " + kept.map(name => name + ": " + style.getPropertyValue(name)).join("; ")
})"""


@pytest.fixture(scope="module")
def computed(browser):
    context = browser.new_context(viewport={"width": 600, "height": 900})
    context.route("**/*", lambda route: route.abort())
    page = context.new_page()

    def of(html: str) -> list[str]:
        page.set_content(html, wait_until="load")
        return page.evaluate(COMPUTED)

    yield of
    context.close()


def inlined(html: str) -> str:
    return css_inline.CSSInliner(keep_style_tags=True, keep_at_rules=True, load_remote_stylesheets=False).inline(html)


@pytest.mark.parametrize("name", issue_names())
def test_inlining_the_email_again_changes_no_element(issues, computed, name):
    html = (issues(name).folder / "email.html").read_text("utf-8")
    # What the style block says of :root has its place in the block alone: it asks for the dark scheme.
    block = re.sub(r"^:root \{.*\}$", "", html, count=1, flags=re.M)
    assert block != html
    assert computed(inlined(block)) == computed(block)
    styles = re.findall(r" style=\"([^\"]*)\"", block)
    again = re.findall(r" style=\"([^\"]*)\"", inlined(block))
    assert [squeezed(style) for style in again] == [squeezed(style) for style in styles]


@pytest.mark.parametrize("name", ["sample", "stress", "right-to-left"])
def test_css_inline_inlines_the_styles_of_elements_as_copydesk_does(issues, computed, name, tmp_path):
    """The theme's `elements` in a style block, inlined by css-inline, beside Copydesk's own inlining."""
    issue = issues(name)
    own = (issue.folder / "email.html").read_text("utf-8")
    publication = (SEEDS / "copydesk.yaml").read_text("utf-8") if name == "sample" else (stress if name == "stress" else right_to_left)()[0]
    shutil.copytree(THEME, tmp_path / "plain")
    theme = (tmp_path / "plain" / "theme.yaml").read_text("utf-8")
    tokens, elements = theme.split("\nelements:\n")
    (tmp_path / "plain" / "theme.yaml").write_text(tokens + "\n", "utf-8")
    publication = re.sub(r"^theme: .*\n", "", publication, flags=re.M) + "\ntheme: plain\n"
    (tmp_path / "copydesk.yaml").write_text(publication, "utf-8")
    shutil.copy(issue.folder / "digest.md", tmp_path)
    copydesk("render", tmp_path / "digest.md", "--publication", tmp_path / "copydesk.yaml")
    bare = (tmp_path / "email.html").read_text("utf-8")
    assert computed(bare) != computed(own)
    rules = rules_of(elements, tokens, "right" if name == "right-to-left" else "left")
    styled = bare.replace("</head>", f"<style>{rules}</style></head>")
    theirs = css_inline.CSSInliner(keep_style_tags=False, load_remote_stylesheets=False).inline(styled)
    # The block is gone with the rules; what it says by itself is dropped from both.
    without = re.sub(r"<style>.*?</style>", "", own, flags=re.S)
    assert computed(without_root(theirs)) == computed(without)


def rules_of(elements: str, tokens: str, start: str) -> str:
    """The theme's inline styles as rules of a style sheet."""
    section, values = "", {"start": start}
    for line in tokens.splitlines():
        if match := re.match(r"^( *)(\w+): *(\"[^\"]*\"|[^#]*)", line):
            depth = len(match[1]) // 2
            section = ".".join([*section.split(".")[:depth], match[2]]) if depth else match[2]
            values["theme." + section] = match[3].strip().strip('"')
    rules = []
    for name, style in re.findall(r'^  (\w+): "(.*)"$', elements, re.M):
        style = re.sub(r"\{\{([\w.]+)\}\}", lambda tag: values[tag[1]], style)
        rules.append(f"{'.figures strong' if name == 'figure' else name} {{ {style} }}")
    assert len(rules) > 10
    return "\n".join(rules)


def without_root(html: str) -> str:
    """The page without what css-inline wrote on html from :root."""
    return re.sub(r"(<html[^>]*?) style=\"[^\"]*\"", r"\1", html, count=1)


def squeezed(style: str) -> str:
    return re.sub(r"\s+|;$", "", style.replace("&quot;", "'").replace("&#39;", "'").replace("&#x27;", "'"))


@pytest.mark.parametrize("name", ["sample", "right-to-left"])
def test_spamassassin_scores_the_message_under_one(issues, name, tmp_path):
    program = shutil.which("spamassassin")
    assert program, "no spamassassin: run ‘make test’, which installs it"
    result = subprocess.run(
        [program, "--local", "--test-mode", "--nocreate-prefs", "--prefspath=/dev/null"],
        input=message(issues(name)), capture_output=True, timeout=120, check=False,
        env={**os.environ, "HOME": str(tmp_path), "LC_ALL": "C"},
    )
    status = re.search(rb"^X-Spam-Status:(?:.*\n)(?:[ \t].*\n)*", result.stdout, re.M)
    assert status, result.stderr.decode(errors="replace")
    told = status[0].decode()
    score = float(re.search(r"score=(-?[\d.]+)", told)[1])
    assert score < 1, told + result.stdout.decode(errors="replace")[-3000:]
    assert "HTML_MESSAGE" in told, told


def message(issue) -> bytes:
    """The issue as a message of both parts, as any sender writes it."""
    message = EmailMessage(policy=SMTP)
    message["From"] = "The Weekly Mirror <digest@weekly.example>"
    message["To"] = "A Reader <reader@example.org>"
    message["Subject"] = issue.digest.fields["subject"]
    message["Date"] = "Fri, 06 Nov 2020 09:00:00 -0500"
    message["Message-ID"] = f"<{issue.digest.fields['id']}@weekly.example>"
    message["List-Id"] = "The Weekly Mirror <digest.weekly.example>"
    message["List-Unsubscribe"] = f"<{SITE}u/1>, <mailto:leave@weekly.example>"
    message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message.set_content((issue.folder / "digest.txt").read_text("utf-8"))
    message.add_alternative((issue.folder / "email.html").read_text("utf-8"), subtype="html")
    return message.as_bytes()
