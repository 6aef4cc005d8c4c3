"""Known vulnerabilities in the packages that the bot runs with: `make audit`.

Arguments are for `uv audit`. Status 1 where there are some. Where nobody answers the question nothing is checked, and
that is said: a machine without a way there can still test everything else. `AUDIT=strict` makes that a failure too.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
UV = Path(sys.executable).with_name("uv")
PATIENCE = {"UV_HTTP_TIMEOUT": "10", "UV_HTTP_RETRIES": "0"}
FAILED = 2
"""uv's status where it could not do its work; 1 are findings."""
UNREACHABLE = ("error sending request", "Failed to fetch")
"""What uv says where it gets no answer; anything else that goes wrong is an error of this check."""


def pins(requirements: str) -> list[str]:
    """The packages of a requirements file with their versions and markers, without hashes."""
    return [
        line.removesuffix("\\").strip()
        for line in requirements.splitlines()
        if re.match("[a-z0-9]", line)
    ]


def uv(folder: str, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [UV, *command], cwd=folder, env=os.environ | PATIENCE, capture_output=True, text=True
    )


def main() -> int:
    packages = pins((ROOT / "requirements.txt").read_text("utf-8"))
    if not packages:
        sys.exit("audit: requirements.txt pins nothing")
    with tempfile.TemporaryDirectory() as folder:
        project = f'[project]\nname = "pinned"\nversion = "0"\nrequires-python = ">=3.11"\ndependencies = {packages}\n'
        (Path(folder) / "pyproject.toml").write_text(project, "utf-8")
        found = uv(folder, "lock", "--quiet")
        if found.returncode == 0:
            found = uv(folder, "audit", "--frozen", "--preview-features", "audit", *sys.argv[1:])
    if found.returncode == FAILED and any(sign in found.stderr for sign in UNREACHABLE):
        print(
            "audit: nobody who knows of vulnerabilities can be reached from here; nothing was checked"
        )
        return int(os.environ.get("AUDIT") == "strict")
    print(found.stdout + found.stderr, end="")
    print(
        f"audit: {len(packages)} packages, {'see above' if found.returncode else 'nothing known against them'}"
    )
    return found.returncode


if __name__ == "__main__":
    sys.exit(main())
