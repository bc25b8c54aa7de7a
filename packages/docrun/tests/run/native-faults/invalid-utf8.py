import sys
print("ok \u0457", flush=True)
sys.stdout.buffer.write(b"bad \xff\xfe end\n")
