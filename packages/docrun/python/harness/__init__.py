"""Runs a program and traces it, inside the interpreter."""
