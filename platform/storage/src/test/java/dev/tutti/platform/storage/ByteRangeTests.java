package dev.tutti.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTests {

    @Property
    void aRangeFromToIsCutAtTheEnd(
            @ForAll @LongRange(min = 0, max = 2_000) long first,
            @ForAll @LongRange(min = 0, max = 2_000) long length,
            @ForAll @LongRange(min = 0, max = 1_000) long size) {
        var range = ByteRange.parse("bytes=%d-%d".formatted(first, first + length), size);

        if (first >= size) {
            assertThat(range).isEqualTo(new ByteRange.Unsatisfiable(size));
        } else {
            assertThat(range).isEqualTo(new ByteRange.Part(first, Math.min(first + length, size - 1), size));
        }
    }

    @Property
    void aSuffixIsTheLastBytesOrAllThereAre(
            @ForAll @LongRange(min = 0, max = 2_000) long suffix, @ForAll @LongRange(min = 0, max = 1_000) long size) {
        var range = ByteRange.parse("bytes=-" + suffix, size);

        if (suffix == 0 || size == 0) {
            assertThat(range).isEqualTo(new ByteRange.Unsatisfiable(size));
        } else {
            assertThat(range).isEqualTo(new ByteRange.Part(Math.max(0, size - suffix), size - 1, size));
        }
    }

    @Property
    void noHeaderWhateverItSaysLeavesTheBlob(@ForAll String header, @ForAll @LongRange(min = 0, max = 100) long size) {
        switch (ByteRange.parse("bytes=" + header, size)) {
            case ByteRange.Whole(long whole) -> assertThat(whole).isEqualTo(size);
            case ByteRange.Unsatisfiable(long whole) -> assertThat(whole).isEqualTo(size);
            case ByteRange.Part part -> {
                assertThat(part.first()).isBetween(0L, part.last());
                assertThat(part.last()).isLessThan(size);
            }
        }
    }

    @Test
    void anOpenRangeGoesToTheEnd() {
        var range = ByteRange.parse("bytes=10-", 100);

        assertThat(range).isEqualTo(new ByteRange.Part(10, 99, 100));
        assertThat(((ByteRange.Part) range).contentRange()).isEqualTo("bytes 10-99/100");
        assertThat(new ByteRange.Unsatisfiable(100).contentRange()).isEqualTo("bytes */100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=0-1,5-6",
                "bytes=",
                "bytes=-",
                "bytes=5-4",
                "bytes=a-b",
                "items=0-1",
                "0-1",
                "bytes=0-99999999999999999999",
                "bytes = 0-1",
                "bytes=+1-2"
            })
    void ignoresSeveralRangesOtherUnitsAndWhatIsNoRange(String header) {
        assertThat(ByteRange.parse(header, 100)).isEqualTo(new ByteRange.Whole(100));
    }

    @Test
    void givesTheWholeWhereTheClientsPartIsOfOtherBytes() {
        var blob = new BlobInfo(BlobKey.of("a"), 100, "ab".repeat(32), "audio/flac", Instant.EPOCH);
        var part = new ByteRange.Part(0, 9, 100);
        var whole = new ByteRange.Whole(100);

        assertThat(ByteRange.parse("bytes=0-9", null, blob)).isEqualTo(part);
        assertThat(ByteRange.parse("bytes=0-9", blob.etag(), blob)).isEqualTo(part);
        assertThat(ByteRange.parse("bytes=0-9", "\"other\"", blob)).isEqualTo(whole);
        assertThat(ByteRange.parse("bytes=0-9", "W/" + blob.etag(), blob)).isEqualTo(whole);
        assertThat(ByteRange.parse("bytes=0-9", "Sat, 21 Nov 2026 00:00:00 GMT", blob))
                .isEqualTo(whole);
    }
}
