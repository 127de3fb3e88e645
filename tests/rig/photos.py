"""Photos as phones make them: a drawing on paper, turned by the camera, with the place where it was taken."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image, ImageDraw, ImageFont

# What must not get through: in the file's description, its comment and its coordinates.
TELLTALE = b"13.7563N 100.5018E"
_TURNED_RIGHT = 6


def photo(width: int = 1200, height: int = 900, format: str = "JPEG", turned: bool = False) -> bytes:  # noqa: A002
    """A drawing: the upper left is red, the rest paper. `turned`: the camera was held upright."""
    picture = Image.new("RGB", (width, height), "#f4efe2")
    drawn = ImageDraw.Draw(picture)
    drawn.rectangle((0, 0, width // 3, height // 3), fill="#c03020")
    for at in range(1, 8):
        drawn.line((width // 8 * at, height // 2, width // 2, height - 20), fill="#203040", width=max(1, width // 120))
    return encoded(picture, format, _TURNED_RIGHT if turned else None)


def sketch(number: int, width: int = 1600, height: int = 1200) -> bytes:
    """A concept on paper: a phone that tells its owner how many are before them, and the way to the counter."""
    picture = Image.new("RGB", (width, height), "#efe8d6")
    drawn = ImageDraw.Draw(picture)
    pen: dict[str, Any] = {"outline": "#24384c", "width": 14}
    drawn.rounded_rectangle((140, 110, 700, 1090), 70, fill="#fbf8ef", **pen)
    drawn.rectangle((200, 230, 640, 900), **pen)
    drawn.ellipse((385, 955, 455, 1025), **pen)
    drawn.text((420, 540), str(number), "#a5341f", ImageFont.load_default(380), "mm")
    for at in range(3):
        left = 860 + at * 220
        drawn.ellipse((left, 560 - at * 90, left + 110, 670 - at * 90), **pen)
        drawn.line((left + 55, 670 - at * 90, left + 55, 900 - at * 90), fill="#24384c", width=14)
    drawn.line((820, 1010, 1500, 760), fill="#a5341f", width=16)
    drawn.line((1500, 760, 1420, 730), fill="#a5341f", width=16)
    drawn.line((1500, 760, 1470, 840), fill="#a5341f", width=16)
    return encoded(picture, "JPEG")


def noise(width: int, height: int, quality: int) -> bytes:
    """A photo that a JPEG cannot make small."""
    out = io.BytesIO()
    Image.effect_noise((width, height), 50).convert("RGB").save(out, "JPEG", quality=quality)
    return out.getvalue()


def encoded(picture: Image.Image, format: str, turned: int | None = None) -> bytes:  # noqa: A002
    """The file of a picture, with all that cameras write into it."""
    told = Image.Exif()
    told[0x010E] = TELLTALE.decode()
    told.get_ifd(0x8825)[1] = "N"
    if turned:
        told[0x0112] = turned
    out = io.BytesIO()
    more = {"comment": TELLTALE} if format == "JPEG" else {}
    picture.save(out, format, exif=told, **more)
    return out.getvalue()
