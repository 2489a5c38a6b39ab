"""The real command on workspaces of its own, asked through its own SQL."""

import json
import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
COMMAND = str(ROOT / "clientele")
# Columns that two runs on the same input may differ in: when a row was made, by which run, and how many
# versions a table took.
TELLING_THE_RUN = (
    "run_id|since|trained_at|started_at|finished_at|checked_on|evaluated_at|_ingested_at|_batch|batch|path"
    "|sha256|source_version"
)

# A killed run that is done again stands in these twice.
TELLING_OF_RUNS = ("ops.run", "ops.check")


class Workspace:
    """A folder that `clientele` works in."""

    def __init__(self, folder: Path):
        self.folder = folder

    def run(self, *arguments: str) -> str:
        return clientele("run", "--workspace", str(self.folder), *arguments)

    def run_with_problems(self, *arguments: str) -> str:
        """What a run that did all it could says of the rest."""
        return ended(1, "run", "--workspace", str(self.folder), *arguments).stderr

    def killed_run(self, after: float) -> bool:
        """Starts a run and kills it with all its children; False where it ended before."""
        command = [COMMAND, "run", "--workspace", str(self.folder)]
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            process.wait(after)
            return False
        except subprocess.TimeoutExpired:
            kill_group(process)
            return True

    def sql(self, query: str) -> list[dict]:
        return json.loads(
            clientele("sql", "--workspace", str(self.folder), "--format", "json", query)
        )

    def tables(self) -> list[str]:
        logs = (self.folder / "lake").glob("*/*/_delta_log")
        return sorted(f"{log.parent.parent.name}.{log.parent.name}" for log in logs)

    def versions(self) -> dict[str, int]:
        """The latest version of every table; `ops.run` tells of runs and so may grow."""
        latest = {}
        for table in self.tables():
            commits = (self.folder / "lake" / table.replace(".", "/") / "_delta_log").glob("*.json")
            latest[table] = max(int(commit.stem) for commit in commits)
        latest.pop("ops.run", None)
        return latest

    def content(self) -> dict[str, tuple]:
        """Rows and a hash of all rows for every table, whatever their order."""
        tables = [table for table in self.tables() if table not in TELLING_OF_RUNS]
        lasting = f"COLUMNS(lambda name: NOT regexp_full_match(name, '{TELLING_THE_RUN}'))"
        query = " UNION ALL ".join(
            f"SELECT '{table}' AS name, count(*) AS size, sum(hash(r))::VARCHAR AS hash FROM "
            f"(SELECT {lasting} FROM {table}) AS r"
            for table in tables
        )
        return {row["name"]: (row["size"], row["hash"]) for row in self.sql(query)}


def workspace_in(folder: Path, **sources: str) -> Workspace:
    """A workspace with these sources, each with its profile and its path."""
    listed = "".join(f"  {name}: {{{source}}}\n" for name, source in sources.items())
    (folder / "clientele.yml").write_text(
        f"time_zone: UTC\ncurrency: GBP\ncountry: GB\nlake: lake\nsources:\n{listed}"
    )
    return Workspace(folder)


def kill_group(process: subprocess.Popen) -> None:
    """kill -9 for the launcher, the JVM it became and the Flink process under it."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def clientele(*arguments: str) -> str:
    """What a command that succeeds prints."""
    return ended(0, *arguments).stdout


def ended(code: int, *arguments: str) -> subprocess.CompletedProcess:
    done = subprocess.run(
        [COMMAND, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    assert done.returncode == code, f"{done.stdout}\n{done.stderr}"
    return done


@pytest.fixture(scope="session")
def shop(tmp_path_factory) -> Callable[[str], Workspace]:
    """Makes a workspace on the exports of one small made-up company, not yet run."""
    made_up = tmp_path_factory.mktemp("company")
    clientele("demo", "--dir", str(made_up), "--customers", "300")
    settings = (made_up / "clientele.yml").read_text().replace("exports/", f"{made_up}/exports/")

    def workspace(name: str) -> Workspace:
        folder = tmp_path_factory.mktemp(name)
        for file in made_up.glob("*.yml"):
            (folder / file.name).write_text(file.read_text())
        (folder / "clientele.yml").write_text(settings)
        return Workspace(folder)

    return workspace


@pytest.fixture(scope="session")
def clean(shop) -> Workspace:
    """A workspace after one run that nothing disturbed."""
    workspace = shop("clean")
    workspace.run()
    return workspace
