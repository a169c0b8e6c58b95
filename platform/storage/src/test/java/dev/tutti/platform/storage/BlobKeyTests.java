package dev.tutti.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobKeyTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "a/",
                "a//b",
                "..",
                "../a",
                "a/../b",
                "a/..",
                ".",
                "a/./b",
                ".hidden",
                "a\\b",
                "c:/a",
                "a b",
                "A",
                "ä",
                "a\u0000b",
                "a~",
                "a.",
                "-a",
                "con",
                "a/nul.txt",
                "com1.flac",
                "%2e%2e"
            })
    void refusesWhatIsNoPlainPathOfSegments(String trick) {
        assertThatThrownBy(() -> new BlobKey(trick)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void refusesWhatIsTooLongOrTooDeep() {
        assertThatThrownBy(() -> BlobKey.of("a".repeat(101))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlobKey("a/".repeat(12) + "a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whateverIsAKeyStaysBelowItsRootAndKeepsItsName(@ForAll("almostKeys") String text) {
        var root = Path.of("/srv/blobs");
        BlobKey key;
        try {
            key = new BlobKey(text);
        } catch (IllegalArgumentException refused) {
            return;
        }

        var path = root.resolve(key.value() + DiskBlobStore.FILE_MARK);

        assertThat(path.normalize()).isEqualTo(path);
        assertThat(path.startsWith(root)).isTrue();
        assertThat(root.relativize(path)).hasToString(text + "~");
    }

    @Property
    void aScopeContainsWhatLiesBelowItAndNoNeighbor(
            @ForAll("segments") String first, @ForAll("segments") String second, @ForAll("segments") String suffix) {
        var scope = BlobScope.of(first, second);

        assertThat(scope.contains(BlobKey.of(first, second))).isTrue();
        assertThat(scope.contains(BlobKey.of(first, second, suffix))).isTrue();
        assertThat(scope.contains(BlobKey.of(first, second + suffix))).isFalse();
        assertThat(scope.contains(BlobKey.of(first))).isFalse();
        assertThat(scope.resolve(suffix)).isEqualTo(BlobKey.of(first, second, suffix));
    }

    @Provide
    Arbitrary<String> almostKeys() {
        return Arbitraries.strings().withChars("ab0._-/~\\ A").ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> segments() {
        return Arbitraries.strings()
                .withChars("abz09_")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(s -> !s.startsWith("_"));
    }
}
