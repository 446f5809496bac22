# An issue's digest.md as the MJML document of a like email: the same texts, links and pictures in the same order.

import html
import re

HEADINGS = {1: 'font-size="30px"', 2: 'font-size="14px" color="#8a1717"', 3: 'font-size="20px" font-weight="bold"'}


def mjml(digest: str, name: str) -> str:
    """The document: a section for each `##` of the digest, a text for each of its blocks."""
    _, front_matter, body = re.split(r"^---\n", digest, maxsplit=2, flags=re.M)
    subject = re.search(r'^subject: "?(.*?)"?$', front_matter, re.M)[1]
    preheader = re.search(r'^preheader: "?(.*?)"?$', front_matter, re.M)[1]
    columns: list[list[str]] = [[f'<mj-text font-size="40px" align="center">{html.escape(name)}</mj-text>']]
    for block in re.split(r"\n{2,}", body.strip()):
        if block.startswith("## "):
            columns.append([])
        columns[-1].append(element(block))
    sections = "\n".join(
        f'<mj-section padding="18px 28px 6px"><mj-column>{"".join(column)}</mj-column></mj-section>' for column in columns
    )
    return (
        f"<mjml><mj-head><mj-title>{html.escape(subject)}</mj-title><mj-preview>{html.escape(preheader)}</mj-preview>"
        '<mj-attributes><mj-all font-family="Georgia, serif" padding="0" /><mj-text font-size="17px" line-height="27px" '
        f'color="#161514" /></mj-attributes></mj-head><mj-body width="640px">{sections}</mj-body></mjml>'
    )


def element(block: str) -> str:
    """A block as an element of MJML."""
    if heading := re.match(r"(#+) (.*)", block):
        return f"<mj-text {HEADINGS[len(heading[1])]}>{inline(heading[2])}</mj-text>"
    if picture := re.fullmatch(r'!\[(.*?)\]\((\S+)(?: "(.*)")?\)', block, re.S):
        return (
            f'<mj-image src="{html.escape(picture[2])}" alt="{inline(picture[1])}" />'
            f'<mj-text font-size="14px">{inline(picture[3] or "")}</mj-text>'
        )
    if re.match(r" *- ", block):
        items = "".join(f"<li>{inline(item)}</li>" for item in re.split(r"^ *- ", block, flags=re.M)[1:])
        return f"<mj-text><ul>{items}</ul></mj-text>"
    return f"<mj-text>{inline(block.removeprefix('> '))}</mj-text>"


def inline(text: str) -> str:
    """Running text with its links and emphasis."""
    text = html.escape(re.sub(r"\\(.)", r"\1", " ".join(text.split())))
    text = re.sub(r"\[(.*?)\]\((\S+?)\)", r'<a href="\2">\1</a>', text)
    return re.sub(r"\*(.+?)\*", r"<em>\1</em>", text)
