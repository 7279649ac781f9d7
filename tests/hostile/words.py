"""Words of the finished example: those that must survive, and those of the slide that is damaged."""

PAGES = 12
"""The pages of our own finished example, the base of most kinds."""
KEPT = "North Korea gives what the Russian army lacks most"
"""Words of its fourth slide: they must survive whatever happens to the third."""
TITLE, BODY = "Strategic exchange", "Two allied countries agreed"
"""Words of the third slide, in its first and its last text."""
NOTE = "One expression comes up again and again"
"""Words of the third slide's notes."""
