#!/usr/bin/env python3
"""Stands in for `clientele`: writes its arguments to $STUB_CALLS, ends as $STUB_ENDS says."""

import os
import sys

with open(os.environ["STUB_CALLS"], "a", encoding="utf-8") as calls:
    calls.write("\t".join(sys.argv[1:]) + "\n")
job, _, code = os.environ.get("STUB_ENDS", "").partition("=")
sys.exit(int(code) if job == sys.argv[-1] else 0)
