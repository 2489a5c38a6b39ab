"""Runs one Clientele job as a process of its own."""

from collections.abc import Sequence
from typing import Any

from airflow.providers.standard.hooks.subprocess import SubprocessHook
from airflow.sdk import BaseOperator
from airflow.sdk.exceptions import AirflowException, AirflowFailException

JOB_FAILED = 1


class ClienteleOperator(BaseOperator):
    """`clientele run --workspace … --as-of … --only <job>`; its output becomes the task log.

    The arguments go to the process as a list, so no value that somebody types into a trigger form
    reaches a shell. Exit code 1 (the job failed) may be retried; any other code cannot be cured by
    trying again.
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
        options = ["--workspace", self.workspace, "--as-of", self.as_of, "--only", self.job]
        return [self.command, "run", *options]

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
