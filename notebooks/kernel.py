"""What a notebook's Java kernel is told: which workspace, which jars, which flags."""

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INSTALLED = ROOT / "app" / "target" / "clientele"
NOTEBOOK = Path(__file__).with_name("customers.ipynb")


def environment(workspace: Path, installed: Path = INSTALLED) -> dict[str, str]:
    """The environment that the kernel inherits, beside the caller's own."""
    flags = installed / "jvm.flags"
    if not flags.is_file():
        raise SystemExit(f"Cannot find Clientele in {installed}. Build it with `make build`.")
    return {
        "CLIENTELE_WORKSPACE": str(workspace.resolve()),
        "JJAVA_CLASSPATH": str(installed / "lib" / "*"),
        "JJAVA_JVM_OPTS": f"{flags.read_text().strip()} -Xmx1g",
        "PATH": path_with_java(os.environ),
    }


def path_with_java(variables: dict[str, str]) -> str:
    """PATH, where the Java of JAVA_HOME comes first: the kernel starts whatever `java` is found."""
    home = variables.get("JAVA_HOME")
    path = variables.get("PATH", os.defpath)
    return f"{home}/bin{os.pathsep}{path}" if home else path


def main() -> None:
    parser = argparse.ArgumentParser(description="Open the notebook in Jupyter Lab.")
    parser.add_argument("--workspace", type=Path, required=True, help="folder of clientele.yml")
    workspace = parser.parse_args().workspace
    if not (workspace / "clientele.yml").is_file():
        raise SystemExit(f"Cannot open workspace {workspace}: it has no clientele.yml.")
    os.environ.update(environment(workspace))
    os.execv(sys.executable, [sys.executable, "-m", "jupyterlab", str(NOTEBOOK)])


if __name__ == "__main__":
    main()
