"""What is kept of a file: a picture of our own making, or nothing (S11)."""

from __future__ import annotations

import io
import struct
import time
import zipfile
import zlib

import pytest
from PIL import Image

from govlab.activities.errors import NotAPicture, PictureTooLarge
from govlab.activities.photo import LARGE_PX, MEGAPIXELS, SMALL_PX, develop
from tests.rig.photos import TELLTALE, encoded, photo

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def opened(data: bytes) -> Image.Image:
    """The kept file, as a JPEG or not at all."""
    return Image.open(io.BytesIO(data), formats=["JPEG"])


def png_header(width: int, height: int) -> bytes:
    """A PNG that says how large it is and has nothing of it."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_S11_every_sort_of_photo_becomes_two_jpegs(format: str) -> None:  # noqa: A002
    kept = develop(photo(2400, 1800, format))
    assert (kept.width, kept.height) == opened(kept.large).size == (LARGE_PX, 1200)
    assert opened(kept.small).size == (SMALL_PX, 300)
    red, _, _ = opened(kept.small).convert("RGB").getpixel((20, 20))  # type: ignore[misc]
    assert red > 150, "it is the same picture"


def test_S11_a_small_picture_is_not_made_larger() -> None:
    kept = develop(photo(90, 60))
    assert (kept.width, kept.height) == opened(kept.small).size == (90, 60)


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_S11_where_and_when_it_was_taken_does_not_get_through(format: str) -> None:  # noqa: A002
    given = photo(800, 600, format)
    assert TELLTALE in given
    for made in develop(given)[2:]:
        assert TELLTALE not in made
        assert not opened(made).getexif()
        assert set(opened(made).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_S11_a_photo_that_the_camera_turned_stands_upright() -> None:
    kept = develop(photo(800, 600, turned=True))
    assert (kept.width, kept.height) == (600, 800)
    picture = opened(kept.large).convert("RGB")
    assert picture.getpixel((580, 20))[0] > 150, "what was at the left is at the top right"  # type: ignore[index]
    assert picture.getpixel((20, 780))[1] > 200  # type: ignore[index]


def test_S11_what_is_transparent_is_white() -> None:
    kept = develop(encoded(Image.new("RGBA", (40, 40), (0, 0, 0, 0)), "PNG"))
    assert opened(kept.large).convert("RGB").getpixel((20, 20)) == (255, 255, 255)


@pytest.mark.parametrize("hidden", [SVG, b"<html><script>alert(1)</script>", b"%PDF-1.7", b"PK\x03\x04"])
def test_S11_a_file_behind_a_picture_is_left_behind(hidden: bytes) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("../evil.html", "<script>alert(1)</script>")
    kept = develop(photo(200, 150) + hidden + archive.getvalue())
    for made in kept[2:]:
        assert hidden not in made
        assert not zipfile.is_zipfile(io.BytesIO(made))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xd8\xff",
        SVG,
        b"<?xml version='1.0'?>" + SVG,
        b"GIF89a" + b"\0" * 100,
        b"%PDF-1.7 " + photo(20, 20),
        b"RIFF\0\0\0\0WEBP",
        photo(800, 600)[:9000],
        photo(800, 600, "PNG")[:-800],
        photo(800, 600, "WEBP")[:-300],
        photo(800, 600, "PNG").replace(b"IDAT", b"IDAX"),
        b"\x89PNG\r\n\x1a\n" + photo(20, 20),
    ],
    ids=range(12),
)
def test_S11_what_is_no_whole_picture_is_refused(data: bytes) -> None:
    with pytest.raises(NotAPicture):
        develop(data)


def test_S11_a_picture_that_says_it_is_huge_is_refused_before_a_pixel_is_decoded() -> None:
    bomb = png_header(60_000, 60_000)
    began = time.monotonic()
    with pytest.raises(PictureTooLarge) as refused:
        develop(bomb)
    assert refused.value.params == {"max": MEGAPIXELS}
    assert time.monotonic() - began < 1
    assert len(bomb) < 200


def test_S11_a_picture_of_the_largest_size_passes() -> None:
    kept = develop(encoded(Image.new("1", (5000, 5000)), "PNG"))
    assert kept.width == LARGE_PX
