package dev.tutti.core.identity.user;

import dev.tutti.platform.security.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps accounts. */
@Repository
class UserStore {

    private final JdbcClient jdbc;

    UserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the address is taken. */
    boolean insert(User user) {
        return jdbc.sql("""
                INSERT INTO identity.users
                    (id, email, email_key, display_name, password_hash, roles, version, created_at)
                VALUES (:id, :email, :emailKey, :displayName, :passwordHash, :roles, :version, :createdAt)
                ON CONFLICT (email_key) DO NOTHING
                """)
                        .param("id", user.id())
                        .param("email", user.email().text())
                        .param("emailKey", user.email().key())
                        .param("displayName", user.displayName().text())
                        .param("passwordHash", user.passwordHash())
                        .param("roles", user.roleLabels().toArray(String[]::new))
                        .param("version", user.version())
                        .param("createdAt", user.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<User> find(UUID id) {
        return jdbc.sql("""
                SELECT id, email, email_key, display_name, password_hash, roles, version, created_at
                FROM identity.users
                WHERE id = :id
                """).param("id", id).query(UserStore::toUser).optional();
    }

    /** Keeps others from changing the account, or anything of its sessions, until the transaction ends. */
    Optional<User> findForUpdate(UUID id) {
        return jdbc.sql("""
                SELECT id, email, email_key, display_name, password_hash, roles, version, created_at
                FROM identity.users
                WHERE id = :id
                FOR NO KEY UPDATE
                """).param("id", id).query(UserStore::toUser).optional();
    }

    Optional<User> findByEmail(String emailKey) {
        return jdbc.sql("""
                SELECT id, email, email_key, display_name, password_hash, roles, version, created_at
                FROM identity.users
                WHERE email_key = :emailKey
                """)
                .param("emailKey", emailKey)
                .query(UserStore::toUser)
                .optional();
    }

    /** Accounts in the order of their ids whose name or address holds the text, from after that id on. */
    List<User> list(String text, UUID after, int rows) {
        return jdbc.sql("""
                SELECT id, email, email_key, display_name, password_hash, roles, version, created_at
                FROM identity.users
                WHERE id > :after
                  AND (display_name ILIKE :pattern OR email_key ILIKE :pattern)
                ORDER BY id
                LIMIT :rows
                """)
                .param("after", after)
                .param("pattern", "%" + escaped(text) + "%")
                .param("rows", rows)
                .query(UserStore::toUser)
                .list();
    }

    /** Accounts with that role, in the order of their ids. */
    List<User> listByRole(String role, int rows) {
        return jdbc.sql("""
                SELECT id, email, email_key, display_name, password_hash, roles, version, created_at
                FROM identity.users
                WHERE roles @> ARRAY[:role]::text[]
                ORDER BY id
                LIMIT :rows
                """)
                .param("role", role)
                .param("rows", rows)
                .query(UserStore::toUser)
                .list();
    }

    /** False where the account has another version by now. */
    boolean update(User changed) {
        return jdbc.sql("""
                UPDATE identity.users
                SET display_name = :displayName,
                    password_hash = :passwordHash,
                    roles = :roles,
                    version = version + 1
                WHERE id = :id
                  AND version = :version
                """)
                        .param("displayName", changed.displayName().text())
                        .param("passwordHash", changed.passwordHash())
                        .param("roles", changed.roleLabels().toArray(String[]::new))
                        .param("id", changed.id())
                        .param("version", changed.version())
                        .update()
                == 1;
    }

    /** Replaces a hash by one of the same password with today's parameters: nothing that anyone sees changes. */
    void updateHash(UUID id, String from, String to) {
        jdbc.sql("""
                UPDATE identity.users
                SET password_hash = :to
                WHERE id = :id
                  AND password_hash = :from
                """).param("to", to).param("id", id).param("from", from).update();
    }

    /** Lets one transaction at a time decide who is an administrator. */
    void lockAdministrators() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('identity/administrators', 0))")
                .query()
                .singleRow();
    }

    int countAdministrators() {
        return jdbc.sql("SELECT count(*) FROM identity.users WHERE 'administrator' = ANY (roles)")
                .query(Integer.class)
                .single();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static User toUser(ResultSet row, int number) throws SQLException {
        return new User(
                row.getObject("id", UUID.class),
                new EmailAddress(row.getString("email"), row.getString("email_key")),
                new DisplayName(row.getString("display_name")),
                row.getString("password_hash"),
                Arrays.stream(labels(row.getArray("roles"))).map(Role::of).collect(Collectors.toSet()),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static String[] labels(Array roles) throws SQLException {
        return (String[]) roles.getArray();
    }
}
