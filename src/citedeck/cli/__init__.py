"""The command line: every command works without a screen, none of them imports Qt's widgets.

Exit status: 0 done, 1 done but there are error findings, 2 a usage or input error.
"""

from .run import COMMANDS, run

__all__ = ["COMMANDS", "run"]
