package dev.tutti.platform.engines;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * Listeners that are bound before the broker is configured: it must be told its ports, and a port that was only looked
 * up could be another's by the time it is bound.
 */
final class LoopbackSockets implements ServerSocketFactory, AutoCloseable {

    private static final int BACKLOG = 128;

    private final Map<String, ServerSocketChannel> bound = new ConcurrentHashMap<>();

    /** Binds the port for the listener and returns it; with 0 the system chooses. */
    int bind(String listener, int port) throws IOException {
        var channel = ServerSocketChannel.open();
        try {
            channel.bind(new InetSocketAddress(InetAddress.ofLiteral(Ports.LOOPBACK), port), BACKLOG);
        } catch (BindException taken) {
            channel.close();
            throw taken;
        }
        channel.configureBlocking(false);
        bound.put(listener.toLowerCase(Locale.ROOT), channel);
        return channel.socket().getLocalPort();
    }

    @Override
    public ServerSocketChannel openServerSocket(
            String listener, InetSocketAddress address, int backlog, int receiveBufferSize) {
        var channel = bound.remove(listener.toLowerCase(Locale.ROOT));
        if (channel == null) throw new EngineFailure("No socket was bound for the listener " + listener);
        return channel;
    }

    /** Closes what no broker took over. */
    @Override
    public void close() throws IOException {
        for (var channel : bound.values()) channel.close();
    }
}
