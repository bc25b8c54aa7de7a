import threading
from concurrent.futures import ThreadPoolExecutor

main_thread = threading.current_thread()
with ThreadPoolExecutor(1) as pool:
    future = pool.submit(pow, 2, 10)
    future.result()
    future.add_done_callback(
        lambda _: print("by the main thread:", threading.current_thread() is main_thread)
    )
