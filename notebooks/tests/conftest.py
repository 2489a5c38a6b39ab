"""A small company that the real command makes, and the notebook that the real kernel runs on it."""

import json
import os
import subprocess
from pathlib import Path

import kernel
import nbformat
import pytest
from nbclient import NotebookClient


class Workspace:
    def __init__(self, folder: Path):
        self.folder = folder

    def sql(self, query: str) -> list[dict]:
        answer = clientele("sql", "--workspace", str(self.folder), "--format", "json", query)
        return json.loads(answer)

    def files(self) -> dict[Path, int]:
        """Every file of the lake with the moment it was last written."""
        lake = (self.folder / "lake").rglob("*")
        return {path: path.stat().st_mtime_ns for path in lake if path.is_file()}


def clientele(*arguments: str) -> str:
    command = [str(kernel.ROOT / "clientele"), *arguments]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="session")
def workspace(tmp_path_factory) -> Workspace:
    folder = tmp_path_factory.mktemp("shop")
    clientele("demo", "--dir", str(folder), "--customers", "300")
    return Workspace(folder)


@pytest.fixture
def notebook():
    return nbformat.read(kernel.NOTEBOOK, as_version=4)


@pytest.fixture(scope="session")
def before(workspace):
    return workspace.files()


@pytest.fixture(scope="session")
def executed(workspace, before):
    """The notebook after its run; a cell that fails ends it with the cell's error."""
    os.environ.update(kernel.environment(workspace.folder))
    notebook = nbformat.read(kernel.NOTEBOOK, as_version=4)
    place = {"metadata": {"path": str(kernel.NOTEBOOK.parent)}}
    return NotebookClient(notebook, timeout=180, resources=place).execute()
