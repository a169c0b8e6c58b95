package dev.tutti.platform.security;

import java.time.Instant;

/** A good access token: whom it speaks for, and from when until when it does. */
public record AccessToken(CurrentUser user, Instant issuedAt, Instant expiresAt) {}
