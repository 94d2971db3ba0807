"""What came out of a run, added up."""

from collections import Counter


def groups(results):
    """-> {(layout, edition, charset): (reports, failed, counts)}"""
    found = {}
    for result in results:
        key = result.made["layout"], result.made["edition"], result.made["charset"]
        reports, failed, counts = found.get(key, (0, 0, Counter()))
        found[key] = reports + 1, failed + result.failed, counts + result.counts
    return found


def print_groups(results, columns):
    """A line for each layout, edition and charset."""
    print(f"{'layout':14}{'edition':9}{'charset':14}{'reports':>8}{'failed':>8}" + "".join(f"{name:>9}" for name in columns))
    for (layout, edition, charset), (reports, failed, counts) in sorted(groups(results).items()):
        print(f"{layout:14}{edition:9}{charset:14}{reports:8}{failed:8}" + "".join(f"{counts[name]:9}" for name in columns))
    by_kind = Counter(kind for result in results if result.failed for kind in result.made["variations"])
    seen = Counter(kind for result in results for kind in result.made["variations"])
    if by_kind:
        print("failed, by variation:", ", ".join(f"{kind} {count}/{seen[kind]}" for kind, count in by_kind.most_common(20)))


def flagged_too_often(results, exact, share):
    """Layouts other than `exact` in which more than a share of the values is flagged. -> lines"""
    flagged, values = Counter(), Counter()
    for result in results:
        flagged[result.made["layout"]] += result.counts["flagged"]
        values[result.made["layout"]] += result.counts["values"]
    return [f"{layout}: {flagged[layout]} of {values[layout]} values flagged, over {share:.1%}"
            for layout in values if layout not in exact and flagged[layout] > share * values[layout]]


def too_few_right(results, share):
    """Whether less than a share of all values is right and unflagged. -> lines"""
    right = sum(result.counts["right"] - result.counts["invented"] for result in results)
    values = sum(result.counts["values"] for result in results)
    return [f"{right} of {values} values right, under {share:.1%}"] if right < share * values else []


def as_data(results):
    """The same for other programs."""
    return {
        "groups": [{"layout": layout, "edition": edition, "charset": charset, "reports": reports, "failed": failed, **counts}
                   for (layout, edition, charset), (reports, failed, counts) in sorted(groups(results).items())],
        "failed": [{"name": result.name, **result.made, "lines": result.lines} for result in results if result.failed],
    }
