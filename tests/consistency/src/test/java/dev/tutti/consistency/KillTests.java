package dev.tutti.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.consistency.music.MusicWorkload;
import dev.tutti.consistency.shop.ShopWorkload;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of the JVM, of PostgreSQL and of both, at random points, while people upload and listen. */
class KillTests {

    @Test
    void nothingIsLostDoubledOrLeftBehindByFiveRoundsOfKills() throws Exception {
        assertThat(KillRun.survive(seed(), 5, workloads())).isEmpty();
    }

    @Test
    @Tag("long")
    void nothingIsLostDoubledOrLeftBehindByAHundredRoundsOfKills() throws Exception {
        assertThat(KillRun.survive(seed(), 100, workloads())).isEmpty();
    }

    private static List<Workload> workloads() {
        return List.of(new MusicWorkload(), new ShopWorkload());
    }

    private static long seed() {
        return Long.getLong("tutti.kills.seed", RandomGenerator.getDefault().nextLong(Integer.MAX_VALUE));
    }
}
