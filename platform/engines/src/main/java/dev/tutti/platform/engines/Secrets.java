package dev.tutti.platform.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that are generated once and then read from their file. */
final class Secrets {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String getOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) PrivateFiles.write(file, random() + "\n");
        var secret = Files.readString(file).strip();
        if (secret.isEmpty()) throw new EngineFailure("The secret in " + file + " is empty: restore it from a backup.");
        return secret;
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
