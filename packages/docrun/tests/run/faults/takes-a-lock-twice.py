import threading

lock = threading.Lock()
print("before")
with lock:
    lock.acquire()
