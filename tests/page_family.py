"""Any number of made-up reports for the pages of a comparison: agencies over the years, from samples of each edition."""

import hashlib
import pathlib
import random
import re
from xml.sax.saxutils import escape

SAMPLES = pathlib.Path(__file__).resolve().parent.parent / "samples"
EDITIONS = ((2018, "2014-tab"), (2020, "2019-tab"), (2099, "2021-tab"))
CELL = re.compile(r'(<cell [^>]*?)( raw="[^"]*")?>(\d+)</cell>')

HOSTILE_NAMES = (
    "<img src=x onerror=alert(1)>局",
    "</title></script><script>document.title='owned'</script>",
    "\"' onmouseover=alert(1) x='\u2028\u2029\u202e反",
    "甲&amp;乙]]>--><!--局" + "长" * 60,
)


def sample(year):
    name = next(name for last, name in EDITIONS if year <= last)
    return (SAMPLES / name / "report.xml").read_text(encoding="utf-8")


def changed_cells(text, factor, dice):
    """Every figure times `factor`, give or take; some are left blank."""

    def changed(cell):
        if dice.random() < 0.01:
            return f'{cell[1]} status="blank"/>'
        return f"{cell[1]}>{round(int(cell[3]) * factor * dice.uniform(0.8, 1.25))}</cell>"

    return CELL.sub(changed, text)


def report(agency, year, dice, prose=""):
    text = sample(year)
    named = re.search(r"<agency>(.*?)</agency>", text)[1]
    said_year = re.search(r'year="(\d{4})"', text)[1]
    text = text.replace(named, escape(agency)).replace(said_year, str(year))
    digest = hashlib.sha256(f"{agency}{year}".encode()).hexdigest()
    text = re.sub(r'<source name="[^"]*"(.*?)sha256="[0-9a-f]{64}"', f'<source name="{year}年报告.txt"\\1sha256="{digest}"', text, count=1)
    text = changed_cells(text, dice.choice((0.3, 1, 2, 8)) * (1 + (year - 2015) / 10), dice)
    return text.replace("</p>", escape(prose) + "</p>", 1) if prose else text


def put_family(folder, agencies, years=range(2016, 2025), seed=1, names=(), prose=""):
    """-> the files: one report for each agency and year, a year missing here and there."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    dice = random.Random(seed)
    files = []
    for number in range(agencies):
        name = names[number] if number < len(names) else f"听涛县第{number + 1}局"
        missing = dice.choice([*years, 0, 0, 0, 0])
        for year in years:
            if year == missing:
                continue
            files.append(folder / f"{number:04}-{year}.xml")
            files[-1].write_text(report(name, year, dice, prose), encoding="utf-8")
    return files


if __name__ == "__main__":
    import sys
    print(*put_family(sys.argv[1], int(sys.argv[2])), sep="\n")
