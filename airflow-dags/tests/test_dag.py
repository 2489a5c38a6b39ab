"""What the scheduler sees after parsing."""

import copy
import json
from datetime import datetime, timedelta
from pathlib import Path

import clientele_daily
import pendulum
import pytest
from airflow.sdk.exceptions import ParamValidationError

JOBS = json.loads((Path(__file__).parent.parent / "jobs.json").read_text())
UTC = pendulum.timezone("UTC")


def test_the_folder_parses_into_one_dag_without_errors(dag_bag):
    assert dag_bag.import_errors == {}
    assert list(dag_bag.dags) == ["clientele_daily"]


def test_every_job_is_a_task_and_every_task_a_job(dag):
    assert sorted(dag.task_ids) == sorted([job["name"] for job in JOBS] + ["left_out"])


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job["name"])
def test_a_task_waits_for_what_its_job_waits_for(dag, job):
    assert dag.get_task(job["name"]).upstream_task_ids == set(job["upstream"])


def test_what_was_left_out_is_asked_after_every_job(dag):
    before = dag.get_task("left_out").get_flat_relative_ids(upstream=True)
    assert before == {job["name"] for job in JOBS}


def test_exactly_one_run_at_a_time_and_none_for_the_past(dag):
    assert dag.max_active_runs == 1
    assert dag.catchup is False


def test_every_task_has_a_time_limit_and_retries(dag):
    for task in dag.tasks:
        assert timedelta(0) < task.execution_timeout <= timedelta(hours=2)
        assert task.retries == 2


def test_jobs_with_a_longer_limit_exist():
    assert clientele_daily.LONGER.keys() <= {job["name"] for job in JOBS}


def test_the_run_starts_at_five_in_the_business_time_zone_in_winter_and_summer(dag):
    starts = [next_start(dag, "2026-01-14"), next_start(dag, "2026-07-14")]
    assert [start.astimezone(UTC).hour for start in starts] == [5, 4]


def test_the_business_day_is_the_one_that_ended_in_the_business_time_zone():
    assert clientele_daily.business_day(datetime(2026, 7, 14, 23, 30, tzinfo=UTC)) == "2026-07-14"
    assert clientele_daily.business_day(datetime(2026, 1, 14, 23, 30, tzinfo=UTC)) == "2026-01-13"


@pytest.mark.parametrize("params", [{"as_of": "yesterday"}, {"workspace": ""}])
def test_a_trigger_with_nonsense_is_refused(dag, params):
    with pytest.raises(ParamValidationError):
        typed_in = copy.deepcopy(dag.params)
        typed_in.update(params)
        typed_in.validate()


def next_start(dag, day):
    from airflow.timetables.base import TimeRestriction

    after = TimeRestriction(earliest=pendulum.parse(day), latest=None, catchup=True)
    run = dag_timetable(dag).next_dagrun_info(last_automated_data_interval=None, restriction=after)
    return run.run_after


def dag_timetable(dag):
    from airflow.serialization.serialized_objects import DagSerialization

    return DagSerialization.from_dict(DagSerialization.to_dict(dag)).timetable
