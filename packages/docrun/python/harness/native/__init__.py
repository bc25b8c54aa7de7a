"""Runs programs on a real CPython, in real time, each in processes of its own that are ended with it."""
