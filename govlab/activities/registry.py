"""All activity kinds and all commands. A new kind adds one line to KINDS."""

from __future__ import annotations

from govlab.activities import breakouts, grouping, ideas, moderation, running, seat_codes, shapes, signals
from govlab.activities.ballot import kind as ballot
from govlab.activities.brainstorm import kind as brainstorm
from govlab.activities.canvas import kind as canvas
from govlab.activities.command import Command
from govlab.activities.concept import kind as concept
from govlab.activities.dots import kind as dots
from govlab.activities.feedback import kind as feedback
from govlab.activities.group import kind as group
from govlab.activities.matrix import kind as matrix
from govlab.activities.note import kind as note
from govlab.activities.opinion import kind as opinion
from govlab.activities.poll import kind as poll
from govlab.activities.rank import kind as rank
from govlab.activities.score import kind as score

KINDS = (brainstorm, canvas, concept, group, opinion, dots, matrix, score, rank, poll, ballot, feedback, note)

_SHARED = (
    Command("post_idea", shapes.PostIdea, "idea:post", ideas.post_idea, of_pictures=True),
    Command("edit_idea", shapes.EditIdea, "idea:post", ideas.edit_idea, of_pictures=True),
    Command("move_idea", shapes.MoveIdea, "idea:move", ideas.move_idea),
    Command("withdraw_idea", shapes.OneIdea, "idea:post", ideas.withdraw_idea),
    Command("make_theme", shapes.MakeTheme, "idea:group", grouping.make_theme),
    Command("name_theme", shapes.NameTheme, "idea:group", grouping.name_theme),
    Command("drop_theme", shapes.OneTheme, "idea:group", grouping.drop_theme),
    Command("group_ideas", shapes.GroupIdeas, "idea:group", grouping.group_ideas),
    Command("merge_ideas", shapes.MergeIdeas, "idea:group", grouping.merge_ideas),
    Command("unmerge", shapes.OneTheme, "idea:group", grouping.unmerge),
    Command("raise_hand", shapes.RaiseHand, "signal:give", signals.raise_hand),
    Command("say_ready", shapes.SayReady, "signal:give", signals.say_ready),
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
    Command("close_round", shapes.CloseRound, "room:run", running.close_round),
    Command("new_round", shapes.NewRound, "room:run", running.new_round),
    Command("split_tables", shapes.SplitTables, "room:run", breakouts.split_tables, of_everybody=True),
    Command("take_table", shapes.TakeTable, "signal:give", breakouts.take_table),
    Command("bring_back", shapes.BringBack, "room:run", breakouts.bring_back),
    Command("end_tables", shapes.OneActivity, "room:run", breakouts.end_tables),
    Command("use_seat_code", shapes.OneSeatCode, "ballot:cast", seat_codes.use_seat_code),
    Command("free_seat_code", shapes.OneSeatCode, "room:moderate", seat_codes.free_seat_code),
    Command("lower_hands", shapes.Nothing, "room:run", signals.lower_hands),
    Command("spotlight", shapes.Spotlight, "room:run", signals.spotlight),
    Command("freeze", shapes.Freeze, "room:run", signals.freeze),
    Command("announce", shapes.Announce, "room:run", signals.announce),
    Command("moderate_idea", shapes.ModerateIdea, "room:moderate", moderation.moderate_idea),
    Command("report_idea", shapes.OneIdea, "idea:report", moderation.report_idea),
    Command("heed", shapes.Heed, "signal:give", moderation.heed),
    Command("warn_author", shapes.WarnAuthor, "room:moderate", moderation.warn_author),
    Command("mute_author", shapes.MuteAuthor, "room:moderate", moderation.mute_author),
    Command("remove_author", shapes.RemoveAuthor, "room:moderate", moderation.remove_author),
    Command("let_in", shapes.OneIdea, "room:moderate", moderation.let_in),
    Command("void_ballots", shapes.VoidBallots, "room:moderate", moderation.void_ballots),
)

COMMANDS = {command.name: command for command in (*_SHARED, *(one for kind in KINDS for one in kind.COMMANDS))}
