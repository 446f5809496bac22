"""digest.txt: narrow enough for any display, and the same headlines as digest.md."""

import re

import pytest
from conftest import SCRIPT
from pages import WIDTHS, issue_names
from wcwidth import wcswidth

COLUMNS = 72


def columns(line: str) -> int:
    return wcswidth(line.replace("\u00ad", ""))


@pytest.mark.parametrize("name", issue_names())
def test_no_line_is_wider_than_72_columns(issues, name):
    lines = (issues(name).folder / "digest.txt").read_text("utf-8").splitlines()
    assert len(lines) > 20
    # An address is never broken, so it may be longer; then it stands alone or after its number or its mark.
    wide = [line for line in lines if columns(line) > COLUMNS and not re.fullmatch(r"\s*(\S{1,24}: |\[\d+\] |\* )?\S*(://|@)\S*", line)]
    assert not wide, "\n".join(f"{columns(line)}: {line}" for line in wide)
    unknown = [line for line in lines if columns(line) < 0]
    assert not unknown, unknown


@pytest.mark.parametrize("name", issue_names())
def test_every_headline_and_sentence_is_there_in_order(issues, name):
    issue = issues(name)
    text = squeezed(re.sub(r" \[\d+\]", "", joined((issue.folder / "digest.txt").read_text("utf-8"))))
    position = 0
    for wanted in issue.digest.texts:
        found = text.find(squeezed(re.sub(r" \[\d+\]", "", wanted)), position)
        assert found >= 0, f"{'out of order' if squeezed(wanted) in text else 'missing'}: {wanted}"
        position = found


@pytest.mark.parametrize("name", issue_names())
def test_every_link_has_its_address_below(issues, name):
    issue = issues(name)
    text = (issue.folder / "digest.txt").read_text("utf-8")
    addresses = [address for _, address in re.findall(r"^\[(\d+)\] (\S+)$", text, re.M)]
    shown = set(addresses) | set(re.findall(r"\S+://\S+", text))
    missing = [link for link in issue.digest.links if link not in shown and link.removeprefix("mailto:") not in text]
    assert not missing, missing
    assert len(addresses) == len(set(addresses))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["sample", "right-to-left"])
def test_a_mail_program_shows_it_without_cutting_a_line(browser, issues, name, width):
    """As phones show plain text, wrapped; as desktops do, 72 columns as they are."""
    text = (issues(name).folder / "digest.txt").read_text("utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.set_content("<!DOCTYPE html><body style='margin:8px'><pre style='margin:0;font:13px monospace;overflow-wrap:anywhere' dir=auto></pre>")
    wrapping = "pre-wrap" if width < 600 else "pre"
    page.evaluate(
        "([text, wrapping]) => Object.assign(document.querySelector('pre'), { textContent: text }).style.whiteSpace = wrapping",
        ["\n".join(line for line in text.splitlines() if "://" not in line), wrapping],
    )
    page.evaluate(SCRIPT)
    faults = page.evaluate("window.copydesk.faults()")
    page.close()
    assert not faults, faults


def joined(text: str) -> str:
    return " ".join(text.split())


def squeezed(text: str) -> str:
    """The text without white space and case: words are wrapped, headings set in capitals."""
    return re.sub(r"\s", "", text).casefold()
