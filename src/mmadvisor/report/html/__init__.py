"""HTML: one file that needs nothing else. Text of data is escaped, and the page allows only its own script."""
