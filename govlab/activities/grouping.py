"""Rules for putting ideas into themes, and for making one idea of several without losing any. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import regex

from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import Board, IdeaOnBoard, ThemeOnBoard
from govlab.activities.command import Verdict
from govlab.activities.facts import Fact, IdeaGrouped, ThemeSet
from govlab.activities.held_words import holds_held_word
from govlab.activities.ideas import (
    check_in_time,
    check_not_frozen,
    check_not_muted,
    clean_text,
    find_idea,
    graphemes,
    participant,
)
from govlab.activities.kinds import kind_of
from govlab.activities.shapes import GroupIdeas, MakeTheme, MergeIdeas, NameTheme, OneTheme
from govlab.errors import NotFound

NAME_MAX = 80
PER_WORKSHOP = 500


def make_theme(board: Board, actor: Actor, args: MakeTheme, now_ms: int) -> Verdict:
    """Open a theme with these ideas in it, or with none. Raises GroupingClosed, TooManyThemes, TextTooLong."""
    _check_open(board, actor, now_ms)
    theme = _new(board, actor, args.name)
    return Verdict((ThemeSet(theme), *_moved(board, _ideas(board, actor, args.ideas), theme.no)), {"theme": theme.no})


def name_theme(board: Board, actor: Actor, args: NameTheme, now_ms: int) -> Verdict:
    """Give a theme or a merged idea another name."""
    _check_open(board, actor, now_ms)
    theme = _find(board, args.theme)
    name = _clean_name(board, actor, args.name)
    named = replace(theme, name=name, words_of=_words_of(board, actor, name))
    return Verdict((ThemeSet(named),) if named != theme else ())


def drop_theme(board: Board, actor: Actor, args: OneTheme, now_ms: int) -> Verdict:
    """Take a theme apart: what was in it lies by itself again. Raises NotFound where it is a merged idea."""
    _check_open(board, actor, now_ms)
    theme = _find(board, args.theme)
    if theme.merged:
        raise NotFound(field="theme")
    inside = [one for one in board.themes.values() if one.merged and not one.gone and one.inside == theme.no]
    # Also the parts of merged ideas that came from here: after an unmerge they would lie in a theme that is gone.
    left = [IdeaGrouped(idea.no, None, idea.merge) for idea in board.ideas.values() if idea.theme == theme.no]
    return Verdict(
        (*left, *(ThemeSet(replace(one, inside=None)) for one in inside), ThemeSet(replace(theme, gone=True)))
    )


def group_ideas(board: Board, actor: Actor, args: GroupIdeas, now_ms: int) -> Verdict:
    """These ideas belong in this theme, or in none; the parts of a merged idea go together. The last move wins."""
    _check_open(board, actor, now_ms)
    if args.theme is not None and _find(board, args.theme).merged:
        raise NotFound(field="theme")
    return Verdict(tuple(_moved(board, _ideas(board, actor, args.ideas), args.theme)))


def merge_ideas(board: Board, actor: Actor, args: MergeIdeas, now_ms: int) -> Verdict:
    """Make one idea of several under a new title; texts, places and votes stay with each. Raises AlreadyMerged."""
    _check_open(board, actor, now_ms)
    parts = _ideas(board, actor, args.ideas)
    if any(idea.merge is not None for idea in parts):
        raise errors.AlreadyMerged(field="ideas")
    if len(parts) < 2:
        raise errors.TooFewIdeas(field="ideas", least=2)
    merged = replace(_new(board, actor, args.title), merged=True, inside=parts[0].theme)
    return Verdict(
        (ThemeSet(merged), *(IdeaGrouped(idea.no, idea.theme, merged.no) for idea in parts)), {"theme": merged.no}
    )


def unmerge(board: Board, actor: Actor, args: OneTheme, now_ms: int) -> Verdict:
    """Take a merged idea apart: each part is where it was before the merge."""
    _check_open(board, actor, now_ms)
    theme = _find(board, args.theme)
    if not theme.merged:
        raise NotFound(field="theme")
    parts = [IdeaGrouped(idea.no, idea.theme, None) for idea in board.members(theme.no)]
    return Verdict((*parts, ThemeSet(replace(theme, gone=True))))


def _check_open(board: Board, actor: Actor, now_ms: int) -> None:
    """Facilitators group at any time; participants in a group activity that lets them."""
    if board.state != "live":
        raise errors.WorkshopNotLive
    if actor.person in board.facilitators:
        return
    current = board.current_activity
    if current is None or not kind_of(current.kind).groups or not current.settings.get("by_all"):
        raise errors.GroupingClosed
    check_not_frozen(board)
    check_in_time(current, now_ms)
    check_not_muted(board, participant(actor), now_ms)


def _find(board: Board, no: int) -> ThemeOnBoard:
    theme = board.themes.get(no)
    if theme is None or theme.gone:
        raise NotFound(field="theme")
    return theme


def _ideas(board: Board, actor: Actor, nos: Sequence[int]) -> list[IdeaOnBoard]:
    """The notes to move. To participants one that they do not see is one that does not exist."""
    ideas = [find_idea(board, no) for no in dict.fromkeys(nos)]
    if actor.person not in board.facilitators and not all(board.is_open_to_all(idea) for idea in ideas):
        raise NotFound(field="idea")
    if any(idea.state == "withdrawn" for idea in ideas):
        raise errors.IdeaNotShown
    return ideas


def _new(board: Board, actor: Actor, name: str) -> ThemeOnBoard:
    if sum(not theme.gone for theme in board.themes.values()) >= PER_WORKSHOP:
        raise errors.TooManyThemes(max=PER_WORKSHOP)
    clean = _clean_name(board, actor, name)
    return ThemeOnBoard(board.next_theme_no(), clean, words_of=_words_of(board, actor, clean))


def _clean_name(board: Board, actor: Actor, name: str) -> str:
    """A name goes to every device at once: a participant's cannot wait for a facilitator as a note does."""
    clean = " ".join(clean_text(name).split())
    if graphemes(clean) > NAME_MAX:
        raise errors.TextTooLong(field="name", max=NAME_MAX)
    if actor.person not in board.facilitators and holds_held_word(clean):
        raise errors.HeldWord(field="name")
    return clean


def _words_of(board: Board, actor: Actor, name: str) -> int | None:
    """The note that a name repeats word for word, as far as a name may be long; one that is shown before others.

    Of participants only one that all may read: what else they guess must tell them nothing.
    """
    same = [
        idea
        for idea in board.ideas.values()
        if _is_named_by(" ".join(idea.text.split()), name)
        and (actor.person in board.facilitators or board.is_open_to_all(idea))
    ]
    return max(same, key=lambda idea: idea.shown).no if same else None


def _is_named_by(words: str, name: str) -> bool:
    if words == name:
        return True
    # Cut is only what begins alike: a room has thousands of notes.
    return words.startswith(name) and "".join(regex.findall(r"\X", words)[:NAME_MAX]).strip() == name


def _moved(board: Board, ideas: Iterable[IdeaOnBoard], theme: int | None) -> list[Fact]:
    """A part of a merged idea takes the whole along, and remembers where it lay by itself."""
    merges = dict.fromkeys(idea.merge for idea in ideas if idea.merge is not None)
    alone = [idea for idea in ideas if idea.merge is None and idea.theme != theme]
    whole = [board.themes[no] for no in merges if board.themes[no].inside != theme]
    return [
        *(IdeaGrouped(idea.no, theme, None) for idea in alone),
        *(ThemeSet(replace(one, inside=theme)) for one in whole),
    ]
