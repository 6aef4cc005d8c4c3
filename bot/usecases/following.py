"""The use cases of a follower. Nothing is followed unless a person asks for it."""

from bot.core.chats import Follow
from bot.core.snapshot import ServedElection
from bot.usecases.answering import Answering
from bot.usecases.chats import Chats


class Following:
    """Follows of districts."""

    def __init__(self, answering: Answering, chats: Chats) -> None:
        self._answering = answering
        self._chats = chats

    async def follow(self, chat_id: int, served: ServedElection, number: int) -> bool:
        """Follow a district. Return False if the chat follows it already."""
        follow = Follow(chat_id, served.election.id, number, served.revision.number)
        return await self._chats.follow(follow)

    async def unfollow(self, chat_id: int, election: str, number: int) -> bool:
        """Stop following a district. Return False if the chat did not follow it."""
        return await self._chats.unfollow(chat_id, election, number)

    async def following(self, chat_id: int) -> list[tuple[ServedElection, int]]:
        """Return the followed districts of the elections that are served."""
        elections = self._answering.snapshot.elections
        follows = await self._chats.read_follows(chat_id)
        return [
            (elections[follow.election], follow.number)
            for follow in follows
            if follow.election in elections
        ]
