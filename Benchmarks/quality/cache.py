# Results on disk, by everything that they depend on: a second run computes nothing again.

import hashlib
import json
from pathlib import Path


class Cache:
    """JSON values in a folder, a file for each key."""

    def __init__(self, folder: Path):
        self.folder = folder

    def value(self, key: list[str], compute):
        """The value that was kept for the key, or what `compute` returns now."""
        name = hashlib.sha256(json.dumps(key).encode()).hexdigest()[:32]
        path = self.folder / f"{name}.json"
        if path.exists():
            return json.loads(path.read_text())["value"]
        value = compute()
        self.folder.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.write_text(json.dumps({"key": key, "value": value}, ensure_ascii=False))
        part.replace(path)
        return value
