"""Web addresses of articles and sources: what counts as one, and its host."""

import re
from urllib.parse import urlsplit

LONGEST_ADDRESS = 500
"""A longer address is left out: it is no address of an article."""
ADDRESS = re.compile(r"https?://[^\s<>\"'«»]+", re.IGNORECASE)
HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")


def usable_address(address: str) -> str | None:
    """Return an http or https address with a host name, None for anything else."""
    address = address.strip()
    if len(address) > LONGEST_ADDRESS or not ADDRESS.fullmatch(address):
        return None
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode()
    except ValueError:
        return None
    if parts.username is not None or not HOST.fullmatch(host.lower()):
        return None
    return address


def host_of(address: str) -> str:
    """Return the host of a usable address, without "www."."""
    return (urlsplit(address).hostname or "").removeprefix("www.").removeprefix("m.")
