package dev.tutti.platform.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.security.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveTopicTests {

    private static final CurrentUser ADA = user(1, Role.LISTENER);
    private static final CurrentUser MERCHANT = user(2, Role.MERCHANT);
    private static final CurrentUser ADMINISTRATOR = user(3, Role.ADMINISTRATOR);

    @Test
    void matchesSegmentBySegment() {
        var files = LiveTopic.of("files/{id}");

        assertThat(files.matches("files/42")).isTrue();
        assertThat(List.of(
                        "files", "files/", "files/4/2", "files/4 2", "files/" + "x".repeat(65), "file/42", "files/é"))
                .noneMatch(files::matches);
    }

    @Test
    void aSharedTopicIsForItsRolesAndAdministrators() {
        var sales = LiveTopic.of("sales", Role.MERCHANT);

        assertThat(sales.admits(MERCHANT)).isTrue();
        assertThat(sales.admits(ADMINISTRATOR)).isTrue();
        assertThat(sales.admits(ADA)).isFalse();
        assertThat(sales.mayHear(ADA, null)).isFalse();
        assertThat(LiveTopic.of("news").admits(ADA)).isTrue();
    }

    @Test
    void anOwnedTopicWithoutRolesIsForItsOwnerAlone() {
        var notes = LiveTopic.owned("notes/{id}");

        assertThat(notes.mayHear(ADA, ADA.userId())).isTrue();
        assertThat(notes.mayHear(MERCHANT, ADA.userId())).isFalse();
        assertThat(notes.mayHear(ADA, null)).isFalse();
    }

    @Test
    void refusesNamesThatWouldBeAmbiguousAndTopicsDeclaredTwice() {
        assertThatThrownBy(() -> LiveTopic.of("a,b")).hasMessageContaining("a,b");
        assertThatThrownBy(() -> LiveTopic.of("{any}")).hasMessageContaining("{any}");
        assertThatThrownBy(() -> new LiveTopics(List.of(LiveTopic.of("a"), LiveTopic.personal("a"))))
                .hasMessageContaining("two services");
    }

    private static CurrentUser user(int id, Role role) {
        return new CurrentUser(new UUID(0, id), new UUID(1, id), Set.of(role));
    }
}
