"""What readers and magnifiers follow: the terminal's own cursor."""
