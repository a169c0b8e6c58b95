package dev.tutti.tests;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who runs the installations that a test starts: made at their first start, with a password that only this run knows. */
public final class Administrator {

    private static final String EMAIL = "admin@example.org";
    private static final String PASSWORD = UUID.randomUUID().toString();

    private Administrator() {}

    public static Map<String, String> settings() {
        return Map.of("tutti.admin.email", EMAIL, "tutti.admin.password", PASSWORD);
    }

    /** The same on a command line. */
    public static List<String> arguments() {
        return settings().entrySet().stream()
                .map(setting -> "--set=%s=%s".formatted(setting.getKey(), setting.getValue()))
                .sorted()
                .toList();
    }

    public static Person logIn(Installation tutti) {
        return Person.logIn(tutti, EMAIL, PASSWORD);
    }

    /** What {@code POST /api/v1/auth/login} takes. */
    public static Map<String, String> credentials() {
        return Map.of("email", EMAIL, "password", PASSWORD);
    }
}
