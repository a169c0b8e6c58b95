package dev.tutti.platform.web.health;

import dev.tutti.platform.runtime.ready.ReadyCheck;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether the database answers a question that costs nothing. */
final class DatabaseCheck implements ReadyCheck {

    private static final int TIMEOUT_SECONDS = 1;

    private final JdbcTemplate jdbc;

    DatabaseCheck(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setQueryTimeout(TIMEOUT_SECONDS);
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean isReady() {
        try {
            return Boolean.TRUE.equals(jdbc.queryForObject("SELECT true", Boolean.class));
        } catch (DataAccessException e) {
            return false;
        }
    }
}
