"""Fixtures for every test: databases on both engines, and a conversation with the bot."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.conversations import Conversation, conversation

pytest_plugins = ["tests.support.databases"]


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[Conversation]:
    async with conversation(tmp_path) as talk:
        yield talk
