"""What a user may rely on between runs."""

from conftest import ROOT, clientele


def test_running_again_with_nothing_new_changes_no_table(clean):
    before = clean.versions()
    clean.run()
    assert before
    assert clean.versions() == before


def test_the_same_exports_give_the_same_tables(clean, shop):
    second = shop("second")
    second.run()
    assert clean.content()
    assert second.content() == clean.content()


def test_every_input_row_is_accounted_for(clean):
    books = clean.sql("SELECT * FROM ops.reconciliation")
    kinds = ("accepted", "quarantined", "duplicates", "suppressed")
    assert sum(row["rows_in"] for row in books) > 10_000
    assert [row for row in books if row["rows_in"] != sum(row[kind] for kind in kinds)] == []


def test_commands_leave_no_temporary_files(clean, tmp_path, monkeypatch):
    monkeypatch.setenv("CLIENTELE_JAVA_OPTIONS", f"-Djava.io.tmpdir={tmp_path}")
    clean.sql("SELECT count(*) FROM core.sale")
    clean.run("--only", "customer_facts")
    assert list(tmp_path.iterdir()) == []


def test_a_whole_run_keeps_its_classes_for_quicker_and_quiet_starts(clean):
    assert (ROOT / "app/target/clientele/classes.jsa").stat().st_size > 10_000_000
    query = ("sql", "--workspace", str(clean.folder), "--format", "csv", "SELECT 1 AS one")
    assert clientele(*query) == "one\n1\n"
