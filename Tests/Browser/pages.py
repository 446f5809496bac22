"""The issues that the tests look at, and the ways of looking at them."""

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from digest import Digest
from samples import earlier, right_to_left, stress

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
REPORTS = ROOT.parent / "shared" / "seeds"
# Publications with a theme of their own, by the folder of examples/ that each one is in.
EXAMPLES = {"plain": "plain", "arabic": "right-to-left"}
WIDTHS = (320, 375, 600, 1200)
SCHEMES = ("light", "dark")
# email.html is looked at with its pictures, with pictures blocked, and as a client shows it that drops <style>.
FORMS = {"email": ("pictures", "blocked", "unstyled"), "web": ("pictures", "blocked")}
# The index of the archive that the issue is published in, with no pictures.
INDEX = "site/index"


@dataclass(frozen=True)
class View:
    """A page of an issue in one form and color scheme."""

    issue: str
    page: str
    form: str
    scheme: str

    def __str__(self) -> str:
        return "-".join((self.issue, self.page.replace("/", "-"), self.form, self.scheme))


@dataclass
class Issue:
    """A rendered issue: its folder and what its digest.md says."""

    folder: Path
    digest: Digest

    @property
    def publication(self) -> dict[str, str | None]:
        """Addresses that the publication adds to those of digest.md."""
        text = (self.folder / "copydesk.yaml").read_text("utf-8")
        archive = re.search(r"^archive: (\S+)", text, re.M)
        return {
            "site": value(text, r"^site: (\S+)"),
            "browser": archive and archive[1].replace("{id}", self.digest.fields["id"]),
            "unsubscribe": value(text, r"unsubscribe: \"([^\"]+)\""),
        }

    @property
    def standing(self) -> tuple[list[str], list[str]]:
        """The headings and the links of the blocks in copydesk.yaml that stand in every issue."""
        text = (self.folder / "copydesk.yaml").read_text("utf-8")
        blocks = re.search(r"^blocks:\n((?: .*\n|\n)*)", text, re.M)
        found = blocks[1] if blocks else ""
        return re.findall(r"^ +title: (.*)$", found, re.M), re.findall(r"\]\((\S+?)\)", found)


def index_views(schemes=SCHEMES) -> list[View]:
    return [View(issue, INDEX, "pictures", scheme) for issue in issue_names() for scheme in schemes]


def value(text: str, pattern: str) -> str | None:
    match = re.search(pattern, text, re.M)
    return match and match[1]


def issue_names(examples: bool = True) -> list[str]:
    names = ["sample", "stress", "right-to-left", *(EXAMPLES if examples else [])]
    return names + ["reports"] if REPORTS.is_dir() else names


def views(pages=tuple(FORMS), forms=None, schemes=SCHEMES, issues=None) -> list[View]:
    return [
        View(issue, page, form, scheme)
        for issue in issues or issue_names()
        for page in pages
        for form in FORMS[page]
        if forms is None or form in forms
        for scheme in schemes
    ]


def made(name: str, folder: Path) -> Issue:
    """Builds or renders an issue in `folder`."""
    is_built = name in ("sample", "reports") or name in EXAMPLES
    if is_built:
        home = ROOT / "examples" / EXAMPLES[name] if name in EXAMPLES else SEEDS
        publication = (home / "copydesk.yaml").read_text("utf-8")
        sources = REPORTS if name == "reports" else home
        copydesk("build", sources, "--publication", home / "copydesk.yaml", "--out", folder)
        folder = next(folder.iterdir())
    else:
        publication, digest = stress() if name == "stress" else right_to_left()
        folder.mkdir(parents=True)
        (folder / "digest.md").write_text(digest, "utf-8")
    (folder / "copydesk.yaml").write_text(publication, "utf-8")
    if not is_built:
        copydesk("render", folder / "digest.md", "--publication", folder / "copydesk.yaml")
    digests = [folder / "digest.md"]
    for number, text in enumerate(earlier() if name == "stress" else []):
        digests.append(folder / "earlier" / str(number) / "digest.md")
        digests[-1].parent.mkdir(parents=True)
        digests[-1].write_text(text, "utf-8")
    # A theme of an example stands beside the example's own copydesk.yaml.
    publication_file = (home if is_built else folder) / "copydesk.yaml"
    copydesk("publish", folder / "site", *digests, "--publication", publication_file)
    return Issue(folder, Digest.read(folder / "digest.md"))


def copydesk(*arguments) -> None:
    command = [os.environ["COPYDESK"], *map(str, arguments), "--quiet"]
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 0, f"{' '.join(command)}\n{result.stderr}"
