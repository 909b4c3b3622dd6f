"""How Celery is set up. Each value has its reason; `docs/operating.md` has the failures that they answer."""

from typing import Any

from kombu import Exchange, Queue

from worker.settings import Settings

QUEUES = ("control", "fetch", "parse")
ROUTES = {
    "fetch": {"queue": "fetch"},
    "maintain": {"queue": "control"},
    "parse": {"queue": "parse"},
    "publish": {"queue": "control"},
    "tick": {"queue": "control"},
}
MAINTAIN_EVERY_S = 300.0
TIME_LIMIT_S = 120  # below the lease, so that no task outlives its claim


def celery_config(settings: Settings) -> dict[str, Any]:
    """Return Celery's settings: JSON only, no results, nothing lost that the database does not bring back."""
    return _messages() | _broker(settings) | _workers() | _beat(settings)


def _messages() -> dict[str, Any]:
    return {
        "accept_content": ["json"],
        "task_serializer": "json",
        "event_serializer": "json",
        "task_ignore_result": True,
        "task_queues": [Queue(name, Exchange(name), routing_key=name) for name in QUEUES],
        "task_routes": ROUTES,
        "task_default_queue": "control",
        "task_create_missing_queues": False,
        "task_acks_late": True,
        "task_reject_on_worker_lost": False,  # the lease brings work back; a requeued killer would kill again
        "task_time_limit": TIME_LIMIT_S,  # a soft limit cannot interrupt C code
        "task_publish_retry_policy": {"max_retries": 2, "interval_start": 0, "interval_step": 0.2, "interval_max": 0.5},
    }


def _broker(settings: Settings) -> dict[str, Any]:
    if settings.broker_url is None:
        return {"broker_url": "memory://localhost/", "broker_transport_options": {"polling_interval": 0.02}}
    return {
        "broker_url": settings.broker_url.get_secret_value(),
        "broker_connection_retry_on_startup": True,
        "broker_connection_max_retries": None,  # a worker never gives up on its broker
        "broker_connection_timeout": 4,
        "broker_pool_acquire_timeout": 5,
        "broker_transport_options": {
            "visibility_timeout": 600,  # over any task's time limit, or tasks run twice at once
            "unacked_restore_interval": 15,
            "unacked_restore_throttle": 1,
            "socket_timeout": 15,
            "socket_connect_timeout": 4,
            "socket_keepalive": True,
            "health_check_interval": 15,
            "queue_order_strategy": "priority",
            "global_keyprefix": "newsfold:",
        },
    }


def _workers() -> dict[str, Any]:
    return {
        "worker_prefetch_multiplier": 1,
        "worker_max_tasks_per_child": 300,
        "worker_max_memory_per_child": 400_000,  # KiB
        "worker_soft_shutdown_timeout": 25,
        "worker_enable_remote_control": True,  # off, a worker may stop consuming for ever after Redis restarts
        "worker_send_task_events": False,
        "worker_cancel_long_running_tasks_on_connection_loss": False,
        "worker_hijack_root_logger": False,
    }


def _beat(settings: Settings) -> dict[str, Any]:
    return {
        "beat_max_loop_interval": min(10.0, settings.tick_s),
        "beat_schedule": {
            # A tick that nobody took in time is worth nothing: the next one does the same.
            "tick": {"task": "tick", "schedule": settings.tick_s, "options": {"expires": settings.tick_s * 2}},
            "maintain": {"task": "maintain", "schedule": MAINTAIN_EVERY_S},
        },
    }
