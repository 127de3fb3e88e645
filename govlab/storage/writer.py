"""SQLite's COMMIT: in a native thread, so that the hub goes on, and watched, so that acks never stop unseen (R10)."""

from __future__ import annotations

import logging
import os
import sqlite3
from typing import Any

from sqlalchemy.exc import OperationalError

from govlab import concurrency

log = logging.getLogger(__name__)
# A disk under load may take seconds. After this long the thread is dead or the disk is, and a restart is the cure.
COMMIT_WITHIN_S = 60
LOOK_EVERY_S = 1


class Writer:
    """Commits one transaction after another; the caller takes care that there is only one."""

    def __init__(self) -> None:
        self._thread = concurrency.NativeThread()
        self._commits = 0
        self._underway = 0
        self._watched = False

    def commit(self, connection: Any) -> None:
        """Wait until the disk has all of it. Raises OperationalError: then nothing was written.

        Does not return where the disk never answers: the process ends, and clients keep what was not acknowledged.
        """
        self._commits += 1
        self._underway = self._commits
        if not self._watched:
            self._watched = True
            concurrency.spawn(self._watch)
        try:
            self._thread.run(connection.commit)
        except sqlite3.Error as fault:
            # As SQLAlchemy would have said it: who catches its errors must not miss this one.
            raise OperationalError("COMMIT", None, fault) from fault
        finally:
            self._underway = 0

    def close(self) -> None:
        """End the native thread; the next commit would start another."""
        self._thread.end()

    def _watch(self) -> None:
        """Look whether commits come back, as long as there are any.

        Looks are counted, not seconds: a process that was stopped and goes on has not waited for the disk.
        """
        watched, looks = self._underway, 0
        while watched:
            concurrency.sleep(LOOK_EVERY_S)
            watched, looks = self._underway, looks + 1 if self._underway == watched else 0
            if looks * LOOK_EVERY_S >= COMMIT_WITHIN_S:
                log.critical("the disk has not taken a commit for %d s: the process ends", COMMIT_WITHIN_S)
                # Not sys.exit: leaving politely waits for the very thread that does not come back.
                os._exit(os.EX_IOERR)
        self._watched = False
