"""The desk in the browser, as a person uses it: click, type, drag, keys; what is seen, and digest.md afterwards."""

import hashlib
import json
import os
import re
import subprocess
import time

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from desk import NAMED, Desk, built, opened, run, shown
from pages import SEEDS
from playwright.sync_api import Page, expect


@pytest.fixture
def desk(tmp_path):
    desk = opened(built(tmp_path))
    yield desk
    if desk.process.poll() is None:
        assert desk.close() == 0


@pytest.fixture
def page(browser, desk):
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.requests = []
    page.errors = []
    page.on("request", lambda request: page.requests.append(request))
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    shown(page, desk)
    yield page
    assert page.errors == []
    others = [one.url for one in page.requests if not one.url.startswith(desk.origin + "/") and one.failure != "csp"]
    assert others == [], "the page asks nobody else"
    context.close()


def done(page: Page, text: str = "Written to digest.md") -> None:
    expect(page.locator("#status")).to_have_text(re.compile(re.escape(text)))


def to_top(page: Page) -> int:
    """Moves the item in hand up to the first place of its section; how many moves that took."""
    page.keyboard.press("Alt+ArrowUp")
    done(page, "Moved: Humanitarian, place")
    place = moves = int(re.search(r"place (\d+)", page.locator("#status").inner_text())[1])
    while place > 1:
        page.keyboard.press("Alt+ArrowUp")
        place -= 1
        done(page, f"Moved: Humanitarian, place {place}")
    return moves


def mail(page: Page):
    return page.frame_locator(".holder iframe:not(.coming)")


def sentence(page: Page, text: str):
    return page.locator(".sentence", has_text=text).first


def lines(text: str) -> list[str]:
    return text.split("\n")


LEAD = "Azerbaijani guns opened up at about 6:10 p.m."
COMBAT = "Armenian forces in Nagorno-Karabakh turned back"
LOSSES = NAMED
# The item before it.
FIRST = "Missiles hit residential areas of the Shahumyan region"


class TestSee:
    @pytest.mark.parametrize(("label", "width"), [("Phone", 375), ("Tablet", 768), ("Desktop", 1100)])
    def test_the_mail_is_as_wide_as_the_device(self, page, label, width):
        page.locator("#modes").get_by_label(label).check()
        page.locator(f".holder iframe[style*='width: {width}px']").wait_for()
        assert mail(page).locator("body").evaluate("body => body.ownerDocument.documentElement.clientWidth") == width

    def test_colors_are_light_dark_and_inverted(self, page):
        ground = {}
        for label in ("Light", "Dark", "Inverted"):
            page.locator("#modes").get_by_label(label).check()
            page.locator(f".holder iframe:not(.coming)[src*='scheme={label.lower()}']").wait_for()
            ground[label] = mail(page).locator("body").evaluate(
                """body => [getComputedStyle(body).backgroundColor, getComputedStyle(body.ownerDocument.documentElement).filter,
                getComputedStyle(body.querySelector('.ink')).color]"""
            )
        assert ground["Light"][2] != ground["Dark"][2]
        assert "invert" in ground["Inverted"][1] and ground["Inverted"][2] == ground["Light"][2]

    def test_pictures_load_only_where_they_are_wanted(self, browser, desk):
        context = browser.new_context()
        asked = []
        context.route(re.compile("^https:"), lambda route: (asked.append(route.request.url), route.abort()))
        page = context.new_page()
        shown(page, desk)
        assert asked == [], "not unless somebody wants it"
        page.get_by_label("Pictures").check()
        page.locator(".holder iframe:not(.coming)[src*='pictures=on']").wait_for()
        assert [url for url in asked if "davit-bek" in url]
        context.close()

    def test_the_style_block_can_be_dropped(self, page):
        assert mail(page).locator("style").count() > 1
        page.get_by_label("Style block").uncheck()
        page.locator(".holder iframe:not(.coming)[src*='style=off']").wait_for()
        assert mail(page).locator("style").count() == 1, "the desk's own alone"

    def test_text_message_web_page_and_inbox(self, page, desk):
        page.get_by_role("tab", name="Plain text").click()
        expect(page.locator("pre.text")).to_contain_text("THE WEEK IN BRIEF", ignore_case=True)
        page.get_by_role("tab", name="Message").click()
        expect(page.locator("pre.source")).to_contain_text("Content-Type: multipart/alternative")
        page.get_by_role("tab", name="Web page").click()
        expect(mail(page).locator("h1").first).to_be_visible()
        page.get_by_role("tab", name="Inbox").click()
        phone = page.locator(".inbox.phone .preheader").inner_text()
        assert len(phone) <= 80 and phone.endswith("…")
        assert page.locator(".inbox.phone .sender").inner_text() == "The Weekly Mirror"

    def test_the_meter_and_the_findings(self, page, desk):
        bytes_ = len(desk.get("frame/email").encode()) - len(re.search(r"<style>:root.*?</style>", desk.get("frame/email"))[0])
        assert page.locator("#size").get_attribute("max") == "100000"
        assert abs(int(page.locator("#size").evaluate("meter => meter.value")) - bytes_) < 2000
        page.get_by_role("tab", name="Findings").click()
        expect(page.locator(".finding").first).to_contain_text("no word from")
        expect(page.locator("#sections .note.warning").first).to_contain_text("has claims about")


class TestCompare:
    def test_a_sentence_of_the_mail_shows_its_article(self, page):
        mail(page).locator("p", has_text=COMBAT).first.click(position={"x": 60, "y": 8})
        expect(page.locator(".unit.here")).to_contain_text(COMBAT)
        expect(page.locator(".unit.here")).to_be_in_viewport()
        expect(page.locator(".card .facts")).to_contain_text("Said by")
        expect(page.locator(".card .facts")).to_contain_text("Defense Army of Artsakh")
        expect(page.locator(".card .facts")).to_contain_text("combat")
        page.locator(".card summary").click()
        expect(page.locator(".card .reasons")).to_contain_text("combat")
        expect(sentence(page, COMBAT)).to_have_attribute("aria-pressed", "true")

    def test_what_is_no_longer_verbatim_is_marked_with_its_difference_and_can_be_accepted(self, page, desk):
        sentence(page, LEAD).click()
        page.get_by_role("button", name="Edit", exact=True).click()
        area = page.locator("dialog textarea")
        area.fill(area.input_value().replace("at about 6:10 p.m.", "before dusk"))
        area.press("Control+Enter")
        done(page)
        expect(sentence(page, "before dusk")).to_contain_text("not in a source")
        expect(page.locator(".difference del").first).to_have_text("at about 6:10 p.m.")
        expect(page.locator(".difference ins").first).to_have_text("before dusk")
        page.get_by_role("button", name="Accept as it is").click()
        done(page, "Accepted")
        expect(sentence(page, "before dusk")).to_contain_text("accepted")
        assert (desk.folder / "accepted.json").exists()
        assert "warning" in run_check(desk) and "error" not in run_check(desk)


def run_check(desk: Desk) -> str:
    result = subprocess.run(
        [os.environ["COPYDESK"], "check", str(desk.folder)], capture_output=True, text=True, timeout=60, check=False
    )
    return "\n".join(line for line in result.stderr.split("\n") if re.search(r"verbatim|stands|No source|accepted", line))


def drag(page: Page, grip, target) -> None:
    """Takes an item by its grip and drops it before another, moving as a hand does."""
    start, goal = grip.bounding_box(), target.bounding_box()
    page.mouse.move(start["x"] + 8, start["y"] + 8)
    page.wait_for_timeout(100)
    page.mouse.down()
    page.mouse.move(start["x"] + 12, start["y"] + 20)
    page.wait_for_timeout(100)
    page.mouse.move(goal["x"] + 40, goal["y"] + 6, steps=5)
    page.mouse.up()


class TestEdit:
    def test_a_runner_up_takes_a_place_and_one_line_changes(self, page, desk):
        before = lines(desk.text)
        sentence(page, COMBAT).click()
        runner = page.locator(".runners li").first
        wanted = runner.locator("p").first.inner_text()
        runner.get_by_role("button").click()
        done(page, "Swapped")
        assert wanted in desk.text and COMBAT not in desk.text
        expect(mail(page).locator("body")).to_contain_text(wanted)
        changed = [line for line in lines(desk.text) if line not in before]
        assert len(changed) <= 3, changed
        page.locator("#undo").click()
        done(page, "Taken back")
        assert lines(desk.text) == before
        page.locator("#redo").click()
        done(page, "Done again")
        assert wanted in desk.text

    def test_any_sentence_of_the_article_can_be_put_in(self, page, desk):
        before = lines(desk.text)
        sentence(page, LOSSES).click()
        unit = page.locator(".unit:not(.used):not(.here)").nth(3)
        wanted = unit.inner_text()
        unit.click()
        page.get_by_role("button", name="Put in its place").click()
        done(page, "Swapped")
        after = lines(desk.text)
        assert len(after) == len(before)
        changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
        assert [(old.startswith(LOSSES), new) for old, new in changed] == [(True, wanted)]

    def test_dropping_lengthening_and_shortening(self, page, desk):
        sentence(page, LEAD).click()
        sentence(page, LEAD).press("Delete")
        done(page)
        assert LEAD not in desk.text
        card = page.locator(".item", has_text=LOSSES)
        card.hover()
        card.get_by_role("button", name="Lengthen by a sentence").click()
        expect(card.locator(".sentence")).to_have_count(2)
        assert run_check_is_verbatim(desk)
        card.get_by_role("button", name="Shorten by a sentence").click()
        expect(card.locator(".sentence")).to_have_count(1)
        card.hover()
        card.get_by_role("button", name="Drop the item").click()
        expect(card).to_have_count(0)
        assert LOSSES not in desk.text and "### Losses Mount" not in desk.text

    def test_an_item_is_dragged_to_another_section(self, page, desk):
        card = page.locator(".item", has_text=LOSSES)
        target = page.locator(".section.mercenaries .items .item").first
        card.evaluate("card => card.scrollIntoView({ block: 'start' })")
        card.hover()
        drag(page, card.locator(".grip"), target)
        done(page)
        text = desk.text
        assert text.index("## Mercenaries") < text.index("### Losses Mount") < text.index("### Armenia Calls")
        expect(page.locator(".section.mercenaries")).to_contain_text(LOSSES)

    def test_an_item_moves_by_keys_within_and_across_sections(self, page, desk):
        sentence(page, LOSSES).focus()
        page.keyboard.press("Enter")
        moves = to_top(page)
        assert desk.text.index("## Humanitarian") < desk.text.index("### Losses Mount") < desk.text.index("### [November 4")
        page.keyboard.press("Alt+ArrowUp")
        done(page, "Moved: Combat")
        assert desk.text.index("### Losses Mount") < desk.text.index("## Humanitarian")
        for _ in range(moves + 1):
            page.keyboard.press("Control+z")
            done(page, "Taken back")
            page.wait_for_timeout(200)
        expect(page.locator("#undo")).to_be_disabled()

    def test_a_section_is_dragged_before_another(self, page, desk):
        title = page.locator(".section.humanitarian .section-title")
        title.scroll_into_view_if_needed()
        title.hover()
        start = title.locator(".grip").bounding_box()
        page.mouse.move(start["x"] + 8, start["y"] + 8)
        page.mouse.down()
        page.mouse.move(start["x"] + 10, start["y"] + 18)
        expect(page.locator("#sections")).to_have_class(re.compile("sorting"))
        expect(page.locator(".item").first).to_be_hidden()
        goal = page.locator(".section.combat").bounding_box()
        page.mouse.move(goal["x"] + 60, goal["y"] + 4, steps=5)
        page.mouse.up()
        done(page, "Moved: Humanitarian, section")
        expect(page.locator("#sections")).not_to_have_class(re.compile("sorting"))
        text = desk.text
        assert text.index("## Humanitarian") < text.index("## Combat") < text.index("### Three Assaults")
        order = re.compile(r"\bhumanitarian\s.*\bthree assaults repelled", re.I | re.S)
        expect(mail(page).locator("body")).to_have_text(order, use_inner_text=True, timeout=30_000)

    def test_a_section_moves_by_keys_and_the_lead_stays(self, page, desk):
        before = desk.text
        order = lambda: re.findall(r"(?m)^## (.*)", desk.text)  # noqa: E731
        old = order()
        at = old.index("Combat")
        sentence(page, COMBAT).focus()
        page.keyboard.press("Alt+Shift+ArrowUp")
        done(page, f"Moved: Combat, section {at} of {len(old)}")
        assert order() == [*old[: at - 1], "Combat", old[at - 1], *old[at + 1 :]]
        # The focus stays with the section, so that the key can be pressed again.
        assert page.evaluate("document.activeElement.closest('.section').getAttribute('aria-label')") == "Combat"
        for _ in range(at):
            page.keyboard.press("Alt+Shift+ArrowUp")
        done(page, "cannot go further")
        assert order()[1] == "Combat", "the lead is the first"
        for _ in range(at - 1):
            page.keyboard.press("Control+z")
        expect(page.locator("#undo")).to_be_disabled()
        assert desk.text == before
        page.locator(".section.combat").get_by_role("button", name="Move the section down").click()
        done(page, "Moved: Combat")
        assert order().index("Combat") == at + 1

    def test_a_sentence_of_any_article_becomes_an_item(self, page, desk):
        before = lines(desk.text)
        sentence(page, LOSSES).click()
        unit = page.locator(".unit:not(.used):not(.here)").nth(3)
        wanted = unit.inner_text()
        unit.click()
        goal = page.get_by_label("Section of the new item")
        goal.select_option(label="Humanitarian")
        page.get_by_role("button", name="New item in").click()
        done(page, "A new item in Humanitarian")
        after = lines(desk.text)
        assert [line for line in before if line not in after] == [], "nothing else has changed"
        section = desk.text.split("## Humanitarian")[1].split("\n## ")[0]
        assert section.rstrip().split("\n")[-3] == wanted
        assert section.rstrip().split("\n")[-1].startswith("*"), "its source line"
        expect(page.locator(".section.humanitarian .sentence[aria-pressed=true]")).to_have_text(wanted)
        expect(mail(page).locator("body")).to_contain_text(wanted)
        assert run_check_is_verbatim(desk)

    def test_an_article_that_is_not_in_the_issue_gives_one_by_keys_alone(self, page, desk):
        sentences = page.locator(".section.humanitarian .sentence")
        for left in reversed(range(sentences.count())):
            sentences.first.press("Delete")
            expect(sentences).to_have_count(left)
        assert "## Humanitarian" not in desk.text
        page.keyboard.press("Escape")
        entry = page.locator(".article-list li", has_text="not in the issue").first
        headline = entry.get_by_role("button").inner_text()
        entry.get_by_role("button").press("Enter")
        expect(page.locator(".article h3")).to_have_text(headline)
        page.locator(".unit[tabindex='0']").focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        wanted = page.locator(".unit[aria-pressed=true]").inner_text()
        page.get_by_label("Section of the new item").select_option(label="Humanitarian (new section)")
        page.get_by_role("button", name="New item in").press("Enter")
        done(page, "A new item in Humanitarian")
        assert wanted in desk.text.split("## Humanitarian")[1]
        assert run_check_is_verbatim(desk)

    def test_keys_that_are_faster_than_the_desk_hit_what_they_are_meant_for(self, page, desk):
        """Each edit is asked for before the one ahead of it is written: lines have moved by the time that it is done."""
        cards = page.locator(".section.combat .sentence")
        texts = [one.evaluate("one => one.firstChild.data") for one in cards.all()]
        old = lines(desk.text)
        page.evaluate(
            """() => { for (const one of document.querySelectorAll('.section.combat .sentence')) {
            one.dispatchEvent(new KeyboardEvent('keydown', {key: 'Delete', bubbles: true, cancelable: true})); } }"""
        )
        expect(page.locator(".section.combat")).to_have_count(0, timeout=60_000)
        kept = [line for line in old if line not in lines(desk.text)]
        assert [line for line in kept if line in texts] == texts, "all of them"
        assert all(line in texts or line.startswith(("#", "*")) for line in kept), "and nothing else"

    def test_a_form_that_was_open_while_the_file_changed_changes_what_it_showed(self, page, desk):
        sentence(page, LOSSES).click()
        page.keyboard.press("F2")
        area = page.locator("dialog textarea")
        text = desk.text.replace("\n## Combat\n", "\n## Something before it\n\nOne line.\n\n## Combat\n")
        desk.digest.write_text(text, "utf-8")
        expect(page.locator(".section-title", has_text="Something before it")).to_be_attached()
        area.fill("Another sentence.")
        area.press("Control+Enter")
        done(page)
        changed = [(old, new) for old, new in zip(lines(text), lines(desk.text), strict=True) if old != new]
        assert [(old.startswith(LOSSES), new) for old, new in changed] == [(True, "Another sentence.")]
        # What is gone by then is not replaced by guess: both versions are shown.
        sentence(page, COMBAT).click()
        page.keyboard.press("F2")
        text = re.sub(f"(?m)^{COMBAT}.*\n", "", desk.text)
        desk.digest.write_text(text, "utf-8")
        expect(sentence(page, COMBAT)).to_have_count(0)
        area.fill("My own version.")
        area.press("Control+Enter")
        dialog = page.locator("dialog[open]")
        expect(dialog).to_contain_text("digest.md has changed on disk")
        expect(dialog.locator("mark", has_text="My own version.")).to_be_visible()
        dialog.get_by_role("button", name="Keep the file").click()
        assert desk.text == text

    def test_subject_preheader_and_headlines(self, page, desk):
        page.get_by_label("Subject").fill("A “new” subject: one")
        page.get_by_label("Preheader").fill("What follows")
        page.get_by_label("Preheader").blur()
        expect(page.locator(".inbox")).to_have_count(0)
        page.get_by_role("tab", name="Inbox").click()
        expect(page.locator(".inbox.phone .subject")).to_have_text("A “new” subject: one")
        expect(page.locator(".inbox.phone .preheader")).to_have_text("What follows")
        assert 'subject: "A “new” subject: one"\npreheader: "What follows"\n' in desk.text
        page.locator(".item-title", has_text="Losses Mount").hover()
        page.get_by_role("button", name="Edit the heading: Losses Mount").click()
        page.locator("dialog textarea").fill("Losses *Mount*")
        page.get_by_role("button", name="Change").click()
        expect(page.locator(".item-title", has_text="Losses *Mount*")).to_be_visible()
        assert "### Losses \\*Mount\\*\n" in desk.text

    def test_markdown_is_written_while_it_is_typed(self, page, desk):
        page.get_by_role("tab", name="Markdown").click()
        area = page.get_by_label("The Markdown of the issue")
        expect(area).to_have_value(re.compile("# The Week in Brief"))
        area.evaluate("area => area.setSelectionRange(area.value.length, area.value.length)")
        area.press_sequentially("\n## From the editor\n\nDear *readers*, hello.\n", delay=5)
        done(page)
        page.wait_for_timeout(500)
        assert desk.text.endswith("\n## From the editor\n\nDear *readers*, hello.\n")
        expect(page.locator(".section-title", has_text="From the editor")).to_be_visible()
        page.get_by_role("tab", name="Email").click()
        expect(mail(page).locator("body")).to_contain_text("Dear readers, hello.")
        page.locator("#undo").click()
        expect(page.locator(".section-title", has_text="From the editor")).to_have_count(0)

    def test_pins_are_kept_beside_the_digest(self, page, desk):
        card = page.locator(".item", has_text=LOSSES)
        card.hover()
        card.get_by_role("button", name="Pin: the next build keeps it").click()
        done(page, "Pinned")
        assert (desk.folder / "pins.json").exists()
        expect(card).to_have_class(re.compile("pinned"))

    def test_what_breaks_the_form_is_told_and_can_be_taken_back(self, page, desk):
        page.get_by_role("tab", name="Markdown").click()
        area = page.get_by_label("The Markdown of the issue")
        expect(area).to_have_value(re.compile("date: 2020-11-06"))
        area.fill(area.input_value().replace("date: 2020-11-06", "date: Friday"))
        expect(page.locator("#trouble")).to_contain_text("needs a ‘date’")
        page.locator("#undo").click()
        expect(page.locator("#trouble")).to_be_hidden()


def run_check_is_verbatim(desk: Desk) -> bool:
    return "No source" not in run_check(desk)


class TestLive:
    def test_an_edit_elsewhere_shows_within_half_a_second_and_the_scroll_is_kept(self, page, desk, capsys):
        page.locator("#stage").evaluate("stage => { stage.scrollTop = 700; }")
        text = desk.text.replace("### Losses Mount", "### Losses Elsewhere")
        start = time.monotonic()
        desk.digest.write_text(text, "utf-8")
        expect(page.locator(".item-title", has_text="Losses Elsewhere")).to_be_visible(timeout=30_000)
        with capsys.disabled():
            print(f"\nan edit of another program shows after {(time.monotonic() - start) * 1000:.0f} ms")
        expect(mail(page).locator("body")).to_contain_text("Losses Elsewhere")
        assert page.locator("#stage").evaluate("stage => stage.scrollTop") == 700
        page.locator("#undo").click()
        expect(page.locator(".item-title", has_text="Losses Mount")).to_be_visible()

    def test_a_change_of_the_publication_shows(self, page, desk):
        publication = desk.folder.parents[1] / "copydesk.yaml"
        publication.write_text(publication.read_text("utf-8").replace("A sample newspaper", "Another tagline"), "utf-8")
        page.get_by_role("tab", name="Web page").click()
        expect(mail(page).locator("body")).to_contain_text("Another tagline")

    def test_neither_edit_is_lost_where_both_edit_at_once(self, page, desk):
        page.get_by_role("tab", name="Markdown").click()
        area = page.get_by_label("The Markdown of the issue")
        expect(area).to_have_value(re.compile("Losses Mount"))
        # The page types while another program saves.
        area.evaluate(
            """area => { area.value = area.value.replace('Losses Mount', 'Losses of the page');
            window.desk.markdown.typed(); }"""
        )
        theirs = desk.text.replace("### No Lull After Geneva", "### A Lull of another program")
        desk.digest.write_text(theirs, "utf-8")
        dialog = page.locator("dialog[open]")
        expect(dialog).to_contain_text("digest.md has changed on disk")
        expect(dialog.locator("mark", has_text="A Lull of another program")).to_be_visible()
        expect(dialog.locator("mark", has_text="Losses of the page")).to_be_visible()
        assert desk.text == theirs
        dialog.get_by_role("button", name="Write mine instead").click()
        done(page)
        assert "Losses of the page" in desk.text and "A Lull" not in desk.text
        page.locator("#undo").click()
        done(page, "Taken back")
        assert desk.text == theirs

    def test_the_rebuild_keeps_what_was_done_here(self, page, desk):
        sentence(page, LEAD).press("Delete")
        done(page)
        sentence(page, LOSSES).focus()
        page.keyboard.press("Alt+ArrowUp")
        done(page, "Moved")
        run("build", SEEDS, "--publication", desk.folder.parents[1] / "copydesk.yaml", "--out", desk.folder.parent,
            "--exclude", "2020-11-05-library-evening")
        expect(page.locator("#sections")).not_to_contain_text("Choir Sings", timeout=30_000)
        text = desk.text
        assert LEAD not in text and "Choir Sings" not in text
        # It stood behind this one.
        assert text.index("### Losses Mount") < text.index(FIRST)


class TestFinish:
    def test_an_approval_is_of_what_was_read(self, page, desk):
        page.get_by_role("button", name="Finish…").click()
        expect(page.locator(".send-test")).to_be_disabled()
        expect(page.locator("#test-reason")).to_contain_text("delivery")
        page.get_by_role("button", name="Approve this issue").click()
        done(page, "Approved")
        approval = json.loads((desk.folder / "approved.json").read_text("utf-8"))
        assert approval["digest"]["sha256"] == hashlib.sha256(desk.digest.read_bytes()).hexdigest()
        email = (desk.folder / "email.html").read_bytes()
        assert approval["email"]["sha256"] == hashlib.sha256(email).hexdigest()
        page.get_by_label("Subject").fill("Changed after")
        page.get_by_label("Subject").blur()
        done(page)
        page.get_by_role("button", name="Finish…").click()
        expect(page.locator("dialog")).to_contain_text("Approved before, and changed since")

    def test_control_c_ends_it_and_the_page_says_so(self, page, desk):
        assert desk.close() == 0
        expect(page.locator("#trouble")).to_contain_text("The desk is closed")


class TestUse:
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_the_page_passes_axe_in_every_state(self, page, desk, scheme):
        page.emulate_media(color_scheme=scheme)
        # A script of the driver, in a world of its own that the page's policy does not reach.
        session = page.context.new_cdp_session(page)
        frame = session.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
        world = session.send("Page.createIsolatedWorld", {"frameId": frame, "worldName": "axe"})["executionContextId"]
        session.send("Runtime.evaluate", {"expression": AXE_FILE_PATH.read_text("utf-8"), "contextId": world})

        def passes(state: str) -> None:
            page.wait_for_timeout(300)
            answer = session.send(
                "Runtime.evaluate",
                {
                    "expression": "axe.run(document, {iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']})"
                    ".then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).slice(0, 3).join(' | ')))",
                    "contextId": world, "awaitPromise": True, "returnByValue": True,
                },
            )
            assert answer["result"]["value"] == [], state

        passes("as it opens")
        sentence(page, COMBAT).click()
        page.locator(".unit.here").wait_for()
        for view in ("Web page", "Plain text", "Message", "Inbox", "Markdown", "Email"):
            page.get_by_role("tab", name=view).click()
            passes(view)
        page.locator(".unit:not(.used):not(.here)").first.click()
        passes("a sentence of the article is picked")
        page.get_by_role("tab", name="Findings").click()
        passes("findings")
        page.keyboard.press("F2")
        sentence(page, COMBAT).press("F2")
        passes("the form of a sentence")
        area = page.locator("dialog textarea")
        area.fill(area.input_value().replace("turned back", "threw back"))
        area.press("Control+Enter")
        done(page)
        sentence(page, "threw back").click()
        page.locator(".difference").first.wait_for()
        passes("a changed sentence")
        for button in ("#help", "#finish"):
            page.locator(button).click()
            passes(button)
            page.keyboard.press("Escape")
        page.locator("button.wide").click()
        passes("the issue alone")
        page.locator("button.wide").click()
        desk.digest.write_text(desk.text.replace("date: 2020", "date: x2020"), "utf-8")
        expect(page.locator("#trouble")).to_be_visible()
        passes("what is broken")

    @pytest.mark.parametrize("width", [1024, 1440])
    def test_nothing_sticks_out(self, page, width):
        page.set_viewport_size({"width": width, "height": 768})
        page.wait_for_timeout(200)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for name in ("Email", "Web page", "Plain text", "Message", "Inbox", "Markdown"):
            box = page.get_by_role("tab", name=name).bounding_box()
            assert box["x"] + box["width"] <= page.locator(".stage").bounding_box()["x"] + page.locator(".stage").bounding_box()["width"] + 1

    def test_the_keyboard_stays_beside_what_it_changed(self, page):
        def focus() -> str:
            return page.evaluate("() => `${document.activeElement.id} ${document.activeElement.className}`.trim()")

        sentence(page, COMBAT).click()
        expect(page.locator(".unit.here")).to_contain_text(COMBAT)
        # No button that does it again to another sentence has the keyboard.
        page.locator("#side .runners .swap").first.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".quote")).not_to_contain_text(COMBAT)
        assert focus() == "about"
        page.locator("#side .card >> text=Drop").focus()
        page.keyboard.press("Enter")
        expect(page.locator(".article-list")).to_be_visible()
        assert focus() == "side side-body"
        # An article that is opened, and the list again.
        page.locator(".article-list button").first.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".beside")).to_be_focused()
        page.locator("#side .all").focus()
        page.keyboard.press("Enter")
        expect(page.locator(".article-list button").first).to_be_focused()

    def test_everything_is_reached_without_a_mouse(self, page):
        seen = set()
        for _ in range(60):
            page.keyboard.press("Tab")
            seen.add(page.evaluate("() => document.activeElement.id || document.activeElement.dataset.tool || ''"))
            if page.locator("#sections .text:focus").count():
                page.keyboard.press("ArrowDown")
                page.keyboard.press("ArrowDown")
                page.keyboard.press("ArrowDown")
        assert {"finish", "help", "subject", "preheader", "drop", "up", "pin", "tab-email", "stage", "tab-article"} <= seen
        sentence(page, COMBAT).focus()
        page.keyboard.press("Enter")
        # Until it is drawn, the article of the sentence before stands there.
        expect(page.locator(".unit.here")).to_contain_text(COMBAT)
        page.locator(".unit.here").focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.locator(".picked")).to_be_visible()
