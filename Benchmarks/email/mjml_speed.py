# How fast MJML renders: reads a document, renders it as often as asked, prints processor seconds and bytes as JSON.

import json
import sys
import time
from io import StringIO
from pathlib import Path

from mjml import mjml_to_html


def main() -> None:
    source, times = Path(sys.argv[1]).read_text("utf-8"), int(sys.argv[2])
    seconds, html = [], ""
    for _ in range(times):
        start = time.process_time()
        result = mjml_to_html(StringIO(source))
        seconds.append(time.process_time() - start)
        if result.errors:
            raise SystemExit(f"MJML: {result.errors}")
        html = result.html
    Path(sys.argv[3]).write_text(html, "utf-8")
    print(json.dumps({"seconds": min(seconds), "bytes": len(html.encode())}))


if __name__ == "__main__":
    main()
