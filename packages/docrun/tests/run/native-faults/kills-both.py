import os, signal, time
keeper = os.getppid()
with open(f"/proc/{keeper}/stat") as file:
    server = int(file.read().rpartition(")")[2].split()[1])
for pid in (keeper, server):
    os.kill(pid, signal.SIGKILL)
time.sleep(100)
