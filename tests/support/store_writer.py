"""A process that writes until it is killed, and prints every write that is confirmed.

python -m tests.support.store_writer ADDRESS FOLLOWERS
"""

import asyncio
import sys
from datetime import timedelta

from bot.core.chats import Chat, Follow
from bot.store import open_store
from tests.support.databases import ELECTION, NOON, made


async def write(url: str, followers: int) -> None:
    store = await open_store(url)
    head = await store.head()
    if not head:
        head = (await store.add_revision(made("0.5"), base=None)).number
    for chat in range(1, followers + 1):
        await store.follow(Follow(chat, ELECTION, 7, last_notified=head))
    while True:
        await store.add_revision(made(f"{head}.5"), base=head, to_notify=[7])
        head += 1
        say("revision", head)
        for row in await store.claim(5, NOON, timedelta(minutes=1)):
            await store.settle(row, row.revision)
            say("told", f"{row.chat_id}:{row.revision}")
        await store.mark_handled([head], NOON)
        say("handled", head)
        await store.save_chat(Chat(head, "ru"))
        say("chat", head)


def say(what: str, which: object) -> None:
    print(what, which, flush=True)


if __name__ == "__main__":
    asyncio.run(write(sys.argv[1], int(sys.argv[2])))
