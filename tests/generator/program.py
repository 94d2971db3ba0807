"""The program under test: many sources in one call, and one alone where that call does not answer for it."""

import subprocess

DONE = (0, 3)         # written; written with doubts of reading
ANSWERED = (0, 2, 3)  # 2: nothing was written for at least one source


def convert_all(xxgk, paths, folder, seconds=1):
    """Converts sources into a folder; `seconds` is what one may take. -> {path: what went wrong} for those that were refused."""
    try:
        ran = subprocess.run([xxgk, "convert", *map(str, paths), "-q", "-o", str(folder)], capture_output=True,
                             timeout=60 + seconds * len(paths), check=False)
        answered = ran.returncode in ANSWERED
    except subprocess.TimeoutExpired:
        answered = False
    again = [path for path in paths if not answered or not outputs(path, folder)]
    return {path: trouble for path in again if (trouble := convert_one(xxgk, path, folder, 60 + seconds))}


def convert_one(xxgk, path, folder, seconds=60):
    """-> what went wrong, or an empty text"""
    try:
        ran = subprocess.run([xxgk, "convert", str(path), "-o", str(folder)], capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        return f"not done after {seconds} s"
    if ran.returncode not in DONE:
        said = ran.stderr.decode("utf-8", "replace").strip().splitlines()
        return f"exit code {ran.returncode}: {said[-1] if said else 'nothing said'}"
    return "" if outputs(path, folder) else "no report written"


def outputs(path, folder):
    """The reports that were made of a source: NAME.xml, NAME-1.xml and so on."""
    found = [folder / f"{path.stem}.xml"] + [folder / f"{path.stem}-{n}.xml" for n in range(1, 10)]
    return [one for one in found if one.exists()]
