"""Standard output and error that hand each write to the recorder, so that one sequence orders them with everything else."""

import io


class _Raw(io.RawIOBase):
    def __init__(self, name, descriptor, emit):
        self._emit = emit
        self._descriptor = descriptor
        self.name = name

    def writable(self):
        return True

    def fileno(self):
        return self._descriptor

    def write(self, data):
        self._emit(bytes(data))
        return len(data)


def open_stream(name, descriptor, emit, errors, lines=False):
    """A text stream named `name`; `emit(data)` gets each piece of bytes as it is written, with `lines` as a line ends."""
    raw = _Raw(name, descriptor, emit)
    if lines:
        buffer = io.BufferedWriter(raw)
        stream = io.TextIOWrapper(buffer, encoding="utf-8", errors=errors, newline="\n", line_buffering=True)
        stream.mode = "w"
        return stream
    return io.TextIOWrapper(raw, encoding="utf-8", errors=errors, newline="\n", write_through=True)
