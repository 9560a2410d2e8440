"""What to type to install a missing extra into the environment that this program runs in."""

from mmadvisor.errors import AdvisorError, MissingExtra


def remedied(error: AdvisorError) -> str:
    """Return what an error says, with the command that mends it where an extra is missing."""
    if not isinstance(error, MissingExtra):
        return str(error)
    return f"{error}\nInstall it with:\n{install(requirements_of(error.extra) or [error.package])}"


def install(packages: list[str]) -> str:
    """Return the command. It names packages: no registry knows our own name, and our folder may be far away."""
    import shlex  # noqa: PLC0415 - only needed where something is missing
    import sys  # noqa: PLC0415
    from importlib.util import find_spec  # noqa: PLC0415

    python = sys.executable
    by_uv = ("uv", "pip", "install", "--python", python)  # it makes environments without pip
    return shlex.join([*((python, "-m", "pip", "install") if find_spec("pip") else by_uv), *packages])


def requirements_of(extra: str) -> list[str]:
    """Return the packages of an extra with their bounds, as our own package states them; none if it was never built."""
    from importlib.metadata import PackageNotFoundError, requires  # noqa: PLC0415 - only needed where something is missing

    try:
        ours = requires("mmadvisor") or []
    except PackageNotFoundError:
        return []
    stated = [each.replace("'", '"').partition(";") for each in ours]
    return [package.strip() for package, _, marker in stated if marker.strip() == f'extra == "{extra}"']
