import os, signal, subprocess, time
subprocess.Popen(["sleep", "100"], start_new_session=True)
os.kill(os.getppid(), signal.SIGKILL)
time.sleep(100)
