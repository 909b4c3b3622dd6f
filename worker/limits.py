"""What a worker child may take of the machine: a page made to eat memory ends the child, not its neighbours."""

import gc
import resource

CHILD_MEMORY_BYTES = 1_500_000_000  # address space
OBJECTS_BETWEEN_COLLECTIONS = 50_000  # Python's own 700 cost a twentieth of the time that pages take


def limit_memory() -> None:
    """Limit this process's address space; allocations over it raise MemoryError."""
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or hard > CHILD_MEMORY_BYTES:
        resource.setrlimit(resource.RLIMIT_AS, (CHILD_MEMORY_BYTES, hard))


def calm_collector() -> None:
    """Collect garbage less often, and never what was loaded before the fork: a page makes objects by the thousand."""
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS, *gc.get_threshold()[1:])
