import queue

print("before")
queue.Queue().get()
