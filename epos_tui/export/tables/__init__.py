"""The tables of CSV, of the commands and of files: a header, and a row for each thing."""
