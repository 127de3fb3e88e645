"""Pure numeric analysis: texts and numbers in, plain data out."""
