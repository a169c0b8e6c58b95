package dev.tutti.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemainsTests {

    @Test
    void findsFactsThatAreStuckOnTheirWayAndAFileThatWasLeft() {
        var remains = new Remains(Map.of("streaming", 1L), Map.of("analytics", 2L), List.of("storage/staging/1.part"));

        assertThat(remains.violations())
                .containsExactly(
                        Violation.general("streaming did not send 1 facts"),
                        Violation.general("analytics holds 2 events as dead letters or behind one"),
                        Violation.general("left behind: storage/staging/1.part"));
    }

    @Test
    void findsNothingWhereNothingIsLeft() {
        assertThat(new Remains(Map.of("streaming", 0L), Map.of(), List.of()).violations())
                .isEmpty();
    }
}
