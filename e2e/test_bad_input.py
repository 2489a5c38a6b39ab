"""A file of a million rows, one in a hundred of them wrong in one of twelve ways, beside a line of 2 GB."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Workspace, workspace_in

ROWS = 1_000_000
ROWS_TO_A_DEFECT = 97
HEADER = "Line,Order,No,Product,Sold,Quantity,Price,Gone,Changed"
PROFILE = """
time_zone: UTC
currency: GBP
objects:
  line:
    header: [Line, Order, Sold]
    tables:
      sale:
        key: Line
        columns:
          order_id: Order
          line_no: "No"
          product_id: Product
          sold_at: Sold
          quantity: Quantity
          unit_price: Price
          is_deleted: Gone
          modified_at: Changed
"""

# What is wrong with a row, by the rule that says so.
REFUSED = [
    ("key", lambda row: [""] + row[1:]),
    ("required", lambda row: row[:4] + [""] + row[5:]),
    ("instant", lambda row: row[:4] + ["yesterday"] + row[5:]),
    ("instant", lambda row: row[:4] + ["2025-02-30 10:00:00"] + row[5:]),
    ("decimal", lambda row: row[:5] + ["many"] + row[6:]),
    ("too_large", lambda row: row[:6] + ["1" + "0" * 20] + row[7:]),
    ("integer", lambda row: row[:2] + ["1.5"] + row[3:]),
    ("boolean", lambda row: row[:7] + ["perhaps"] + row[8:]),
    ("field_count", lambda row: row[:6]),
    ("field_count", lambda row: row + ["more"]),
]
DUPLICATE = len(REFUSED)
OLDER = DUPLICATE + 1
KINDS = OLDER + 1


def odd_text(number: int) -> str:
    """Odd, and right: quotes, a delimiter and two lines in one field."""
    return f'"P{number % 500} ""big"", \nblue"'


def row(number: int) -> list[str]:
    return [
        f"L{number}",
        f"O{number // 4}",
        str(number % 4 + 1),
        odd_text(number) if number % (10 * ROWS_TO_A_DEFECT) == 1 else f"P{number % 500}",
        "2025-03-01T10:00:00Z",
        "2",
        "3.50",
        "false",
        "2025-03-02T10:00:00Z",
    ]


def rows(expected: Counter) -> Iterator[list[str]]:
    """A million rows; counts what is to become of each."""
    before = row(0)
    yield before
    expected["accepted"] += 1
    for number in range(1, ROWS):
        defect, rest = divmod(number, ROWS_TO_A_DEFECT)
        if rest > 0:
            expected["accepted"] += 1
            before = row(number)
            yield before
        elif defect % KINDS == DUPLICATE:
            expected["duplicates"] += 1
            yield before
        elif defect % KINDS == OLDER:
            expected["suppressed"] += 1
            yield before[:6] + ["9.99", "false", "2025-03-01T10:00:00Z"]
        else:
            rule, spoiled = REFUSED[defect % KINDS]
            expected[rule] += 1
            yield spoiled(row(number))


def write_line_of_two_gigabytes(file: Path) -> None:
    with file.open("wb") as out:
        out.write(f"{HEADER}\n".encode())
        for _ in range(2048):
            out.write(b"x" * (1 << 20))


@pytest.fixture(scope="module")
def ingested(tmp_path_factory) -> tuple[Workspace, Counter, str]:
    folder = tmp_path_factory.mktemp("bad")
    shop = folder / "shop"
    shop.mkdir()
    (folder / "shop.yml").write_text(PROFILE)
    expected = Counter()
    with (shop / "million.csv").open("w") as out:
        out.write(f"{HEADER}\n")
        out.writelines(",".join(each) + "\n" for each in rows(expected))
    write_line_of_two_gigabytes(shop / "one-line.csv")
    workspace = workspace_in(folder, shop="profile: shop.yml, path: shop")
    told = workspace.run_with_problems("--only", "raw,sale")
    (shop / "one-line.csv").unlink()
    return workspace, expected, told


def test_of_a_million_rows_with_twelve_kinds_of_defect_each_is_accounted_for(ingested):
    workspace, expected, _ = ingested
    [books] = workspace.sql(
        "SELECT rows_in, accepted, quarantined, duplicates, suppressed FROM ops.reconciliation"
    )
    refused = sum(expected[rule] for rule in {rule for rule, _ in REFUSED})
    assert books == {
        "rows_in": ROWS,
        "accepted": expected["accepted"],
        "quarantined": refused,
        "duplicates": expected["duplicates"],
        "suppressed": expected["suppressed"],
    }
    assert ROWS == expected["accepted"] + refused + expected["duplicates"] + expected["suppressed"]


def test_each_refused_row_is_kept_with_its_rule(ingested):
    workspace, expected, _ = ingested
    kept = workspace.sql("SELECT rule, count(*) AS n FROM ops.quarantine GROUP BY rule")
    rules = {rule for rule, _ in REFUSED}
    assert {each["rule"]: each["n"] for each in kept} == {rule: expected[rule] for rule in rules}


def test_accepted_rows_are_what_the_file_says(ingested):
    workspace, expected, _ = ingested
    [sales] = workspace.sql(
        "SELECT count(*) AS lines, sum(net_amount)::DOUBLE AS amount,"
        " count(*) FILTER (contains(product_id, chr(10))) AS odd FROM core.sale"
    )
    assert sales["lines"] == expected["accepted"]
    assert sales["amount"] == 7.0 * expected["accepted"]
    assert sales["odd"] > 900


def test_a_line_of_two_gigabytes_is_named_with_its_remedy_and_costs_nothing_else(ingested):
    _, _, told = ingested
    assert "one-line.csv" in told
    assert "16 million characters" in told
