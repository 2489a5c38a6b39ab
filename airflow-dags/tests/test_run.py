"""The DAG run for real, against a `clientele` that only writes down how it was called."""

from datetime import timedelta

import pendulum
import pytest
from airflow.sdk.exceptions import AirflowException, AirflowFailException
from clientele_operator import ClienteleOperator, LeftOutOperator

SHOP_DAY = ["--workspace", "/data/shop", "--as-of", "2026-03-01", "--partial-ok"]


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
    *runs, question = stub.calls()
    assert runs == [["run", *SHOP_DAY, "--only", job] for job in stub.jobs()[:-1]]
    assert question[:3] == ["sql", "--workspace", "/data/shop"]


def test_input_left_out_fails_the_run_after_all_jobs_have_run(dag, stub):
    stub.leaves_out("raw,Cannot read orders.csv.gz: its gzip data is damaged.\n")

    run = dag.test(run_conf={"as_of": "2026-03-01"})

    assert run.state == "failed"
    assert sorted(stub.jobs()) == sorted(dag.task_ids)


def test_a_failing_job_is_retried_and_then_stops_its_downstream_but_nothing_else(impatient, stub):
    stub.ends("customer_rfm", 1)

    run = impatient.test(logical_date=pendulum.datetime(2026, 3, 2, 5))

    behind = impatient.get_task("customer_rfm").get_flat_relative_ids(upstream=False)
    stopped = behind - {"data_quality"}  # It tells what became of the others.
    assert stopped < behind
    assert run.state == "failed"
    assert stopped
    assert stub.jobs().count("customer_rfm") == 3
    assert set(stub.jobs()) == set(impatient.task_ids) - stopped
    assert stub.calls()[0][1:6] == SHOP_DAY


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


def test_a_question_that_cannot_be_asked_may_be_retried(stub):
    asked = LeftOutOperator(task_id="left_out", command="false", workspace="/data/shop")
    with pytest.raises(AirflowException) as failure:
        asked.execute({})
    assert not isinstance(failure.value, AirflowFailException)


def job(name, workspace="/data/shop"):
    settings = {"command": "clientele", "workspace": workspace, "as_of": "2026-03-01"}
    return ClienteleOperator(task_id=name, job=name, **settings)
