"""What a digest.md says, read by another CommonMark reader than the one under test."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from markdown_it import MarkdownIt


def folded(text: str) -> str:
    """The text with each run of white space as a space."""
    return re.sub(r"\s+", " ", text).strip()


@dataclass
class Section:
    """A heading of level 2 and all that readers see below it, in order."""

    heading: str
    headlines: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


@dataclass
class Digest:
    """A digest.md: its front matter, texts, links and pictures, in order."""

    fields: dict[str, str]
    title: str = ""
    standfirst: list[str] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    pictures: set[str] = field(default_factory=set)

    @property
    def texts(self) -> list[str]:
        """Title, standfirst, headings and sentences, in order."""
        texts = [self.title, *self.standfirst]
        for section in self.sections:
            texts += [section.heading, *section.texts]
        return texts

    @property
    def headings(self) -> list[str]:
        """The headings of sections and items, in order."""
        return [text for section in self.sections for text in (section.heading, *section.headlines)]

    @classmethod
    def read(cls, path: Path) -> "Digest":
        _, front_matter, body = re.split(r"^---\n", path.read_text("utf-8"), maxsplit=2, flags=re.M)
        fields = {}
        for line in front_matter.splitlines():
            key, _, value = line.partition(": ")
            fields[key] = json.loads(value) if value.startswith('"') else value
        digest = cls(fields)
        digest._read_body(body)
        return digest

    def _read_body(self, body: str) -> None:
        reader = MarkdownIt("commonmark", {"html": False})
        # Addresses as they are written, whatever they are: what may pass is what is tested.
        reader.normalizeLink = lambda address: address
        reader.normalizeLinkText = lambda text: text
        reader.validateLink = lambda address: True
        heading = None
        for token in reader.parse(body):
            if token.type == "heading_open":
                heading = int(token.tag[1])
            elif token.type == "heading_close":
                heading = None
            elif token.type in ("fence", "code_block"):
                self.sections[-1].texts += lines_of(token.content)
            elif token.type == "inline":
                self._read_inlines(token.children, heading)

    def _read_inlines(self, tokens: list, heading: int | None) -> None:
        images = [token for token in tokens if token.type == "image"]
        self.pictures |= {address for token in images if is_web(address := token.attrs["src"])}
        self.links += [
            address
            for token in tokens
            if token.type == "link_open" and is_followed(address := token.attrs["href"])
        ]
        alone = all(t.type in ("image", "softbreak", "link_open", "link_close") for t in tokens)
        if images and alone:
            for image in images:
                self.sections[-1].texts += words_of(image)
            return
        texts = lines_of("".join(text_of(token) for token in tokens))
        if heading == 1:
            self.title = " ".join(texts)
        elif heading == 2:
            self.sections.append(Section(re.sub(r" ?\{#[a-z]+\}$", "", " ".join(texts))))
        elif not self.sections:
            self.standfirst += texts
        else:
            if heading:
                texts = [" ".join(texts)]
                self.sections[-1].headlines += texts
            self.sections[-1].texts += texts


def lines_of(text: str) -> list[str]:
    """The lines, folded, without blank ones."""
    return [line for line in map(folded, text.split("\n")) if line]


def text_of(token) -> str:
    """What a reader sees of an inline token."""
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    return token.content


def words_of(image) -> list[str]:
    """Caption and credit of a picture that stands by itself; its description where it cannot be shown."""
    words = [folded(part) for part in image.attrs.get("title", "").split(" · ", 1) if part]
    if not words and not is_web(image.attrs["src"]):
        words = [folded(image.content)]
    return [word for word in words if word]


def is_web(address: str) -> bool:
    return address.lower().startswith(("http://", "https://"))


def is_followed(address: str) -> bool:
    """Whether a mail may lead there."""
    return is_web(address) or address.lower().startswith("mailto:")
