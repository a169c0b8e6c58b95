package dev.tutti.core.identity.setup;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the hash of the one link that is good. */
@Repository
class SetupLinkStore {

    private final JdbcClient jdbc;

    SetupLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(String hash, Instant expiresAt) {
        deleteAll();
        jdbc.sql("INSERT INTO identity.setup_links (hash, expires_at) VALUES (:hash, :expiresAt)")
                .param("hash", hash)
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean exists(String hash, Instant now) {
        return jdbc.sql("SELECT count(*) FROM identity.setup_links WHERE hash = :hash AND expires_at > :now")
                        .param("hash", hash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void deleteAll() {
        jdbc.sql("DELETE FROM identity.setup_links").update();
    }
}
