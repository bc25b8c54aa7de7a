"""What the tracer keeps for each thread: the steps of two loops in two threads must not mix."""

import threading


class ThreadState(threading.local):
    """The steps that run in a thread, and what the one in progress has shown so far."""

    def __init__(self):
        # Numbers of tasks, innermost last: the first step of an eager task runs inside of another's.
        self.steps = []
        self.creating = []
        # The frames that have yielded, innermost first, and what the innermost yielded.
        self.chain = []
        self.future = None
        # Identities of the exception that left a coroutine last, and of the frame last thrown into.
        self.raised = None
        self.thrown = None
        # The frame in which an exception is being handled, and the event to say if an except clause takes it.
        self.handling = None
