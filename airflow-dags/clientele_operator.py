"""Runs Clientele as a process of its own: a job, or the question what jobs left out."""

from collections.abc import Sequence
from typing import Any

from airflow.providers.standard.hooks.subprocess import SubprocessHook
from airflow.sdk import BaseOperator
from airflow.sdk.exceptions import AirflowException, AirflowFailException

JOB_FAILED = 1


class ClienteleOperator(BaseOperator):
    """`clientele run --workspace … --as-of … --partial-ok --only <job>`.

    Its output becomes the task log. The arguments go to the process as a list, so no value that
    somebody types into a trigger form reaches a shell. Exit code 1 (the job failed) may be retried;
    any other code cannot be cured by trying again. A job that did its work without a file that it
    could not read is no failure, so that the tasks behind it go on: see `LeftOutOperator`.
    """

    template_fields: Sequence[str] = ("command", "workspace", "as_of")
    ui_color = "#e8f1ea"

    def __init__(self, *, job: str, command: str, workspace: str, as_of: str, **settings: Any):
        super().__init__(**settings)
        self.job = job
        self.command = command
        self.workspace = workspace
        self.as_of = as_of
        self.process = SubprocessHook()

    def arguments(self) -> list[str]:
        options = ["--workspace", self.workspace, "--as-of", self.as_of, "--partial-ok"]
        return [self.command, "run", *options, "--only", self.job]

    def execute(self, context: Any) -> None:
        code = self.process.run_command(self.arguments()).exit_code
        if code == JOB_FAILED:
            raise AirflowException(f"Cannot finish job {self.job}: its log above says why.")
        if code != 0:
            raise AirflowFailException(
                f"Cannot run job {self.job}: clientele ended with exit code {code}. "
                "Its log above says what to change; a retry would end the same way."
            )

    def on_kill(self) -> None:
        self.process.send_sigterm()


class LeftOutOperator(BaseOperator):
    """Fails where the latest execution of any job left something out, and logs what and why."""

    template_fields: Sequence[str] = ("command", "workspace")
    ui_color = "#f6e9d8"

    HEADER = "job,left_out"
    QUERY = """
        SELECT job, replace(error, chr(10), ' | ') AS left_out FROM ops.run
        QUALIFY row_number() OVER (PARTITION BY job ORDER BY finished_at DESC) = 1
            AND status = 'partial'
        ORDER BY job
    """

    def __init__(self, *, command: str, workspace: str, **settings: Any):
        super().__init__(**settings)
        self.command = command
        self.workspace = workspace
        self.process = SubprocessHook()

    def execute(self, context: Any) -> None:
        options = ["--workspace", self.workspace, "--format", "csv", " ".join(self.QUERY.split())]
        answer = self.process.run_command([self.command, "sql", *options])
        if answer.exit_code != 0:
            raise AirflowException("Cannot ask what was left out: the log above says why.")
        if answer.output != self.HEADER:
            raise AirflowFailException(
                "Some input was left out; everything else was processed. The log above names what "
                "to mend; the next run takes it in."
            )

    def on_kill(self) -> None:
        self.process.send_sigterm()
