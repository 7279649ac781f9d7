"""PowerPoint files: pages -> .pptx and .pptx -> pages.

Slides are written as XML straight from the pages; python-pptx would walk the whole package for
every slide. Masters and layouts come unchanged from the template's base file.
"""
