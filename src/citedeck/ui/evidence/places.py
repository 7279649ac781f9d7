"""Places in a text: Python counts its letters, Qt the UTF-16 units that hold them."""


def qt_place(text: str, place: int) -> int:
    """Give where Qt sees a place: letters outside the first plane, as emoji are, count double."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def text_place(text: str, place: int) -> int:
    """Give the place that Qt means; inside a letter it is the one before that letter."""
    units = text.encode("utf-16-le", "surrogatepass")[: 2 * place]
    return len(units.decode("utf-16-le", "ignore"))
