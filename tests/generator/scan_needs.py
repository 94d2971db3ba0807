"""What scans need besides Python itself."""

import importlib.util
import sys

PACKAGES = {"numpy": "python3-numpy", "PIL": "python3-pil"}


def missing():
    """-> what to say where something is missing, or nothing"""
    lacking = [package for module, package in PACKAGES.items() if importlib.util.find_spec(module) is None]
    if not lacking:
        return ""
    return (f"layout scan: {sys.executable} has no {' and '.join(lacking)}; type: apt-get install {' '.join(lacking)}, "
            "and run it with /usr/bin/python3")


def check():
    """Ends the program where something is missing."""
    if missing():
        raise SystemExit(missing())
