"""The notebook as an analyst meets it."""

import re
from html import unescape

import kernel
import pytest


def test_every_cell_of_code_runs_and_every_question_is_answered(executed):
    cells = [cell for cell in executed.cells if cell.cell_type == "code"]
    questions = [cell for cell in cells if "ask(\n" in cell.source]

    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    assert len(questions) >= 6
    for question in questions:
        assert html(question), f"nothing drawn by:\n{question.source}"


def test_the_bars_show_as_many_customers_a_segment_as_the_lake_holds(executed, workspace):
    counts = workspace.sql(
        "SELECT segment, count(*) AS customers FROM mart.customer_rfm "
        "WHERE as_of = (SELECT max(as_of) FROM mart.customer_rfm) AND method = 'quantile' "
        "GROUP BY segment"
    )
    bar = re.compile(r"<span style='width:14em'>(.+?)</span>.*?</span>([\d,]+)", re.DOTALL)
    bars = bar.findall(drawn(executed))

    assert counts
    assert {unescape(label): int(number.replace(",", "")) for label, number in bars} == {
        row["segment"]: row["customers"] for row in counts
    }


def test_nobody_is_named_in_what_the_notebook_shows(executed, workspace):
    people = workspace.sql("SELECT full_name, email, phone FROM core.customer")
    shown = "".join(html(cell) for cell in executed.cells if cell.cell_type == "code")
    personal = {value for person in people for value in person.values() if value}

    assert len(personal) > 100
    assert [value for value in personal if value in shown] == []


def test_the_lake_is_left_as_it_was(executed, workspace, before):
    assert before
    assert workspace.files() == before


def test_the_notebook_is_kept_without_output(notebook):
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.outputs == []
            assert cell.execution_count is None


def test_a_missing_build_is_explained(tmp_path):
    with pytest.raises(SystemExit, match="make build"):
        kernel.environment(tmp_path, installed=tmp_path)


def drawn(executed):
    """The first bars of the notebook, which are the segments."""
    return next(html(cell) for cell in executed.cells if "bars(ask" in cell.source)


def html(cell):
    shown = [output.data.get("text/html", "") for output in cell.outputs if "data" in output]
    return "".join(shown)
