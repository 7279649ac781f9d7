"""Pages -> pixels and PDF, through QtGui. It decides nothing: lines come from `citedeck.text`."""
