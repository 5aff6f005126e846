### Pages: imports.
