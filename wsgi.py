"""The server process. Patching comes first: what is imported before it would block the hub."""

from govlab import concurrency

concurrency.patch()

import os  # noqa: E402

from govlab.app import create_app  # noqa: E402
from govlab.settings import load  # noqa: E402

app = create_app(load(os.environ))
application = app.wsgi

if __name__ == "__main__":
    app.serve()
