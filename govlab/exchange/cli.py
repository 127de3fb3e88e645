"""`govlab replay`: send a recorded conversation through a running server and check every tally."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import click

from govlab import concurrency
from govlab.accounts.example import FACILITATOR, PASSWORD
from govlab.exchange import polis
from govlab.exchange.client import Dropped, Unwelcome
from govlab.exchange.outbox import Refused
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
