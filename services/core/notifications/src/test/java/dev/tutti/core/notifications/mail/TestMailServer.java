package dev.tutti.core.notifications.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server that refuses whom a test wants refused. */
final class TestMailServer {

    private final Map<String, Deque<RejectException>> refusals = new ConcurrentHashMap<>();
    private final Map<String, List<String>> received = new ConcurrentHashMap<>();
    private final SMTPServer server;

    private TestMailServer() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(Receiving::new)
                .build();
    }

    static TestMailServer start() {
        var mail = new TestMailServer();
        mail.server.start();
        return mail;
    }

    String port() {
        return Integer.toString(server.getPortAllocated());
    }

    /** The next mail to that recipient is refused so; several refusals take turns. */
    void refuse(String recipient, int code, String reply) {
        refusals.computeIfAbsent(recipient, _ -> new ArrayDeque<>()).add(new RejectException(code, reply));
    }

    /** The mails that came for that recipient, as they were sent. */
    List<String> received(String recipient) {
        return received.getOrDefault(recipient, List.of());
    }

    private final class Receiving implements MessageHandler {

        private String recipient = "";

        Receiving(MessageContext context) {}

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String address) throws RejectException {
            var refusal = refusals.getOrDefault(address, new ArrayDeque<>()).poll();
            if (refusal != null) {
                throw refusal;
            }
            recipient = address;
        }

        @Override
        public @Nullable String data(InputStream data) throws IOException {
            var mail = new String(data.readAllBytes(), StandardCharsets.UTF_8);
            received.computeIfAbsent(recipient, _ -> new CopyOnWriteArrayList<>())
                    .add(mail);
            return null; // the usual answer
        }

        @Override
        public void done() {}
    }
}
