import subprocess
done = subprocess.run(["curl", "-sS", "-m", "3", "http://203.0.113.1/"], stderr=subprocess.DEVNULL)
print("curl:", done.returncode)
