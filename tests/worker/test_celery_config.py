from worker.celery_config import QUEUES, ROUTES, TIME_LIMIT_S, celery_config
from worker.settings import Settings


def test_only_json_is_taken_and_nothing_returned() -> None:
    config = celery_config(Settings())
    assert config["accept_content"] == ["json"]
    assert config["task_ignore_result"] is True


def test_every_task_has_a_queue_that_exists() -> None:
    assert {route["queue"] for route in ROUTES.values()} == set(QUEUES)


def test_a_task_ends_before_its_lease_and_a_lease_before_redis_gives_the_message_to_another() -> None:
    settings = Settings(broker_url="redis://localhost/0")
    visible_s = celery_config(settings)["broker_transport_options"]["visibility_timeout"]
    assert TIME_LIMIT_S < settings.lease_s < visible_s
