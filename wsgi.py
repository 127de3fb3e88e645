"""The server process, for those who start it without the command line. Patching comes first: what is imported
before it would block the hub."""
# ruff: noqa: E402

from govlab import concurrency

concurrency.patch()

import os

from govlab.app import create_app
from govlab.settings import load

app = create_app(load(os.environ))
application = app.wsgi

if __name__ == "__main__":
    app.serve()
