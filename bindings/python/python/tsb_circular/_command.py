"""Where the command is: in the wheel that carries this package, or on the path."""

import shutil
import sysconfig
from pathlib import Path


def find_command() -> Path:
    """The command `tsb-circular`; that of this package's own wheel goes before one on the path."""
    name = "tsb-circular" + (sysconfig.get_config_var("EXE") or "")
    user = sysconfig.get_preferred_scheme("user")
    # The last is where `pip install --target` puts it.
    folders = [
        Path(sysconfig.get_path("scripts")),
        Path(sysconfig.get_path("scripts", scheme=user)),
        Path(__file__).resolve().parent.parent / "bin",
    ]
    for folder in folders:
        if (folder / name).is_file():
            return folder / name
    found = shutil.which(name)
    if found is None:
        places = ", ".join(str(folder) for folder in folders)
        raise FileNotFoundError(f"no command `{name}`, neither in {places} nor on the path")
    return Path(found)
