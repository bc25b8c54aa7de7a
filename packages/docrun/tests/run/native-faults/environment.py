import os
seen = " ".join(f"{name}={value}" for name, value in os.environ.items())
for pid in ("self", os.getppid()):
    try:
        with open(f"/proc/{pid}/environ") as file:
            seen += file.read()
    except PermissionError:
        pass
print("secret" in seen.lower(), sorted(os.environ))
