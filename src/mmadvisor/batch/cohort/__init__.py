"""What a cohort needs: one list of sections, in four forms."""
