package dev.tutti.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TestHttp.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** A form with one file, as a browser sends it. */
final class Multipart {

    private static final String BOUNDARY = "tutti-boundary-2f1c9a";

    private Multipart() {}

    static Answer post(TestHttp http, String path, String title, byte[] file) {
        var head = part("title", "") + title + "\r\n"
                + part("file", "; filename=\"sound.wav\"\r\nContent-Type: application/octet-stream");
        var body = List.of(head.getBytes(UTF_8), file, ("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return http.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", path, BodyPublishers.ofByteArrays(body));
    }

    private static String part(String name, String more) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n".formatted(BOUNDARY, name, more);
    }
}
