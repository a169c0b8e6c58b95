package dev.tutti.platform.security;

/** What the two sorts of tokens look like, so that neither is ever taken for the other. */
public final class TokenFormat {

    /** The issuer of both. */
    public static final String ISSUER = "tutti";

    /** The {@code typ} of a person's access token (RFC 9068). */
    public static final String ACCESS_TYPE = "at+jwt";

    /** The audience of a person's access token: every service of the installation. */
    public static final String ACCESS_AUDIENCE = "tutti";

    /** The {@code typ} of a service's token. */
    static final String SERVICE_TYPE = "service+jwt";

    private TokenFormat() {}
}
