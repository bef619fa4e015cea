"""Takes the pictures of the report's page that stand in the documentation.

    python -m tools.pictures

Needs the development extra, Pillow and Chromium. They show samples, so they change only with the page.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
WIDTH = 1280


def report(sample: str, page: Path) -> None:
    """Write the report of a sample."""
    command = [
        sys.executable,
        "-m",
        "newscli",
        "report",
        f"samples/{sample}",
        "--html",
        str(page),
        "-f",
        "jsonl",
    ]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def picture_of_article(browser: "Browser", page_file: Path, picture: Path) -> None:
    """The article with all marks, by day, a reason shown."""
    page = browser.new_page(viewport={"width": WIDTH, "height": 1080}, color_scheme="light")
    page.goto(page_file.as_uri())
    page.check("#show-hard")
    page.check("#pick-0")
    page.wait_for_timeout(2000)  # until the place that it leads to has faded
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    page.wait_for_timeout(500)
    page.hover("#s5 .q")
    page.screenshot(path=picture)
    page.close()
    shrink(picture)


def picture_of_figures(browser: "Browser", page_file: Path, picture: Path) -> None:
    """The figures, by night."""
    page = browser.new_page(viewport={"width": WIDTH, "height": 900}, color_scheme="dark")
    page.goto(page_file.as_uri())
    box = page.locator(".second").bounding_box()
    assert box
    edge = 40
    page.screenshot(
        path=picture,
        full_page=True,
        clip={"x": 0, "y": box["y"] - edge, "width": WIDTH, "height": box["height"] + edge},
    )
    page.close()
    shrink(picture)


def shrink(picture: Path) -> None:
    """Keep as many colours as the eye needs."""
    from PIL import Image

    Image.open(picture).convert("RGB").quantize(96, dither=Image.Dither.NONE).save(picture, optimize=True)


def main() -> None:
    """Take both."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or sys.exit("there is no Chromium on this machine")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = Path(folder) / "page.html"
        report("harbour-bridge.txt", page)
        picture_of_article(browser, page, ROOT / "docs" / "report-article.png")
        report("sleep-study.txt", page)
        picture_of_figures(browser, page, ROOT / "docs" / "report-figures.png")
        browser.close()


if __name__ == "__main__":
    main()
