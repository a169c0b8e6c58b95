package dev.tutti.platform.jobs;

import dev.tutti.platform.runtime.Ids;
import java.time.Clock;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What every part of this library needs from the process. */
record JobContext(
        DataSource dataSource,
        JdbcClient jdbc,
        TransactionTemplate transactions,
        JsonMapper json,
        Clock clock,
        Ids ids,
        RandomGenerator random,
        JobsSettings settings) {}
