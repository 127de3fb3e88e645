"""All activity kinds and all commands. A new kind adds one line to KINDS."""

from __future__ import annotations

from govlab.activities import ideas, moderation, running, shapes
from govlab.activities.brainstorm import kind as brainstorm
from govlab.activities.command import Command
from govlab.activities.dots import kind as dots
from govlab.activities.opinion import kind as opinion

KINDS = (brainstorm, opinion, dots)

_SHARED = (
    Command("post_idea", shapes.PostIdea, "idea:post", ideas.post_idea),
    Command("edit_idea", shapes.EditIdea, "idea:post", ideas.edit_idea),
    Command("withdraw_idea", shapes.OneIdea, "idea:post", ideas.withdraw_idea),
    Command("start", shapes.Nothing, "room:run", running.start),
    Command("go_to", shapes.OneActivity, "room:run", running.go_to),
    Command("pause", shapes.Nothing, "room:run", running.pause),
    Command("resume", shapes.Nothing, "room:run", running.resume),
    Command("set_timer", shapes.SetTimer, "room:run", running.set_timer),
    Command("close", shapes.Nothing, "room:run", running.close),
    Command("show_ideas", shapes.ShowIdeas, "room:run", running.show_ideas),
    Command("accept_ideas", shapes.AcceptIdeas, "room:run", running.accept_ideas),
    Command("reveal", shapes.Reveal, "room:run", running.reveal),
    Command("peek", shapes.OneActivity, "room:run", running.peek),
    Command("new_round", shapes.OneActivity, "room:run", running.new_round),
    Command("moderate_idea", shapes.ModerateIdea, "room:moderate", moderation.moderate_idea),
    Command("remove_author", shapes.OneIdea, "room:moderate", moderation.remove_author),
    Command("let_in", shapes.OneIdea, "room:moderate", moderation.let_in),
    Command("void_ballots", shapes.VoidBallots, "room:moderate", moderation.void_ballots),
)

COMMANDS = {command.name: command for command in (*_SHARED, *(one for kind in KINDS for one in kind.COMMANDS))}
