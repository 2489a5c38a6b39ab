"""A real Airflow with its own home and SQLite database, thrown away after the tests."""

import os
import shutil
import stat
import tempfile
from pathlib import Path

import pytest

DAGS = Path(__file__).parent.parent
HOME = Path(tempfile.mkdtemp(prefix="clientele-airflow-"))
STUB = Path(__file__).with_name("stub_clientele.py")

# Airflow reads its settings when it is first imported, which is before any fixture runs.
os.environ.update(
    AIRFLOW_HOME=str(HOME),
    AIRFLOW__CORE__DAGS_FOLDER=str(DAGS),
    AIRFLOW__CORE__LOAD_EXAMPLES="False",
    AIRFLOW__LOGGING__LOGGING_LEVEL="WARNING",
    CLIENTELE_WORKSPACE="/data/shop",
    CLIENTELE_TIME_ZONE="Europe/London",
)


def pytest_sessionfinish() -> None:
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def database() -> None:
    from airflow.utils.db import initdb

    initdb()


@pytest.fixture(scope="session")
def dag_bag(database):
    from airflow.dag_processing.dagbag import DagBag

    return DagBag(DAGS)


@pytest.fixture
def dag(dag_bag):
    return dag_bag.dags["clientele_daily"]


@pytest.fixture
def stub(tmp_path, monkeypatch):
    """Puts a `clientele` on PATH that writes its calls down; the test may name a job that fails."""
    executable = tmp_path / "bin" / "clientele"
    executable.parent.mkdir()
    shutil.copy(STUB, executable)
    executable.chmod(executable.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{executable.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("STUB_CALLS", str(tmp_path / "calls"))
    return Stub(tmp_path / "calls", monkeypatch)


class Stub:
    def __init__(self, calls: Path, environment: pytest.MonkeyPatch):
        self.file = calls
        self.environment = environment

    def ends(self, job: str, code: int) -> None:
        self.environment.setenv("STUB_ENDS", f"{job}={code}")

    def leaves_out(self, text: str) -> None:
        self.environment.setenv("STUB_LEFT_OUT", text)

    def calls(self) -> list[list[str]]:
        return [line.split("\t") for line in self.file.read_text().splitlines()]

    def jobs(self) -> list[str]:
        return [call[-1] if call[0] == "run" else "left_out" for call in self.calls()]
