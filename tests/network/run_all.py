"""Runs command lines one after the other in this process, and leaves their exit codes in `codes.json`."""

import json
import sys
from functools import cache
from pathlib import Path
from unittest.mock import patch

import sitecustomize

from mmadvisor import loading
from mmadvisor.cli.boundary import guarded

if __name__ == "__main__":
    assert sitecustomize.FORBIDDEN, "the network is not forbidden here"
    codes = []
    with patch.object(loading, "built_in", cache(loading.built_in)):
        for words in json.load(sys.stdin):
            sys.argv = ["mmadvisor", *words]
            codes.append(guarded())
    Path("codes.json").write_text(json.dumps(codes), encoding="utf-8")
