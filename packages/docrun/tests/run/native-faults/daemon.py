import os, time, sys
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.setsid()
        time.sleep(100)
    os._exit(0)
time.sleep(0.2); print("parent ends")
