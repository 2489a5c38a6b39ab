"""The job list that `clientele jobs --format json` prints, kept in git beside the DAG.

Reading a file keeps DAG parsing free of a JVM start.
"""

import json
from dataclasses import dataclass
from pathlib import Path

JOBS_FILE = Path(__file__).with_name("jobs.json")


@dataclass(frozen=True)
class Job:
    """One job of a run: its name, where it lives, what it waits for, reads and writes.

    `always` is true where it tells of the run, and so runs whatever became of those it waits for.
    """

    name: str
    room: str
    always: bool
    upstream: tuple[str, ...]
    reads: tuple[str, ...]
    writes: tuple[str, ...]

    @classmethod
    def parsed(cls, entry: dict) -> "Job":
        return cls(
            entry["name"],
            entry["room"],
            entry["always"],
            *(tuple(entry[field]) for field in ("upstream", "reads", "writes")),
        )

    def described(self) -> str:
        reads = ", ".join(self.reads) or "the sources"
        writes = ", ".join(self.writes) or "files"
        return f"Room `{self.room}`. Reads {reads}. Writes {writes}."


def job_list(file: Path = JOBS_FILE) -> tuple[Job, ...]:
    """All jobs, each after everything it waits for."""
    return tuple(map(Job.parsed, json.loads(file.read_text("utf-8"))))
