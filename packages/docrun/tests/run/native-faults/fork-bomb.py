import os, time
# Bounded, for the day on which nobody ends it.
for _ in range(9):
    os.fork()
time.sleep(20)
