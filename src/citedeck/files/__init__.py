"""The only place that touches disk, YAML, zip archives and .pptx files."""
