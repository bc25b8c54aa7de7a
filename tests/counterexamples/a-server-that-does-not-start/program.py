import threading
import time


class Server:
    started = False

    def run(self):
        return  # as uvicorn does when the lifespan fails


server = Server()
thread = threading.Thread(target=server.run)
thread.start()
end = time.monotonic() + 0.3
while not server.started and time.monotonic() < end:
    time.sleep(0.01)
print("started:", server.started, "alive:", thread.is_alive())
