with open("big", "wb") as f:
    for _ in range(1024):
        f.write(b"x" * 1024 * 1024)
