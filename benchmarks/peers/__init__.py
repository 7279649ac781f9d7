"""Others that make the same deck: each with a function `export(slides, path)` that gives its time.

`missing()` says why one can't be measured on this machine; empty where it can.
"""
