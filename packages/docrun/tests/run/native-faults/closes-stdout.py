import os, sys
print("before")
sys.stdout.close()
os.close(1)
print("after", file=sys.stderr)
