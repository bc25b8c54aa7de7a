import multiprocessing
import os
import threading


def worker(results):
    os._exit(3)


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    results = context.SimpleQueue()
    process = context.Process(target=worker, args=(results,))
    process.start()
    process.join()
    taking = threading.Thread(target=results.get, daemon=True)
    taking.start()
    taking.join(0.3)
    print("exit code:", process.exitcode, "get() still waits:", taking.is_alive())
