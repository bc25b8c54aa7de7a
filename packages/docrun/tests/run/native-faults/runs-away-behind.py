import os, time
end = time.monotonic() + 20
if os.fork() == 0:
    while time.monotonic() < end:
        if os.fork() != 0:
            os._exit(0)
        os.setsid()
    os._exit(0)
time.sleep(0.2)
print("left it behind")
