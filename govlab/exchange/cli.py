"""`govlab replay` and `govlab rehearse`: people, recorded or simulated, in a running server; every tally is checked."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import click

from govlab import concurrency
from govlab.accounts.example import FACILITATOR, PASSWORD
from govlab.errors import NotFound
from govlab.exchange import polis
from govlab.exchange.client import Dropped, Unwelcome
from govlab.exchange.outbox import Refused
from govlab.exchange.ready import workshop_of
from govlab.exchange.rehearsal import Outcome as Rehearsed
from govlab.exchange.rehearsal import Rehearsal
from govlab.exchange.replay import Outcome, Replay
from govlab.exchange.site import Site, Unreachable

MISMATCHES_SHOWN = 20
LONGEST_TITLE = 120


@click.command("replay")
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--url", required=True, help="Address of the running GovLab.")
@click.option("--speed", type=click.FloatRange(min=0, min_open=True), help="Times the data's time; gaps end at 2 s.")
@click.option("--as", "email", default=FACILITATOR, show_default=True, help="Facilitator; GOVLAB_PASSWORD signs in.")
@click.option("--json", "report", type=click.Path(dir_okay=False, writable=True, path_type=Path), help="Write figures.")
def replay(folder: Path, url: str, speed: float | None, email: str, report: Path | None) -> None:
    """Replay the conversation in DIR (comments.csv and votes.csv, plain or .gz) through a running GovLab.

    Exit status 0 only where every tally is right; 2 where the export or the server cannot be used.
    """
    try:
        conversation = polis.read(folder)
        site = Site(url)
        _sign_in(site, email)
        outcome = _run(site, conversation, folder.resolve().name[:LONGEST_TITLE] or "conversation", speed)
    except (polis.MalformedExport, Unreachable, Unwelcome, Dropped, Refused) as fault:
        click.echo(f"govlab replay: {fault}", err=True)
        sys.exit(2)
    if report:
        report.write_text(json.dumps(outcome.as_json(), indent=2) + "\n")
    _tell(outcome)
    sys.exit(1 if outcome.mismatches else 0)


@click.command("rehearse")
@click.option("--people", type=click.IntRange(1, 5000), default=300, show_default=True, help="How many take part.")
@click.option("--url", required=True, help="Address of the running GovLab.")
@click.option("--agenda", default="gov_lab_day", show_default=True, help="A ready agenda of the method library.")
@click.option("--as", "email", default=FACILITATOR, show_default=True, help="Facilitator; GOVLAB_PASSWORD signs in.")
@click.option("--json", "report", type=click.Path(dir_okay=False, writable=True, path_type=Path), help="Write figures.")
def rehearse(people: int, url: str, agenda: str, email: str, report: Path | None) -> None:
    """Run a ready agenda with a simulated crowd through a running GovLab, at speed.

    Exit status 0 only where nothing was refused and every tally is right; 2 where the server cannot be used.
    """
    try:
        site = Site(url)
        _sign_in(site, email)
        outcome = _rehearsed(site, workshop_of(agenda), people)
    except (NotFound, Unreachable, Unwelcome, Dropped, Refused) as fault:
        click.echo(f"govlab rehearse: {fault if str(fault) != 'not_found' else f'no ready agenda {agenda}'}", err=True)
        sys.exit(2)
    figures = outcome.as_json()
    if report:
        report.write_text(json.dumps(figures, indent=2) + "\n")
    click.echo(
        "{people:,} people, {activities:,} activities, {ideas:,} ideas, {votes:,} votes: {mismatches:,} mismatches, "
        "{refused:,} refused, {seconds:,} s".format(**figures)
    )
    click.echo("Answers took {p50} ms (median), {p99} ms (99%).".format(**figures["ack_ms"]))
    click.echo(f"The room: {outcome.console}")
    for code, times in outcome.refused.items():
        click.echo(f"refused {times:,} times: {code}", err=True)
    for mismatch in outcome.mismatches[:MISMATCHES_SHOWN]:
        click.echo(mismatch, err=True)
    sys.exit(1 if outcome.mismatches or outcome.refused else 0)


def _rehearsed(site: Site, workshop: dict[str, Any], people: int) -> Rehearsed:
    concurrency.raise_file_limit()
    steps = people * len(workshop["activities"])
    with (
        click.progressbar(length=people, label="Joining", show_pos=True) as joining,
        click.progressbar(length=steps, label="Taking part", show_pos=True) as acting,
    ):
        running = Rehearsal(site, workshop, people, 0, lambda: joining.update(1), lambda: acting.update(1))
        running.join()
        running.run()
        running.leave()
        return running.outcome


def _sign_in(site: Site, email: str) -> None:
    # Everybody knows the example's password: no other server has it.
    try:
        site.sign_in(email, os.environ.get("GOVLAB_PASSWORD", PASSWORD))
    except Refused as no:
        hint = "" if "GOVLAB_PASSWORD" in os.environ else "; on a server without the example, set GOVLAB_PASSWORD"
        raise Unwelcome(f"cannot sign in as {email}: {no}{hint}") from None


def _run(site: Site, conversation: polis.Conversation, name: str, speed: float | None) -> Outcome:
    concurrency.raise_file_limit()
    people = len({c.author for c in conversation.comments} | {v.voter for v in conversation.votes})
    with (
        click.progressbar(length=people, label="Joining", show_pos=True) as joining,
        click.progressbar(
            length=len(conversation.comments) + len(conversation.votes), label="Ideas and votes", show_pos=True
        ) as acting,
    ):
        running = Replay(site, conversation, name, speed, lambda: joining.update(1), lambda: acting.update(1))
        try:
            running.join()
            running.run()
            return running.outcome()
        finally:
            running.leave()


def _tell(outcome: Outcome) -> None:
    figures = outcome.as_json()
    click.echo(
        "{participants:,} participants, {ideas:,} ideas, {vote_events:,} vote events, {final_votes:,} final votes: "
        "{mismatches:,} mismatches, {refused:,} refused, {seconds:,} s".format(**figures)
    )
    click.echo("Answers took {p50} ms (median), {p95} ms (95%), {p99} ms (99%).".format(**outcome.ack_ms))
    click.echo(f"The room: {outcome.console}")
    for code, times in outcome.refused.items():
        click.echo(f"refused {times:,} times: {code}", err=True)
    for comment, (wanted, counted) in list(outcome.mismatches.items())[:MISMATCHES_SHOWN]:
        click.echo(f"comment {comment}: agree, disagree, pass should be {wanted}, the server has {counted}", err=True)
