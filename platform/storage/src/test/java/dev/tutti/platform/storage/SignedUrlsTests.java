package dev.tutti.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SignedUrlsTests {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(600);
    private static final BlobScope SCOPE = BlobScope.of("catalog", "tracks", "7", "hls");
    private static final UUID USER = new UUID(1, 2);

    private final SignedUrls urls = at(NOW, "secret");

    @Property
    void permitsTheUserWhatIsInTheScopeUntilTheExpiry(
            @ForAll("segments") String name, @ForAll long high, @ForAll long low) {
        var user = new UUID(high, low);
        var token = urls.sign(SCOPE, user, LATER);

        assertThat(token).matches("[A-Za-z0-9_-]{80,200}");
        assertThat(urls.verify(token, SCOPE.resolve(name))).isEqualTo(new SignedUrl.Valid(SCOPE, user, LATER));
        assertThat(urls.verify(token, BlobKey.of("catalog", "tracks", "7", "hls" + name)))
                .isEqualTo(new SignedUrl.OutOfScope(user));
    }

    @Property
    void refusesATokenWithAnyBitChanged(@ForAll @IntRange(min = 0, max = 799) int bit) {
        var bytes = Base64.getUrlDecoder().decode(urls.sign(SCOPE, USER, LATER));
        bytes[bit / 8 % bytes.length] ^= (byte) (1 << bit % 8);

        var altered = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        assertThat(urls.verify(altered)).isEqualTo(new SignedUrl.Forged());
    }

    @Property
    void refusesWhatIsNoToken(@ForAll String text) {
        assertThat(urls.verify(text)).isEqualTo(new SignedUrl.Forged());
    }

    @Property
    void refusesATokenCutShort(@ForAll @IntRange(min = 0, max = 79) int length) {
        var cut = urls.sign(SCOPE, USER, LATER).substring(0, length);

        assertThat(urls.verify(cut)).isEqualTo(new SignedUrl.Forged());
    }

    @Example
    void refusesAnotherSpellingOfTheSameBytes() {
        var token = urls.sign(BlobScope.of("ab"), USER, LATER);

        assertThat(urls.verify(token + "=")).isEqualTo(new SignedUrl.Forged());
        assertThat(urls.verify(token)).isInstanceOf(SignedUrl.Valid.class);
    }

    @Example
    void expiresAtTheMomentItSays() {
        var token = urls.sign(SCOPE, USER, LATER);

        assertThat(at(LATER.minusSeconds(1), "secret").verify(token)).isInstanceOf(SignedUrl.Valid.class);
        assertThat(at(LATER, "secret").verify(token)).isEqualTo(new SignedUrl.Expired(USER, LATER));
    }

    @Example
    void takesTokensOfASecretThatWasReplacedUntilItIsDropped() {
        var token = urls.sign(SCOPE, USER, LATER);

        assertThat(at(NOW, "new secret", "secret").verify(token)).isInstanceOf(SignedUrl.Valid.class);
        assertThat(at(NOW, "new secret").verify(token)).isEqualTo(new SignedUrl.Forged());
    }

    private static SignedUrls at(Instant now, String... secrets) {
        return new SignedUrls(List.of(secrets), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Provide
    Arbitrary<String> segments() {
        return Arbitraries.strings().withChars("abz09").ofMinLength(1).ofMaxLength(8);
    }
}
