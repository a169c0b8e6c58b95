package dev.tutti.platform.web;

import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Secrets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Cursors of lists: the sort key of the last item, sealed so that a client can neither read meaning into it nor make
 * one up, and so that a cursor of one list is refused by another. The first byte is the version of this format.
 */
public final class Cursors {

    private static final int VERSION = 1;
    private static final int SEAL_BYTES = 12;
    private static final int CURSOR_CHARS_MAX = 1_000;

    private final SecretKey key;

    Cursors(Secrets secrets) {
        this.key = secrets.deriveKey("web cursors", "HmacSHA256");
    }

    /**
     * @param list the list that the cursor belongs to, filters included where they change the order: {@code releases}
     * @param sortKey the values that the list is ordered by, as text, of the last item on the page
     */
    public String seal(String list, List<String> sortKey) {
        var body = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(body)) {
            out.writeByte(VERSION);
            out.writeByte(sortKey.size());
            for (var value : sortKey) {
                out.writeUTF(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a sort key is too long for a cursor", e);
        }
        body.writeBytes(sealOf(list, body.toByteArray()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(body.toByteArray());
    }

    /** The sort key of a cursor that this installation made for this list; any other is refused as malformed. */
    public List<String> open(String list, String cursor) {
        try {
            return read(list, cursor);
        } catch (IllegalArgumentException | IOException e) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED,
                    "invalid-cursor",
                    "The cursor does not belong to this list: start again without one.",
                    "cursor",
                    null);
        }
    }

    /** The cursor of a list that is ordered by id alone. */
    public String sealId(String list, UUID id) {
        return seal(list, List.of(id.toString()));
    }

    /** The id after which the asked page begins; null for the first page of a list that is ordered by id alone. */
    public @Nullable UUID findId(String list, Paging paging) {
        var cursor = paging.cursor();
        return cursor == null ? null : UUID.fromString(open(list, cursor).getFirst());
    }

    private List<String> read(String list, String cursor) throws IOException {
        if (cursor.length() > CURSOR_CHARS_MAX) {
            throw new IllegalArgumentException("cursor too long");
        }
        var bytes = Base64.getUrlDecoder().decode(cursor);
        if (bytes.length <= SEAL_BYTES || bytes[0] != VERSION) {
            throw new IllegalArgumentException("cursor of another format");
        }
        var body = Arrays.copyOf(bytes, bytes.length - SEAL_BYTES);
        var seal = Arrays.copyOfRange(bytes, body.length, bytes.length);
        if (!MessageDigest.isEqual(seal, sealOf(list, body))) {
            throw new IllegalArgumentException("cursor with a wrong seal");
        }
        return values(body);
    }

    private static List<String> values(byte[] body) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(body, 1, body.length - 1))) {
            int count = in.readUnsignedByte();
            var values = new ArrayList<String>(count);
            for (int i = 0; i < count; i++) {
                values.add(in.readUTF());
            }
            return List.copyOf(values);
        }
    }

    private byte[] sealOf(String list, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(body), SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HmacSHA256", e);
        }
    }
}
