"""Runs of a program that were changed on purpose, and what they did wrong. Imported by such runs only.

No recording is made with these files: a change of them makes what was explored stale, and nothing else.
"""
