import os, time
end = time.monotonic() + 20
while time.monotonic() < end:
    if os.fork() != 0:
        os._exit(0)
    os.setsid()
