"""One run of Clientele a day: a task for every job, in the order their tables ask for."""

import os
from datetime import datetime, timedelta

import pendulum
from airflow.sdk import DAG, CronTriggerTimetable, Param, TriggerRule
from clientele_jobs import job_list
from clientele_operator import ClienteleOperator, LeftOutOperator

ZONE = pendulum.timezone(os.environ.get("CLIENTELE_TIME_ZONE", "UTC"))
SCHEDULE = os.environ.get("CLIENTELE_SCHEDULE", "0 5 * * *")
COMMAND = os.environ.get("CLIENTELE_COMMAND", "clientele")
WORKSPACE = os.environ.get("CLIENTELE_WORKSPACE", "/var/lib/clientele")
AS_OF = "{{ params.as_of or business_day(dag_run.logical_date or dag_run.run_after) }}"

TIMEOUT = timedelta(minutes=30)
LONGER = {
    "raw": timedelta(hours=2),
    "churn": timedelta(hours=1),
    "lead_score": timedelta(hours=1),
}


def business_day(moment: datetime) -> str:
    """The last day that had ended at the given moment, in the business time zone."""
    return (moment.astimezone(ZONE).date() - timedelta(days=1)).isoformat()


with DAG(
    dag_id="clientele_daily",
    schedule=CronTriggerTimetable(SCHEDULE, timezone=ZONE),
    start_date=datetime(2026, 1, 1, tzinfo=ZONE),
    catchup=False,
    max_active_runs=1,
    # A workspace admits one run at a time, and a job uses every core it finds.
    max_active_tasks=1,
    tags=["clientele"],
    params={
        "workspace": Param(
            WORKSPACE, type="string", minLength=1, description="Folder of clientele.yml."
        ),
        "as_of": Param(
            None,
            type=["null", "string"],
            format="date",
            description="Business day to compute. Empty: the day before the run.",
        ),
    },
    user_defined_macros={"business_day": business_day},
    default_args={
        "retries": 2,
        "retry_delay": timedelta(minutes=1),
        "retry_exponential_backoff": True,
        "max_retry_delay": timedelta(minutes=10),
    },
    doc_md=__doc__
    + """
Every task runs `clientele run --only <job>`. A job that finds nothing new changes no table, so
clearing and re-running a task, or a whole day, is safe. The last task, `left_out`, fails where input
could not be read; the rest was processed all the same. Trigger with `as_of` to compute another
business day; a backfill takes the day before each of its dates.
""",
) as dag:
    tasks = {
        job.name: ClienteleOperator(
            task_id=job.name,
            job=job.name,
            command=COMMAND,
            workspace="{{ params.workspace }}",
            as_of=AS_OF,
            execution_timeout=LONGER.get(job.name, TIMEOUT),
            trigger_rule=TriggerRule.ALL_DONE if job.always else TriggerRule.ALL_SUCCESS,
            doc_md=job.described(),
        )
        for job in job_list()
    }
    for job in job_list():
        tasks[job.name].set_upstream([tasks[name] for name in job.upstream])

    left_out = LeftOutOperator(
        task_id="left_out",
        command=COMMAND,
        workspace="{{ params.workspace }}",
        execution_timeout=TIMEOUT,
        doc_md="Fails where a job did its work without some input, such as a damaged file.",
    )
    left_out.set_upstream([task for task in tasks.values() if not task.downstream_task_ids])
