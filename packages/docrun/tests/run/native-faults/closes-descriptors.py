import os, sys
os.closerange(3, 1024)
print("closed")
sys.exit(3)
