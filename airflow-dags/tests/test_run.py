"""The DAG run for real, against a `clientele` that only writes down how it was called."""

from datetime import timedelta

import pendulum
import pytest
from airflow.sdk.exceptions import AirflowException, AirflowFailException
from clientele_operator import ClienteleOperator

SHOP_DAY = ["--workspace", "/data/shop", "--as-of", "2026-03-01"]


@pytest.fixture
def impatient(dag):
    """The DAG, but retries follow at once."""
    kept = [task.retry_delay for task in dag.tasks]
    for task in dag.tasks:
        task.retry_delay = timedelta(0)
        task.retry_exponential_backoff = 0
    yield dag
    for task, delay in zip(dag.tasks, kept):
        task.retry_delay = delay


def test_all_jobs_run_once_each_after_what_it_waits_for(dag, stub):
    run = dag.test(run_conf={"as_of": "2026-03-01"})

    assert run.state == "success"
    assert sorted(stub.jobs()) == sorted(dag.task_ids)
    position = {job: at for at, job in enumerate(stub.jobs())}
    for task in dag.tasks:
        for upstream in task.upstream_task_ids:
            assert position[upstream] < position[task.task_id]
    assert stub.calls() == [["run", *SHOP_DAY, "--only", job] for job in stub.jobs()]


def test_a_failing_job_is_retried_and_then_stops_its_downstream_but_nothing_else(impatient, stub):
    stub.ends("customer_rfm", 1)

    run = impatient.test(logical_date=pendulum.datetime(2026, 3, 2, 5))

    stopped = impatient.get_task("customer_rfm").get_flat_relative_ids(upstream=False)
    assert run.state == "failed"
    assert stopped
    assert stub.jobs().count("customer_rfm") == 3
    assert set(stub.jobs()) == set(impatient.task_ids) - stopped
    assert stub.calls()[0][1:5] == SHOP_DAY


def test_wrong_usage_is_not_retried(stub):
    stub.ends("sale", 2)
    with pytest.raises(AirflowFailException, match="exit code 2"):
        job("sale").execute({})


def test_a_failed_job_may_be_retried(stub):
    stub.ends("sale", 1)
    with pytest.raises(AirflowException) as failure:
        job("sale").execute({})
    assert not isinstance(failure.value, AirflowFailException)


def test_no_shell_ever_sees_a_workspace_name(stub, tmp_path):
    hostile = f"/data/shop; touch {tmp_path}/owned $(touch {tmp_path}/owned)"
    job("sale", workspace=hostile).execute({})
    assert stub.calls()[0][1:3] == ["--workspace", hostile]
    assert not (tmp_path / "owned").exists()


def job(name, workspace="/data/shop"):
    settings = {"command": "clientele", "workspace": workspace, "as_of": "2026-03-01"}
    return ClienteleOperator(task_id=name, job=name, **settings)
