"""A place on this machine that hostile decks refer to: whoever asks there is noticed."""

import select
import socket

_PLACE = socket.create_server(("127.0.0.1", 0), backlog=64)
HOST = f"127.0.0.1:{_PLACE.getsockname()[1]}"
SERVER = f"http://{HOST}/x"


def visits() -> int:
    """Count those who asked since the last time; nobody is answered."""
    found = 0
    while select.select([_PLACE], [], [], 0)[0]:
        _PLACE.accept()[0].close()
        found += 1
    return found
