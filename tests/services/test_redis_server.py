import pytest
from redis import Redis
from redis.exceptions import ConnectionError as NoConnection

from tests.services.redis_server import RedisServer


def test_a_stopped_redis_comes_back_empty_at_the_same_url(own_redis: RedisServer) -> None:
    with Redis.from_url(own_redis.url) as client:
        client.set("key", "value")
        own_redis.stop()
        with pytest.raises(NoConnection):
            client.get("key")
        own_redis.start()
        assert client.get("key") is None


@pytest.mark.parametrize("_twice", range(2))
def test_every_test_finds_redis_empty(redis_url: str, _twice: int) -> None:
    with Redis.from_url(redis_url) as client:
        assert client.dbsize() == 0
        client.set("left", "behind")
