import subprocess
# Bounded, for the day on which nobody ends it.
BOMB = 'f() { [ "$1" -lt 9 ] && { f $(($1 + 1)) | f $(($1 + 1)) & }; sleep 20; }; f 0'
subprocess.run(["sh", "-c", BOMB])
