"""`python -m citedeck`."""

from .app import main

raise SystemExit(main())
