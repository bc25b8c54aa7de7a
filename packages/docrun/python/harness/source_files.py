"""The files of a program: compiled under the names that tracebacks show."""

import inspect
import linecache


class SourceFiles:
    """Compiles the texts of a program and keeps them for tracebacks and for the trace."""

    def __init__(self):
        self.texts = {}
        self.codes = []

    def compile(self, text, filename):
        """The code of one file, known to tracebacks by its text."""
        linecache.cache[filename] = (len(text), None, text.splitlines(keepends=True), filename)
        code = compile(text, filename, "exec", dont_inherit=True)
        self.texts[filename] = text
        self.codes.extend(_codes(code))
        return code


def _codes(code):
    yield code
    for constant in code.co_consts:
        if inspect.iscode(constant):
            yield from _codes(constant)
