"""The one text engine: fonts, measuring, line breaks and fit; words made comparable. No Qt."""
