#!/usr/bin/env python3
"""Stands in for `clientele`: writes its arguments to $STUB_CALLS, ends as $STUB_ENDS says.

Asked by `sql` what was left out, it answers with $STUB_LEFT_OUT.
"""

import os
import sys

with open(os.environ["STUB_CALLS"], "a", encoding="utf-8") as calls:
    calls.write("\t".join(sys.argv[1:]) + "\n")
if sys.argv[1] == "sql":
    print("job,left_out\n" + os.environ.get("STUB_LEFT_OUT", ""), end="")
job, _, code = os.environ.get("STUB_ENDS", "").partition("=")
sys.exit(int(code) if job == sys.argv[-1] else 0)
