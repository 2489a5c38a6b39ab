"""Counts the tests of one run from the JUnit XML reports that Surefire and pytest write.

Ends with exit code 1 where a test failed, or where either language ran none: a build that runs no
test reports success all the same.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree


def tally(reports: list[Path]) -> Counter:
    """Passed, failed and skipped test cases over all reports."""
    counted = Counter()
    for report in reports:
        for suite in ElementTree.parse(report).getroot().iter("testsuite"):
            tests, failures, errors, skipped = (
                int(suite.get(name, 0)) for name in ("tests", "failures", "errors", "skipped")
            )
            counted["failed"] += failures + errors
            counted["skipped"] += skipped
            counted["passed"] += tests - failures - errors - skipped
    return counted


def described(counted: Counter) -> str:
    line = f"{counted['passed']} passed, {counted['failed']} failed"
    return line + (f", {counted['skipped']} skipped" if counted["skipped"] else "")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--since", type=Path, required=True, help="older reports are not counted")
    parser.add_argument("--java", type=Path, required=True, help="root of the Maven modules")
    parser.add_argument("--python", type=Path, required=True, help="folder of pytest's reports")
    wanted = parser.parse_args()

    started = wanted.since.stat().st_mtime
    surefire = wanted.java.glob("**/target/surefire-reports/TEST-*.xml")
    java = tally([report for report in surefire if report.stat().st_mtime >= started])
    python = tally(list(wanted.python.glob("*.xml")))

    print(f"Java: {described(java)}")
    print(f"Python: {described(python)}")
    print(described(java + python), flush=True)
    for language, counted in (("Java", java), ("Python", python)):
        if counted["passed"] + counted["failed"] == 0:
            sys.exit(f"Cannot trust this run: no {language} test ran.")
    if java["failed"] + python["failed"]:
        sys.exit(1)


if __name__ == "__main__":
    main()
