for _ in range(99_000):
    print("a")
print("end")
