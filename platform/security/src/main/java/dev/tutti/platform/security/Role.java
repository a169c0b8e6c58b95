package dev.tutti.platform.security;

import java.util.Locale;

/** What a person may be; in {@code @PreAuthorize} and in tokens by its {@link #label()}. */
public enum Role {
    LISTENER,
    ARTIST,
    LABEL,
    CUSTOMER,
    MERCHANT,
    SUPPLIER,
    LEARNER,
    TEACHER,
    ADMINISTRATOR;

    /** The role in tokens, tables and JSON: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the role of that label, or throws an {@link IllegalArgumentException}. */
    public static Role of(String label) {
        for (var role : values()) {
            if (role.label().equals(label)) {
                return role;
            }
        }
        throw new IllegalArgumentException("unknown role: " + label);
    }
}
