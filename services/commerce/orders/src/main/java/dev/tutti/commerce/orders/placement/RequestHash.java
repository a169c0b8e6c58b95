package dev.tutti.commerce.orders.placement;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** What makes a request this one and no other. */
public final class RequestHash {

    private RequestHash() {}

    /**
     * @param request the body as it was read, so that spaces and the order of members do not count
     */
    public static String of(String operation, Object request, JsonMapper json) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(json.writeValueAsBytes(operation));
            return HexFormat.of().formatHex(hash.digest(json.writeValueAsBytes(request)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
