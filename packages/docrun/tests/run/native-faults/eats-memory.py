x = "a" * (1 << 20)
l = []
while True: l.append(bytearray(10_000_000))
