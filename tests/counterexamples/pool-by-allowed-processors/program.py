import os
from concurrent.futures import ThreadPoolExecutor

os.cpu_count = lambda: 8
os.process_cpu_count = lambda: 1
print(ThreadPoolExecutor()._max_workers)
