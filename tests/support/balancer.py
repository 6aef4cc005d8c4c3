"""What stands before several replicas: hands each request to the next of them."""

from typing import Self

from aiohttp import ClientError, ClientSession, ClientTimeout, web

KEPT = ("X-Telegram-Bot-Api-Secret-Token", "Content-Type")


class Balancer:
    """`backends` are addresses, in turns; one that does not answer is left to the next request, as 502."""

    def __init__(self) -> None:
        self.backends: list[str] = []
        self.failures = 0
        self._turn = 0
        self.address = ""

    async def __aenter__(self) -> Self:
        self._session = ClientSession(timeout=ClientTimeout(total=30))
        self._runner = web.ServerRunner(
            web.Server(self._on_request, access_log=None), shutdown_timeout=0.1
        )
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.address = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()
        await self._session.close()

    async def _on_request(self, request: web.BaseRequest) -> web.StreamResponse:
        if not self.backends:
            return web.Response(status=503)
        self._turn += 1
        address = f"{self.backends[self._turn % len(self.backends)]}{request.path}"
        headers = {name: request.headers[name] for name in KEPT if name in request.headers}
        try:
            async with self._session.post(
                address, data=await request.read(), headers=headers
            ) as answer:
                body = await answer.read()
                return web.Response(
                    status=answer.status, body=body, content_type=answer.content_type
                )
        except (ClientError, TimeoutError):
            self.failures += 1
            return web.Response(status=502)
