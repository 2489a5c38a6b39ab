"""A customer who is gone from the exports is gone from every table that people read."""

import pytest
from conftest import Workspace, workspace_in

PROFILE = """
time_zone: UTC
currency: GBP
objects:
  contact:
    files: ["contacts*.csv"]
    header: [Id, Email]
    snapshot: {deletes_at_most: 50}
    tables:
      customer_record:
        key: Id
        columns:
          kind: {value: person}
          email: Email
  line:
    files: ["lines*.csv"]
    header: [Line, Customer, Sold]
    snapshot: {deletes_at_most: 50}
    tables:
      sale:
        key: Line
        customer: [{own: Customer}]
        columns:
          order_id: Line
          line_no: {value: "1"}
          product_id: {value: rope}
          sold_at: Sold
          quantity: {value: "1"}
          unit_price: Price
"""
CUSTOMERS = {
    "core.customer": "SELECT count(*) AS n FROM core.customer",
    "mart.customer_facts": "SELECT count(*) AS n FROM mart.customer_facts",
    "mart.customer_rfm": "SELECT count(*) AS n FROM mart.customer_rfm WHERE method = 'quantile'",
    "score.churn": "SELECT count(*) AS n FROM score.churn",
    "report.segment_summary": "SELECT sum(customers)::BIGINT AS n FROM report.segment_summary",
    "report.sales_by_month": "SELECT sum(customers)::BIGINT AS n FROM report.sales_by_month",
}


@pytest.fixture
def shop(tmp_path) -> Workspace:
    (tmp_path / "shop.yml").write_text(PROFILE)
    (tmp_path / "exports").mkdir()
    return workspace_in(tmp_path, shop="profile: shop.yml, path: exports")


def export(shop: Workspace, number: int, customers: range) -> None:
    contacts = "".join(f"{id},c{id}@example.org\n" for id in customers)
    lines = "".join(f"L{id},{id},2024-03-01 10:00:00,{id}.00\n" for id in customers)
    (shop.folder / f"exports/contacts-{number}.csv").write_text(f"Id,Email\n{contacts}")
    (shop.folder / f"exports/lines-{number}.csv").write_text(
        f"Line,Customer,Sold,Price\n{lines}"
    )


def customers(shop: Workspace) -> dict[str, int]:
    return {table: shop.sql(query)[0]["n"] for table, query in CUSTOMERS.items()}


def test_what_the_newest_exports_lack_is_in_no_table_that_people_read(shop):
    export(shop, 1, range(1, 9))
    shop.run()
    assert customers(shop) == dict.fromkeys(CUSTOMERS, 8)
    export(shop, 2, range(3, 9))
    shop.run()
    assert customers(shop) == dict.fromkeys(CUSTOMERS, 6)
    [deleted] = shop.sql("SELECT count(*) AS n FROM core.sale WHERE is_deleted")
    assert deleted["n"] == 2
    [sales] = shop.sql("SELECT sum(revenue)::DOUBLE AS revenue FROM report.sales_by_month")
    assert sales["revenue"] == sum(range(3, 9))
