import threading

from sqlalchemy.orm import Session, sessionmaker

from storage import hosts, pages
from tests.storage.frontier import NOW, begun, discover, later, the_host


def test_host_with_a_due_page_is_offered_once_until_the_message_is_late(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        begun(session)
        host_id = the_host(session).id
    with sessions.begin() as session:
        assert hosts.offer(session, NOW, 10, resend_s=60) == [host_id]
    with sessions.begin() as session:
        assert hosts.offer(session, later(59), 10, resend_s=60) == []
    with sessions.begin() as session:
        assert hosts.offer(session, later(60), 10, resend_s=60) == [host_id]


def test_claimed_host_is_neither_offered_nor_claimed_until_its_lease_ends(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        begun(session)
        host_id = the_host(session).id
    with sessions.begin() as session:
        claimed, token = hosts.claim(session, [host_id], NOW, lease_s=150)
        assert [host.id for host in claimed] == [host_id]
    with sessions.begin() as session:
        assert hosts.claim(session, [host_id], later(149), lease_s=150)[0] == []
        assert hosts.offer(session, later(149), 10, resend_s=60) == []
        assert hosts.lock_mine(session, [host_id], token).keys() == {host_id}
    with sessions.begin() as session:
        assert hosts.offer(session, later(150), 10, resend_s=60) == [host_id]
        claimed, _ = hosts.claim(session, [host_id], later(150), lease_s=150)
        assert [host.id for host in claimed] == [host_id]
    with sessions.begin() as session:
        assert hosts.lock_mine(session, [host_id], token) == {}


def test_host_is_not_claimed_before_it_may_be_visited(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        begun(session)
        host = the_host(session)
        host.next_visit_at = later(30)
    with sessions.begin() as session:
        assert hosts.claim(session, [host.id], later(29), lease_s=150)[0] == []
        assert hosts.claim(session, [host.id], later(30), lease_s=150)[0] != []


def test_discovery_leaves_a_leased_host_alone_and_release_sees_the_new_page(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        crawl = begun(session)
        host_id = the_host(session).id
        _, token = hosts.claim(session, [host_id], NOW, lease_s=150)
        for page in pages.take_due(session, host_id, NOW, 10):
            pages.settle(page, None, NOW)
    with sessions.begin() as session:
        assert discover(session, crawl, "http://news.example/a") is False
        assert the_host(session).ready_at == later(150)
    with sessions.begin() as session:
        host = hosts.lock_mine(session, [host_id], token)[host_id]
        assert hosts.release(session, host, later(1)) is True
        assert (host.ready_at, host.lease_token) == (NOW, None)


def test_released_host_with_nothing_due_is_not_offered(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        begun(session)
        host_id = the_host(session).id
        _, token = hosts.claim(session, [host_id], NOW, lease_s=150)
        for page in pages.take_due(session, host_id, NOW, 10):
            pages.settle(page, None, NOW)
        assert hosts.release(session, hosts.lock_mine(session, [host_id], token)[host_id], NOW) is False
    with sessions.begin() as session:
        assert hosts.offer(session, later(1e6), 10, resend_s=60) == []


def test_forgotten_host_is_woken(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        begun(session)
        the_host(session).ready_at = None
    with sessions.begin() as session:
        assert hosts.wake_forgotten(session, NOW) == 1
        assert len(hosts.offer(session, NOW, 10, resend_s=60)) == 1


def test_racing_claims_give_each_host_to_one(sessions: sessionmaker[Session]) -> None:
    with sessions.begin() as session:
        for number in range(20):
            begun(session, url=f"http://h{number}.example/", name=str(number))
        ids = hosts.offer(session, NOW, 100, resend_s=60)
    won: list[int] = []
    start = threading.Barrier(4)

    def race() -> None:
        start.wait()
        with sessions.begin() as session:
            won.extend(host.id for host in hosts.claim(session, ids, NOW, lease_s=150)[0])

    racers = [threading.Thread(target=race) for _ in range(4)]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join()
    assert sorted(won) == sorted(ids)
    assert len(ids) == 20


def test_offer_whose_message_is_known_to_be_lost_is_made_again_and_a_lease_is_kept(
    sessions: sessionmaker[Session],
) -> None:
    with sessions.begin() as session:
        begun(session)
        begun(session, url="http://held.example/", name="held")
        offered = hosts.offer(session, NOW, 10, resend_s=60)
        held = the_host(session, "held.example").id
        hosts.claim(session, [held], NOW, lease_s=150)
    with sessions.begin() as session:
        hosts.forget_offers(session, NOW)
    with sessions.begin() as session:
        assert hosts.offer(session, NOW, 10, resend_s=60) == [host for host in offered if host != held]
