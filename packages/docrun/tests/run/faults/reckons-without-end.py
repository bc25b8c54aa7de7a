print("before")
print(len(str(7 ** (7**9) % 10 ** (10**8))))
