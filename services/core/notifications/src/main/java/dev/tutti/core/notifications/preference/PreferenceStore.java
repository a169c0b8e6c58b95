package dev.tutti.core.notifications.preference;

import dev.tutti.core.notifications.channel.ChannelName;
import dev.tutti.core.notifications.occasion.Kind;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PreferenceStore {

    private final JdbcClient jdbc;

    PreferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Chosen(Kind kind, ChannelName channel, boolean wanted) {}

    void save(UUID userId, Kind kind, ChannelName channel, boolean wanted) {
        jdbc.sql("""
                INSERT INTO notifications.preferences (user_id, kind, channel, wanted)
                VALUES (:user, :kind, :channel, :wanted)
                ON CONFLICT (user_id, kind, channel) DO UPDATE
                SET wanted = EXCLUDED.wanted
                """)
                .param("user", userId)
                .param("kind", kind.label())
                .param("channel", channel.label())
                .param("wanted", wanted)
                .update();
    }

    List<Chosen> list(UUID userId) {
        return jdbc.sql("""
                SELECT kind, channel, wanted
                FROM notifications.preferences
                WHERE user_id = :user
                ORDER BY kind, channel
                """)
                .param("user", userId)
                .query((row, number) -> new Chosen(
                        Kind.of(row.getString("kind")),
                        ChannelName.of(row.getString("channel")),
                        row.getBoolean("wanted")))
                .list();
    }
}
