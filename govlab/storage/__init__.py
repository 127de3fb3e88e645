"""Storage: engines, the transaction, migrations."""

from govlab.storage.storage import Storage
from govlab.storage.transaction import Changed, Key, Transaction

__all__ = ["Changed", "Key", "Storage", "Transaction"]
