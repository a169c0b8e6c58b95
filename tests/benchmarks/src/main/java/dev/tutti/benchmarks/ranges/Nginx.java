package dev.tutti.benchmarks.ranges;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** An nginx of our own on loopback, with nothing of the system's configuration. */
final class Nginx implements AutoCloseable {

    private final Process master;
    private final int port;

    private Nginx(Process master, int port) {
        this.master = master;
        this.port = port;
    }

    static Optional<Path> findProgram() {
        var places = Stream.concat(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)),
                Stream.of("/usr/sbin", "/usr/local/sbin"));
        return places.map(place -> Path.of(place, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Serves the files of the folder {@code www} in the given one. */
    static Nginx start(Path program, Path folder) throws IOException {
        int port = findFreePort();
        var configuration = Files.writeString(folder.resolve("nginx.conf"), configuration(folder, port));
        var log = folder.resolve("error.log");
        var master = new ProcessBuilder(
                        program.toString(),
                        "-e",
                        log.toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        var nginx = new Nginx(master, port);
        await("nginx, see " + log).until(nginx::answers);
        return nginx;
    }

    URI address(String file) {
        return URI.create("http://127.0.0.1:%d/%s".formatted(port, file));
    }

    /** The master ends its workers. */
    @Override
    public void close() {
        master.destroy();
        master.onExit().join();
    }

    private boolean answers() {
        if (!master.isAlive()) throw new IllegalStateException("nginx ended with " + master.exitValue());
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    // As a system's nginx is usually set for files: one worker per core, sendfile, no log of each request.
    private static String configuration(Path folder, int port) {
        return """
                %s
                daemon off;
                worker_processes auto;
                pid %2$s/nginx.pid;
                error_log %2$s/error.log;
                events { worker_connections 512; }
                http {
                    access_log off;
                    sendfile on;
                    tcp_nopush on;
                    client_body_temp_path %2$s/body;
                    proxy_temp_path %2$s/proxy;
                    fastcgi_temp_path %2$s/fastcgi;
                    uwsgi_temp_path %2$s/uwsgi;
                    scgi_temp_path %2$s/scgi;
                    server {
                        listen 127.0.0.1:%3$d;
                        root %2$s/www;
                    }
                }
                """.formatted(isRoot() ? "user root;" : "", folder, port);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int findFreePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
