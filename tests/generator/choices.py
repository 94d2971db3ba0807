"""What a producer of files does differently, drawn by name."""


def draw(rng, wish, choices, chances, exclusive=()):
    """-> a set of names: of each list in `choices` one, by weight, and each of `chances` by chance. Of two in `exclusive` the second goes.

    The first of a list is what is usual. What is asked for by name it always has, and nothing else unusual then.
    """
    if wish.plain:
        names = usual(choices)
    else:
        names = {_choose(rng, options, wish) for options in choices.values()}
    names |= {name for name, chance in chances.items() if _falls(rng.random(), name, chance, wish)}
    for first, second in exclusive:
        if first in names:
            names.discard(second)
    return names


def usual(choices):
    """What has no name among the variations."""
    return {options[0][0] for options in choices.values()}


def names_of(choices, chances):
    return frozenset(name for options in choices.values() for name, _ in options) | frozenset(chances)


def one_of(names, options):
    """Which of a list's names was drawn."""
    return next(name for name, _ in options if name in names)


def _choose(rng, options, wish):
    asked = [name for name, _ in options if name in wish.only]
    allowed = [(name, weight) for name, weight in options if name not in wish.without] or [options[0]]
    drawn = rng.choices([name for name, _ in allowed], [weight for _, weight in allowed])[0]
    return asked[0] if asked else drawn if not wish.only else options[0][0]


def _falls(chance, name, share, wish):
    if wish.plain or name in wish.without:
        return False
    return name in wish.only if wish.only else chance < share
