package dev.tutti.platform.testing;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A {@code multipart/form-data} body (RFC 7578), as a browser sends it. */
public final class TestForm {

    private static final String BOUNDARY = "tutti-test-boundary-7f3a";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public TestForm field(String name, String value) {
        part("Content-Disposition: form-data; name=\"%s\"".formatted(name), value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public TestForm file(String name, String fileName, byte[] content) {
        part(
                "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream"
                        .formatted(name, fileName),
                content);
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    BodyPublisher publisher() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(whole.toByteArray());
    }

    private void part(String headers, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\n" + headers + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
