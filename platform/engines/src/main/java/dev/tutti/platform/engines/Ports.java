package dev.tutti.platform.engines;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on loopback. */
final class Ports {

    static final String LOOPBACK = "127.0.0.1";

    private Ports() {}

    static int findFree() throws IOException {
        try (var socket = bind(0)) {
            return socket.getLocalPort();
        }
    }

    static boolean isFree(int port) throws IOException {
        try (var _ = bind(port)) {
            return true;
        } catch (BindException taken) {
            return false;
        }
    }

    // Connections of an earlier run that are still fading away must not make the port look taken.
    private static ServerSocket bind(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        try {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port));
            return socket;
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }
}
