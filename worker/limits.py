"""A page made to eat memory ends its worker child, not the machine."""

import resource

CHILD_MEMORY_BYTES = 1_500_000_000  # address space


def limit_memory() -> None:
    """Limit this process's address space; allocations over it raise MemoryError."""
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or hard > CHILD_MEMORY_BYTES:
        resource.setrlimit(resource.RLIMIT_AS, (CHILD_MEMORY_BYTES, hard))
