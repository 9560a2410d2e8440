"""Build hook: compiles the YAML catalog into one file and puts it into the wheel, with its template and the schemas."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledCatalog(BuildHookInterface):  # type: ignore[type-arg]
    """Adds `mmadvisor/_compiled/` to a wheel; an editable install reads the YAML files instead."""

    folder: TemporaryDirectory[str] | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Check and compile the catalog; a catalog with problems stops the build."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from mmadvisor.compiling import compiled_files  # noqa: PLC0415 - not importable before the line above

        self.folder = TemporaryDirectory()
        for name, content in compiled_files(root / "catalog").items():
            target = Path(self.folder.name) / name
            target.write_bytes(content)
            build_data["force_include"][str(target)] = f"mmadvisor/_compiled/{name}"
        for path in (root / "catalog" / "TEMPLATE.yaml", *sorted((root / "docs").glob("*.schema.json"))):
            build_data["force_include"][str(path)] = f"mmadvisor/_compiled/{path.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing behind."""
        del version, build_data, artifact_path
        if self.folder is not None:
            self.folder.cleanup()
