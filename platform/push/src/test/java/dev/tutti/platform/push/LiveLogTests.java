package dev.tutti.platform.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class LiveLogTests {

    private static final int CHANNEL_MAX = 3;
    private static final int MESSAGES_MAX = 8;

    private final LiveLog log = log(DataSize.ofKilobytes(64));

    @Test
    void aTalkativeChannelPushesOutOnlyItsOwn() {
        log.append(message(1, "quiet", 10));
        for (int i = 2; i < 7; i++) {
            log.append(message(i, "loud", 10));
        }

        assertThat(log.find("quiet", 0))
                .hasValueSatisfying(found -> assertThat(found).hasSize(1));
        assertThat(log.find("loud", 1)).isEmpty();
        assertThat(log.find("loud", 3))
                .hasValueSatisfying(found -> assertThat(found).hasSize(3));
    }

    @Test
    void keepsNoMoreThanItsSize() {
        var small = log(DataSize.ofBytes(100));

        small.append(message(1, "a", 60));
        small.append(message(2, "b", 60));

        assertThat(small.size()).isOne();
        assertThat(small.find("a", 0)).isEmpty();
        assertThat(small.find("b", 1))
                .hasValueSatisfying(found -> assertThat(found).hasSize(1));
    }

    @Test
    void aMessageLargerThanTheWholeLogIsForgottenAtOnce() {
        var small = log(DataSize.ofBytes(100));

        small.append(message(1, "a", 200));

        assertThat(small.find("a", 0)).isEmpty();
        assertThat(small.find("a", 1)).hasValue(List.of());
    }

    /** Whatever was said: the answer is everything after the position, or that it is not known. */
    @Property
    void neverPassesAPartOffAsTheWhole(
            @ForAll @Size(max = 40) List<@IntRange(max = 4) Integer> channels, @ForAll @IntRange(max = 40) int since) {
        var kept = log(DataSize.ofBytes(120));
        var said = new ArrayList<LiveMessage>();
        for (int i = 0; i < channels.size(); i++) {
            said.add(message(i + 1L, "c" + channels.get(i), 5 + i % 20));
            kept.append(said.getLast());
        }

        for (int c = 0; c <= 4; c++) {
            var name = "c" + c;
            var expected = said.stream()
                    .filter(message -> message.channel().equals(name) && message.position() > since)
                    .toList();
            kept.find(name, since).ifPresent(found -> assertThat(found).isEqualTo(expected));
        }
        assertThat(kept.find("c0", channels.size())).isPresent();
        assertThat(kept.size()).isLessThanOrEqualTo(MESSAGES_MAX);
    }

    private static LiveLog log(DataSize size) {
        return new LiveLog(new PushSettings.Log(CHANNEL_MAX, MESSAGES_MAX, size, Duration.ofMinutes(1)));
    }

    private static LiveMessage message(long position, String channel, int size) {
        return new LiveMessage(position, channel, null, new LiveFrame("message", "x", "x".repeat(size)));
    }
}
