"""Samples that are not part of the project: articles as received, an emulator of the Bot API.

`OUTSIDE_SAMPLES` names a folder with `articles/` and `botapi/`. Tests that need them are skipped
without it.
"""

import os
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("OUTSIDE_SAMPLES", "no-such-folder"))
ARTICLES = FOLDER / "articles"
EMULATOR = FOLDER / "botapi"
needs_articles = pytest.mark.skipif(
    not ARTICLES.exists(), reason="OUTSIDE_SAMPLES names no folder with articles"
)
