"""Renderers; one file each, all of one Advice object."""
