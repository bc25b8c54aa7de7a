import os, signal, time
keeper = os.getppid()
with open(f"/proc/{keeper}/stat") as file:
    server = int(file.read().rpartition(")")[2].split()[1])
print("shoots", flush=True)
os.kill(server, signal.SIGKILL)
time.sleep(100)
