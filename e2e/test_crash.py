"""A crash changes nothing: killed at seeded moments and run again, a lake holds the same rows."""

import random
import time

import pytest

KILLS = 5


@pytest.fixture(scope="module")
def seconds(shop) -> float:
    """How long an undisturbed run takes."""
    workspace = shop("timed")
    start = time.monotonic()
    workspace.run()
    return time.monotonic() - start


@pytest.mark.parametrize("seed", range(3))
def test_runs_killed_at_random_moments_end_in_the_tables_of_a_clean_run(
    shop, clean, seconds, seed
):
    chance = random.Random(seed)
    workspace = shop(f"killed{seed}")

    # The earliest first: a run that ends before its moment leaves nothing to kill.
    moments = sorted(chance.uniform(0.1, 0.9) * seconds for _ in range(KILLS))
    killed = [workspace.killed_run(moment) for moment in moments]
    workspace.run()

    assert any(killed)
    assert workspace.content() == clean.content()
