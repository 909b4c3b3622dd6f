"""When two sightings are one: URL keys, headline keys, time keys, fingerprints. Pure."""
