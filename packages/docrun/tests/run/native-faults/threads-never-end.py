import threading, time
threading.Thread(target=time.sleep, args=(100,)).start()
print("main ends")
