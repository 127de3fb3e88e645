"""Which short texts speak of the same thing, by the character n-grams that they share. Pure; needs no word breaking.

Source: TF-IDF weighted cosine similarity over character trigrams, which needs no dictionary and so serves Thai, where
words are not spaced, and English alike. Groups are a centre and what is near it (a star), the fullest first.
"""

from __future__ import annotations

import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence

GRAM = 3
# Below, texts share no more than the topic of the whole room.
NEAR = 0.1
# A trigram in more of the texts than this says nothing of any of them.
COMMON = 0.25
GROUPS_MOST = 8
# What a text speaks of is said by then; longer ones would make comparing slow for everybody else.
COMPARED_CHARACTERS = 300


def groups(texts: Sequence[str]) -> list[list[int]]:
    """Places of texts that belong together, the centre of each group first; a text is in one group at most."""
    near = _neighbours(_weights([_grams(text) for text in texts]))
    left = set(range(len(texts)))
    found: list[list[int]] = []
    while len(found) < GROUPS_MOST and left:
        centre = max(left, key=lambda place: (sum(near[place][other] for other in near[place].keys() & left), -place))
        members = sorted(near[centre].keys() & left - {centre}, key=lambda other: (-near[centre][other], other))
        if not members:
            break
        found.append([centre, *members])
        left -= {centre, *members}
    return found


def _grams(text: str) -> Counter[str]:
    plain = " ".join(unicodedata.normalize("NFC", text).casefold().split())[:COMPARED_CHARACTERS]
    return Counter(plain[at : at + GRAM] for at in range(len(plain) - GRAM + 1))


def _weights(texts: Sequence[Counter[str]]) -> list[dict[str, float]]:
    """Each text as a vector of length 1; trigrams of one text alone are left out, they join nothing."""
    held_by = Counter(gram for text in texts for gram in text)
    most = max(2, COMMON * len(texts))
    rarity = {gram: math.log(len(texts) / held) + 1 for gram, held in held_by.items() if 1 < held <= most}
    vectors: list[dict[str, float]] = []
    for text in texts:
        # The length counts all trigrams: a long text that shares one word is not near.
        length = math.sqrt(sum((math.log(len(texts) / held_by[gram]) + 1) ** 2 for gram in text)) or 1.0
        vectors.append({gram: rarity[gram] / length for gram in text if gram in rarity})
    return vectors


def _neighbours(vectors: Sequence[dict[str, float]]) -> list[dict[int, float]]:
    """For each text those that are near, with how near."""
    holders: dict[str, list[int]] = defaultdict(list)
    near: list[dict[int, float]] = [defaultdict(float) for _ in vectors]
    for place, vector in enumerate(vectors):
        for gram, weight in vector.items():
            for other in holders[gram]:
                near[place][other] += weight * vectors[other][gram]
            holders[gram].append(place)
    for place, others in enumerate(near):
        for other, how in list(others.items()):
            if other < place:
                if how >= NEAR:
                    near[other][place] = how
                else:
                    del others[other]
    return near
