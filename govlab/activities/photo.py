"""Make of a file that somebody sent the pictures that are kept of it: JPEGs of our own making, in two sizes (S11).

What a file holds besides its picture (where and when it was taken, other files behind its end) does not get through.
Almost all of the time is spent in the library's C code: `develop` may run in a native thread.
"""

from __future__ import annotations

import io
from typing import NamedTuple

# Not `Image.init`, which would load a reader for every format that there is: these three are read, and no other.
from PIL import Image, ImageOps, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

from govlab.activities.errors import NotAPicture, PictureTooLarge

# Checked from the header, before a pixel is decoded: so many take 100 MB at most.
MEGAPIXELS = 25
LARGE_PX, SMALL_PX = 1600, 400
_QUALITY = 82
_READERS = {
    JpegImagePlugin.JpegImageFile.format: lambda data: data.startswith(b"\xff\xd8\xff"),
    PngImagePlugin.PngImageFile.format: lambda data: data.startswith(b"\x89PNG\r\n\x1a\n"),
    WebPImagePlugin.WebPImageFile.format: lambda data: data.startswith(b"RIFF") and data[8:12] == b"WEBP",
}
# The library's own guard warns first and refuses at twice as many; ours refuses.
Image.MAX_IMAGE_PIXELS = None
Image.preinit()


class Photo(NamedTuple):
    """A picture as it is kept; `width` and `height` are of the large one, in pixels."""

    width: int
    height: int
    large: bytes
    small: bytes


def develop(data: bytes) -> Photo:
    """What is kept of a file. Raises NotAPicture, PictureTooLarge."""
    kind = next((name for name, fits in _READERS.items() if fits(data)), None)
    if kind is None:
        raise NotAPicture
    try:
        with Image.open(io.BytesIO(data), formats=[kind]) as opened:
            if opened.width * opened.height > MEGAPIXELS * 1_000_000:
                raise PictureTooLarge(max=MEGAPIXELS)
            # A large JPEG is decoded at a half or a quarter of its size: faster, and as good for what follows.
            opened.draft("RGB", (LARGE_PX, LARGE_PX))
            large = _plain(opened)
    except (PictureTooLarge, MemoryError):
        raise
    except Exception as fault:
        # A broken file can fail anywhere in the library, with errors of any class.
        raise NotAPicture from fault
    large.thumbnail((LARGE_PX, LARGE_PX))
    small = large.copy()
    small.thumbnail((SMALL_PX, SMALL_PX))
    return Photo(large.width, large.height, _jpeg(large), _jpeg(small))


def _plain(picture: Image.Image) -> Image.Image:
    """The pixels alone, upright, on white where they were transparent."""
    upright = ImageOps.exif_transpose(picture)
    if upright.has_transparency_data:
        layer = upright.convert("RGBA")
        upright = Image.new("RGB", layer.size, "white")
        upright.paste(layer, mask=layer)
    plain = upright.convert("RGB")
    # A comment in it would be written again.
    plain.info.clear()
    return plain


def _jpeg(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()
