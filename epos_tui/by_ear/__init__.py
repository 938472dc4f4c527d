"""The reader mode: the rooms of the lines face on a full screen, a row at a time, for speech and braille."""
