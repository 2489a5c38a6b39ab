"""Exports that lie in S3: a server of its own, the real command, Spark and Flink."""

import gzip
import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import boto3
import pytest
from conftest import Workspace, workspace_in

BUCKET = "exports"
HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
HADOOP = """
<configuration>
  <property><name>fs.s3a.endpoint</name><value>%s</value></property>
  <property><name>fs.s3a.path.style.access</name><value>true</value></property>
  <property><name>fs.s3a.endpoint.region</name><value>us-east-1</value></property>
</configuration>
"""


def line(invoice: int, quantity: int = 6) -> str:
    return f"{invoice},85123A,HOLDER,{quantity},2010-12-01 08:26:00,2.55,17850.0,France\n"


# What a customer of the shop did on its site; Flink reads it as Spark does.
VISIT = {
    "type": "page",
    "messageId": "m1",
    "userId": "17850",
    "timestamp": "2010-12-01T10:00:00Z",
}


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-p", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for(port)
    yield f"http://127.0.0.1:{port}"
    server.kill()
    server.wait()


def wait_for(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError("the S3 server does not answer")


@pytest.fixture
def store(endpoint, monkeypatch):
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "a")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "b")
    s3 = boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1")
    s3.create_bucket(Bucket=BUCKET)
    return lambda name, content: s3.put_object(Bucket=BUCKET, Key=name, Body=content)


@pytest.fixture
def workspace(tmp_path: Path, endpoint, monkeypatch) -> Workspace:
    lib = tmp_path / "lib"
    lib.mkdir()
    (lib / "core-site.xml").write_text(HADOOP % endpoint)
    monkeypatch.setenv("CLIENTELE_LIB", str(lib))
    return workspace_in(
        tmp_path,
        shop="profile: online-retail, path: 's3a://exports/shop'",
        web="profile: segment-events, path: 's3a://exports/web'",
    )


def test_objects_are_read_like_files_and_only_what_is_new(store, workspace):
    store("shop/day 1.csv", (HEADER + line(1) + line(2)).encode())
    store("shop/more/day2.csv.gz", gzip.compress((HEADER + line(3)).encode()))
    store("shop/empty.csv", b"")
    store("web/events.jsonl", f"{json.dumps(VISIT)}\n".encode())
    told = workspace.run_with_problems()
    assert "Cannot ingest empty.csv of source shop: it is empty." in told
    assert sales(workspace) == {"lines": 3, "quantity": 18.0}
    [signals] = workspace.sql("SELECT count(*) AS n FROM mart.engagement_signal")
    assert signals["n"] > 0

    store("shop/empty.csv", (HEADER + line(4)).encode())
    store("shop/more/day2.csv.gz", gzip.compress((HEADER + line(3, quantity=7)).encode()))
    workspace.run("--only", "raw,sale")
    assert sales(workspace) == {"lines": 4, "quantity": 25.0}
    read = workspace.sql("SELECT file FROM ops.reconciliation WHERE source = 'shop' ORDER BY file")
    assert [each["file"] for each in read] == [
        "day 1.csv",
        "empty.csv",
        "more/day2.csv.gz",
        "more/day2.csv.gz",
    ]


def test_a_missing_bucket_is_named_and_other_sources_go_on(store, workspace):
    settings = workspace.folder / "clientele.yml"
    settings.write_text(settings.read_text().replace("s3a://exports/web", "s3a://none/web"))
    store("shop/day 1.csv", (HEADER + line(1)).encode())
    told = workspace.run_with_problems("--only", "raw")
    assert "s3a://none/web" in told
    [books] = workspace.sql("SELECT count(*) AS files FROM ops.file WHERE status = 'ingested'")
    assert books["files"] >= 1


def sales(workspace: Workspace) -> dict:
    [totals] = workspace.sql(
        "SELECT count(*) AS lines, sum(quantity)::DOUBLE AS quantity FROM core.sale"
    )
    return totals
