"""Known vulnerabilities in the packages that the bot runs with: `make audit`.

Arguments are for `uv audit`. Status 1 where there are some. Where the database of vulnerabilities cannot be reached nothing is checked, and that is
said: a machine without a way there can still test everything else.
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
UNREACHABLE = "error sending request"
"""What uv says where it gets no answer; anything else that goes wrong is an error of this check."""


def pins(requirements: str) -> list[str]:
    """The packages of a requirements file with their versions and markers, without hashes."""
    return [line.removesuffix("\\").strip() for line in requirements.splitlines() if re.match("[a-z0-9]", line)]


def main() -> int:
    packages = pins((ROOT / "requirements.txt").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        project = f'[project]\nname = "pinned"\nversion = "0"\nrequires-python = ">=3.11"\ndependencies = {packages}\n'
        (Path(folder) / "pyproject.toml").write_text(project, "utf-8")
        subprocess.run([UV, "lock", "--quiet"], cwd=folder, check=True)
        command = [UV, "audit", "--frozen", "--preview-features", "audit", *sys.argv[1:]]
        found = subprocess.run(command, cwd=folder, env=os.environ | PATIENCE, capture_output=True, text=True)
    if found.returncode and UNREACHABLE in found.stderr:
        print("audit: the database of vulnerabilities cannot be reached from here; nothing was checked")
        return 0
    print(found.stdout + found.stderr, end="")
    print(f"audit: {len(packages)} packages, {'see above' if found.returncode else 'nothing known against them'}")
    return found.returncode


if __name__ == "__main__":
    sys.exit(main())
