"""The program under test, run as its users run it."""

import os
import pathlib
import subprocess

BINARY = os.environ["XXGK_BINARY"]
SOURCE_DIR = pathlib.Path(os.environ["XXGK_SOURCE_DIR"])

# A language of its own choice would make the tests depend on who runs them.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LC_MESSAGES", "LANG")}


class Ran:
    """What a call of the program left: exit code, what it printed, what it said."""

    def __init__(self, done):
        self.code = done.returncode
        self.bytes = done.stdout
        self.out = done.stdout.decode("utf-8")
        self.said = done.stderr.decode("utf-8", "replace")
        self.lines = self.said.splitlines()


def run(*arguments, cwd=None, stdin=b"", env=None):
    return Ran(subprocess.run([BINARY, *arguments], input=stdin, capture_output=True, cwd=cwd, timeout=120, check=False,
                              env={**ENVIRONMENT, **(env or {})}))
