import socket, time
with socket.create_server(("127.0.0.1", 8765)) as server:
    time.sleep(1)
    with socket.create_connection(("127.0.0.1", 8765)):
        server.accept()[0].close()
print("listened")
