"""Runs slow work on uploads away from the event loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from typing import ParamSpec, TypeVar

MAX_THREAD_SIZE = 100_000
"""Bytes or characters. A regular expression holds the interpreter while it scans a longer text, so
that even a thread would stop all answers for a second."""

P = ParamSpec("P")
T = TypeVar("T")


async def run_apart(
    size: int, function: Callable[P, T], *arguments: P.args, **options: P.kwargs
) -> T:
    """Run a function on an upload: in a thread, or in a process of its own if it is large.

    Function, arguments and result of a large one must be picklable. Raises what the function
    raises.
    """
    if size <= MAX_THREAD_SIZE:
        return await asyncio.to_thread(function, *arguments, **options)
    call = partial(function, *arguments, **options)
    return await asyncio.to_thread(run_in_process, call)


def run_in_process(call: Callable[[], T]) -> T:
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as executor:
        return executor.submit(call).result()
