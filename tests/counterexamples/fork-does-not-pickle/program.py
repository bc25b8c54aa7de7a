import multiprocessing
import threading

context = multiprocessing.get_context("fork")
lock = threading.Lock()
results = context.SimpleQueue()
process = context.Process(target=lambda lock: results.put(lock.locked()), args=(lock,))
process.start()
print("passed, although it cannot be pickled:", results.get() is False)
process.join()
