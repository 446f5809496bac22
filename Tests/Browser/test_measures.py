"""The measures themselves: each fault that the other tests look for is found where it is put."""

import pytest
from conftest import SCRIPT

PARAGRAPH = '<p style="margin:0;width:300px">First words. Second words.</p>'


@pytest.fixture(scope="module")
def blank(browser):
    page = browser.new_page(viewport={"width": 320, "height": 400})
    yield page
    page.close()


def asked(page, body: str, question: str, argument=None):
    page.set_content(f'<!DOCTYPE html><body style="margin:0">{body}')
    page.evaluate(SCRIPT)
    return page.evaluate(f"argument => window.copydesk.{question}(argument ?? undefined)", argument)


@pytest.mark.parametrize(
    "body, fault",
    [
        (f"<p>{'x' * 200}</p>", "the page is"),
        ('<div style="width:400px">wide</div>', "from 0 to 400 of 320: <div>"),
        ('<div style="position:relative;left:-20px;width:50px">left</div>', "from -20"),
        (f'<div style="width:50px">{"x" * 20}</div>', "spills by"),
        (f'<div style="width:50px;overflow:hidden">{"x" * 20}</div>', "cut: <div>"),
        ('<div style="height:5px;overflow:hidden">words</div>', "cut: <div>"),
        ('<p style="text-overflow:ellipsis">words</p>', "cut: <p>"),
        ('<p style="font-size:9px">words</p>', "in 9px: <p>"),
    ],
)
def test_a_fault_of_layout_is_found(blank, body, fault):
    assert any(found.startswith(fault) for found in asked(blank, body, "faults"))


def test_a_page_without_faults_has_none(blank):
    assert asked(blank, PARAGRAPH, "faults") == []


@pytest.mark.parametrize(
    "body, fault",
    [
        ("", "missing"),
        ("<p>Second words. First words.</p>", "out of order"),
        ('<p style="opacity:0">First words. Second words.</p>', "not to be seen"),
        ('<p style="visibility:hidden">First words. Second words.</p>', "not to be seen"),
        ('<p style="display:none">First words. Second words.</p>', "missing"),
        ('<p style="position:absolute;left:-900px">First words. Second words.</p>', "outside the window"),
    ],
)
def test_text_that_no_reader_sees_is_found(blank, body, fault):
    found = asked(blank, body, "missing", ["First words.", "Second words."])
    assert any(line.startswith(fault) for line in found)


def test_text_in_sight_and_in_order_is_not_missing(blank):
    assert asked(blank, PARAGRAPH, "missing", ["First words.", "Second words."]) == []


def test_the_side_of_a_line_is_told(blank):
    body = '<p>Left.</p><p dir="rtl">يمين.</p><p align="center">Middle.</p>'
    sides = [(side["direction"], side["side"]) for side in asked(blank, body, "sides")]
    assert sides == [("ltr", "left"), ("rtl", "right")]


def test_links_without_a_color_are_found(blank):
    body = '<a href="https://weekly.example/">Plain</a> <a style="color:#8a1717" href="https://weekly.example/">Red</a>'
    assert asked(blank, body, "plainLinks") == ["<a> ‘Plain’"]


def test_quotations_that_are_not_set_in_are_found(blank):
    body = '<h1>Title</h1><blockquote>In</blockquote><blockquote style="margin:0">Flush</blockquote>'
    assert asked(blank, body, "flushQuotations") == ["<blockquote> ‘Flush’"]


def test_the_colors_of_classes_are_told(blank):
    body = '<p class="ink" style="color:#111">Ink</p><p class="muted" style="color:#777">One</p><p class="muted" style="color:#111">Other</p>'
    colors = asked(blank, body, "colors")
    assert colors["ink"] == ["rgb(17, 17, 17)"]
    assert colors["muted"] == ["rgb(119, 119, 119)", "rgb(17, 17, 17)"]
