"""Issues, publications and articles that carry hostile inputs in every field and position."""

import re

from hostile import ADDRESS_INPUTS, MARKDOWN_INPUTS, TEXT_INPUTS, Input
from samples import SITE, escaped

PICTURES = "https://pictures.example/"
SENTENCE = "The council agreed on Tuesday to mend bridge {number} before winter, the clerk said."
LABELS = ("glance", "numbers", "words", "articles", "title", "week", "also", "newer", "number", "browser", "unsubscribe", "more")
BATCH = 12

# Web addresses that would leave the place where they stand.
WEB = [
    f'{SITE}?a="onmouseover="alert(1)',
    f"{SITE}?a='onmouseover='alert(1)",
    f'{SITE}"><script>alert(1)</script>',
    f"{SITE}--><script>alert(1)</script><!--",
    f"{SITE}<![endif]-->",
    f"{SITE}?a=1&b=2&lt;&quot;&#34;",
    f"{SITE}`onmouseover=`alert(1)",
    f"{SITE}{{{{publication.name}}}}*|UNSUB|*",
    f"{SITE})background:url(https://hostile.example/",
    f"{SITE}?\u202ea\u2067b",
    f"{SITE}\\\"onmouseover=alert(1)",
    f"{SITE}?" + "x" * 3_000,
]


def batches() -> list[list[Input]]:
    return [TEXT_INPUTS[start : start + BATCH] for start in range(0, len(TEXT_INPUTS), BATCH)]


def quoted(text: str) -> str:
    """The text as a YAML scalar in double quotation marks; every sign that is not plain by its number."""
    def sign(match: re.Match) -> str:
        number = ord(match[0])
        return f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}" if number < 65536 else f"\\U{number:08x}"

    return '"' + re.sub(r'[^ !#-\[\]-~]', sign, text) + '"'


def marked(one: Input) -> str:
    """The input between signs that tell whether it stands there whole."""
    return f"a{one.number}: {one.text} :z{one.number}"


def in_digest(text: str) -> str:
    """The text in a line of digest.md, every sign escaped."""
    return escaped(re.sub(r"[\r\n\x0b\x0c]+", " ", text))


def publication(batch: list[Input], place: int) -> str:
    """copydesk.yaml with the inputs in each of its texts."""
    every = quoted(" ".join(map(marked, batch)))
    web = [WEB[(place + turn) % len(WEB)] for turn in range(3)]
    return "\n".join([
        *(f"{field}: {every}" for field in ("name", "tagline", "address", "why")),
        f"site: {quoted(web[0])}",
        f"archive: {quoted(web[1] + '{id}')}",
        "labels:",
        *(f"  {label}: {quoted(label + ' ' + marked(batch[turn % len(batch)]))}" for turn, label in enumerate(LABELS)),
        "topics:",
        *(f"  - {{id: t{one.number}, title: {quoted(marked(one))}, cues: {{council: 1}}}}" for one in batch),
        f"delivery: {{unsubscribe: {quoted(web[2])}}}",
        "",
    ])


def front_matter(subject: str, preheader: str) -> str:
    return (
        f"---\nid: hostile-2020-11-06\npublication: {subject}\nnumber: 12\ndate: 2020-11-06\n"
        f"subject: {subject}\npreheader: {preheader}\n---\n\n"
    )


def texts(batch: list[Input], place: int) -> str:
    """digest.md with the inputs in each of its texts, as `build` would write them."""
    every = quoted(" ".join(map(marked, batch)))
    whole = in_digest(" ".join(map(marked, batch)))
    parts = [
        front_matter(every, every),
        f"# {whole}\n\n{whole}\n\n## [{whole}]({SITE}lead)\n\n{whole}\n",
        f'![{whole}]({PICTURES}lead.png "{whole} · {whole}")\n\n*Nov. 3 · {whole}*\n',
    ]
    for turn, one in enumerate(batch):
        text = in_digest(marked(one))
        url = WEB[(place + turn) % len(WEB)]
        link = f"<{escaped(url)}>"
        parts += [
            f"## {text} {{#t{one.number}}}\n",
            f"### [{in_digest(one.text) or 'x'}]({link})\n",
            f"{SENTENCE.format(number=one.number)}\n{text}\n",
            f"> {text}\n",
            f'![{text}]({PICTURES}{one.number}.png "{text} · {text}")\n',
            f"*[{text}]({link} \"{text}\") · Nov. 3 · {text}*\n",
        ]
    for role in ("glance", "numbers", "articles"):
        parts.append(f"## x {{#{role}}}\n")
        parts += [f"  - {in_digest(marked(one))} counts 12" for one in batch]
        parts.append("")
    parts.append("## x {#words}\n")
    parts += [f"> {in_digest(marked(one))}\n\n*x · Nov. 4*\n" for one in batch]
    parts.append("## From the editor {#own}\n")
    for one in batch:
        text = in_digest(marked(one))
        line = re.sub(r"[\r\n\x0b\x0c]+", " ", marked(one))
        parts += [
            f"### {text}\n", f"1. {text}\n", f"**{text}** *{text}*\n", f"    {line}\n",
            f'[x]({SITE}ok "{text}")\n', f"- {text}\n\n  > {text}\n",
        ]
    return "\n".join(parts)


def by_number(sign: re.Match) -> str:
    """A sign as a numeric character reference."""
    return f"&#{ord(sign[0])};"


def addresses() -> str:
    """digest.md with the addresses behind links and pictures wherever one may stand."""
    items, glance, own = [], [], []
    for one in ADDRESS_INPUTS:
        # White space that no destination can have is written by its number.
        line = re.sub(r"[\r\n]", by_number, one.text)
        kept = re.sub(r"([<>])", r"\\\1", line)
        all_escaped = re.sub(r"[\r\n]", by_number, escaped(one.text))
        forms = [f"<{kept}>", f"<{all_escaped}>", re.sub(r"[\s<>]", by_number, one.text)]
        for turn, link in enumerate(forms):
            mark = f"a{one.number}x{turn}"
            items += [
                f"### [{mark} heading]({link})\n",
                f"A sentence with [{mark} link]({link}) and ![{mark} inline]({link}).\n",
                f'![{mark} picture]({link} "{mark} caption · credit")\n',
                f"[![{mark} linked]({PICTURES}{one.number}.png)]({link})\n",
                f"*[{mark} source]({link}) · Nov. 3*\n",
            ]
            glance.append(f"  - [{mark} glance]({link})")
            own += [f"[{mark} own]({link}) <{line}>\n", f"[{mark} reference][r{mark}]\n", f"[r{mark}]: {link}\n"]
    return "\n".join([
        front_matter("Addresses", "Addresses"), "# Addresses\n", "## Lead\n", *items, "## At a glance\n", *glance,
        "\n## From the editor\n", *own,
    ])


def markdown() -> str:
    """digest.md with pieces that somebody typed or pasted, in paragraphs, lists and quotations."""
    passages, own = [], []
    for one in MARKDOWN_INPUTS:
        flat = re.sub(r"\s*\n\s*", " ", one.text)
        passages += [f"### b{one.number} {flat}\n", f"a{one.number}: {flat} :z{one.number}\n", f"*b{one.number} · {flat}*\n"]
        own += [f"- {one.text}\n\n- a{one.number}: end\n\n***\n"]
    return "\n".join([
        front_matter("Markdown", "Markdown"), "# Markdown\n", "## Lead\n", *passages,
        "## From the editor\n", *own,
    ])


def article(one: Input, address: Input) -> str:
    """An article with front matter and the input in each of its fields and sentences."""
    text = quoted(marked(one))
    body = re.sub(r"\s+", " ", one.text)
    return "\n".join([
        "---",
        f"title: {text}", f"author: {text}", f"source: {text}", f"place: {text}", f"category: {text}",
        f"url: {quoted(address.text)}",
        f"image: {{url: {quoted(address.text)}, alt: {text}, caption: {text}, credit: {text}}}",
        "date: 2020-11-03", "---", "",
        f"SAMPLETOWN ({body}) — {SENTENCE.format(number=one.number)}",
        f"The council counted {one.number} boats near {body} on Tuesday, the clerk said.", "",
        f"“The council will vote on {body} again,” the clerk said on Tuesday.", "",
        body, "",
    ])


def plain_article(one: Input) -> str:
    """The same without front matter: caption, headline, byline, date line and sentences as lines."""
    body = re.sub(r"\s+", " ", one.text)
    return "\n\n".join([
        f"The bridge, seen with {body}", f"Council Counts Boats {one.number} and {body}", f"By {body} Staff",
        f"SAMPLETOWN ({body}) — {SENTENCE.format(number=one.number)} {body}",
        f"The council counted {one.number} boats and {body} on Tuesday, the clerk said.", body, "",
    ])


def file_name(one: Input) -> str:
    """The input as a name of a file: all but slashes and NUL, 200 bytes of it."""
    name = re.sub(r"[/\0]", "∕", one.text).encode()[:200].decode(errors="ignore")
    return f"{name} {one.number}.txt"
