"""Ways of asking at a terminal: menus and plain lines, behind one protocol."""
