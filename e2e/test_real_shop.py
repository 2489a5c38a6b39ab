"""A year of a real shop: the figures that others have published for the same data.

Source of the figures: UCI Online Retail, 541,909 lines in 305 daily files.
"""

import pytest
from conftest import ROOT, Workspace, clientele

DAYS = ROOT.parent / "shared" / "data" / "online_retail" / "by-day"
BOUGHT = "customer_id IS NOT NULL AND quantity > 0 AND unit_price > 0"


@pytest.fixture(scope="module")
def retail(tmp_path_factory) -> Workspace:
    if not DAYS.is_dir():
        pytest.skip(f"the real shop's files are not at {DAYS}")
    folder = tmp_path_factory.mktemp("retail") / "shop"
    clientele("init", str(folder), "--source", f"online-retail={DAYS}")
    workspace = Workspace(folder)
    workspace.run()
    return workspace


def test_no_line_is_lost(retail):
    [all_lines] = retail.sql(
        "SELECT count(*) AS lines, count(*) FILTER (customer_id IS NULL) AS unknown FROM core.sale"
    )
    [books] = retail.sql(
        "SELECT sum(rows_in)::BIGINT AS lines, sum(accepted)::BIGINT AS kept"
        " FROM ops.reconciliation"
    )
    assert all_lines == {"lines": 541_909, "unknown": 135_080}
    assert books == {"lines": 541_909, "kept": 541_909}


def test_purchases_of_known_customers_add_up_to_the_published_figures(retail):
    [bought] = retail.sql(
        "SELECT count(*) AS lines, count(DISTINCT customer_id) AS customers,"
        " count(DISTINCT order_id) AS invoices, sum(quantity * unit_price)::DECIMAL(18, 2)::VARCHAR"
        f" AS amount FROM core.sale WHERE {BOUGHT}"
    )
    assert bought == {
        "lines": 397_884,
        "customers": 4_338,
        "invoices": 18_532,
        "amount": "8911407.90",
    }


def test_running_again_with_nothing_new_changes_no_table(retail):
    before = retail.versions()
    retail.run()
    assert retail.versions() == before


def test_past_days_filled_in_in_any_order_are_the_same(retail):
    retail.run("--from", "2011-10-01", "--to", "2011-12-09")
    days = retail.sql("SELECT DISTINCT as_of::VARCHAR AS day FROM mart.customer_facts ORDER BY 1")
    assert [row["day"] for row in days] == ["2011-10-31", "2011-11-30", "2011-12-09"]
    in_order = marts(retail)
    for day in ("2011-11-30", "2011-10-31", "2011-12-09"):
        retail.run("--from", day, "--to", day)
    assert marts(retail) == in_order


def marts(workspace: Workspace) -> dict[str, tuple]:
    return {name: rows for name, rows in workspace.content().items() if name.startswith("mart.")}
