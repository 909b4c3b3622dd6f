"""Builds the sample world: how many sites of which style, and how many articles each."""

from worker.demo.articles import Pair, Site, Style, World
from worker.demo.newsrooms import EDITED, Assignment, cms_site, farm_site, publisher_site
from worker.demo.prose import rng_for

FAMILY = (Style.PUBLISHER, Style.FARM, Style.CMS)  # sites come in families: a farm copies the publisher before it
WEIGHT = {Style.CMS: 3, Style.FARM: 3, Style.PUBLISHER: 5}  # share of the distinct articles


def build(*, articles: int = 180, hosts: int = 3, page_kb: int = 0, seed: int = 1) -> World:
    """Return a world of exactly `articles` distinct articles on `hosts` sites (1 or more).

    `page_kb`: markup added to every page, in kilobytes, to reach the size of real ones. Sites with fewer than 30
    articles lack the traps. The same arguments give the same world.
    """
    taken: set[str] = set()
    sites: list[Site] = []
    different: list[Pair] = []
    for number, count in enumerate(_shares(articles, hosts)):
        family, member = divmod(number, len(FAMILY))
        job = Assignment(number, family, count, page_kb, rng_for(seed, number), taken)
        if FAMILY[member] is Style.FARM:
            site, alike = farm_site(job, publisher=sites[-1])
        else:
            site, alike = publisher_site(job) if FAMILY[member] is Style.PUBLISHER else cms_site(job)
        sites.append(site)
        different.extend(alike)
    return World(tuple(sites), EDITED, tuple(different))


def _shares(articles: int, hosts: int) -> list[int]:
    """Return how many distinct articles each site has; they add up to `articles`."""
    weights = [WEIGHT[FAMILY[number % len(FAMILY)]] for number in range(hosts)]
    bounds = [articles * sum(weights[:end]) // sum(weights) for end in range(hosts + 1)]
    return [bounds[number + 1] - bounds[number] for number in range(hosts)]
