"""Pictures of the pages in out/screenshots, for eyes: whole pages, long ones down to 6,000 pixels."""

import pytest
from pages import ROOT, views

FOLDER = ROOT / "out" / "screenshots"
SHOWN = {"light": (375, 1200), "dark": (375, 1200)}
VIEWS = views(forms=("pictures",)) + views(pages=("email",), forms=("unstyled", "blocked"), schemes=("light",), issues=["sample"])


@pytest.mark.parametrize("opened", VIEWS, indirect=True, ids=str)
def test_pictures_are_taken(opened):
    FOLDER.mkdir(parents=True, exist_ok=True)
    for width in SHOWN[opened.view.scheme]:
        opened.resize(width)
        height = opened.page.evaluate("document.documentElement.scrollHeight")
        file = FOLDER / f"{opened.view}-{width}.png"
        area = {"x": 0, "y": 0, "width": width, "height": min(height, 6000)}
        opened.page.screenshot(path=file, full_page=True, clip=area)
        assert file.stat().st_size > 1000
