package dev.tutti.core.search.query;

import static dev.tutti.core.search.SearchTutti.aPlay;
import static dev.tutti.core.search.SearchTutti.aProduct;
import static dev.tutti.core.search.SearchTutti.aRelease;
import static dev.tutti.core.search.SearchTutti.aTakeDown;
import static dev.tutti.core.search.SearchTutti.anOrder;
import static dev.tutti.core.search.SearchTutti.described;
import static dev.tutti.core.search.SearchTutti.price;
import static dev.tutti.core.search.SearchTutti.publish;
import static dev.tutti.core.search.SearchTutti.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.contracts.events.commerce.products.PriceChanged;
import dev.tutti.contracts.events.commerce.products.ProductChanged;
import dev.tutti.contracts.events.commerce.products.ProductWithdrawn;
import dev.tutti.contracts.events.music.catalog.ReleasePublished;
import dev.tutti.core.search.SearchTutti;
import dev.tutti.platform.events.inbox.Replays;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class SearchApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = SearchTutti.create();

    private final String word = word();

    @Test
    void aProductIsFoundUntilItIsWithdrawn() {
        var listed = aProduct(word + " lamp", 1999);
        publish(tutti, listed);
        within().until(() -> titles(word).equals(List.of(word + " lamp")));

        var hit = search(word).path("items").get(0);
        assertThat(hit.path("kind").asString()).isEqualTo("products");
        assertThat(hit.path("subtitle").asString()).isEqualTo("Kestrel");
        assertThat(hit.path("price").path("amount").asLong()).isEqualTo(1999);
        assertThat(hit.path("url").asString()).isEqualTo("/shop/products/" + listed.productId());

        publish(
                tutti,
                new ProductChanged(
                        UUID.randomUUID(), Instant.now(), listed.productId(), 2, described(word + " torch", 1)));
        within().until(() -> titles(word).equals(List.of(word + " torch")));
        publish(tutti, new ProductWithdrawn(UUID.randomUUID(), Instant.now(), listed.productId(), 3, List.of()));
        within().until(() -> titles(word).isEmpty());
    }

    @Test
    void showsWhatAProductCostsNow() {
        var listed = aProduct(word, 1000);
        var later = tutti.clock().instant().plus(Duration.ofHours(1));
        publish(
                tutti,
                listed,
                new PriceChanged(
                        UUID.randomUUID(),
                        Instant.now(),
                        listed.productId(),
                        2,
                        "SKU-" + word,
                        List.of(price(900, null), price(700, later))));

        within().until(() -> priceOf(word) == 900);
        tutti.clock().advance(Duration.ofHours(2));

        assertThat(priceOf(word)).isEqualTo(700);
    }

    @Test
    void anArtistIsThereAsLongAsOneOfTheirReleasesIs() {
        var artist = UUID.randomUUID();
        var first = aRelease(artist, word + " band", word + " one", word + " song");
        var second = aRelease(artist, word + " band", word + " two");
        publish(tutti, first, second);
        within().until(() -> titles(word).size() == 4);

        publish(tutti, aTakeDown(first));
        within().until(() -> titles(word).size() == 2);
        assertThat(titles(word)).containsExactlyInAnyOrder(word + " band", word + " two");
        publish(tutti, aTakeDown(second));

        within().until(() -> titles(word).isEmpty());
    }

    @Test
    void aReleaseThatIsPublishedAgainIsBack() {
        var release = aRelease(UUID.randomUUID(), word + " band", word);
        publish(tutti, release, aTakeDown(release));
        within().until(() -> heard(release.eventId()));
        var again = new ReleasePublished(
                UUID.randomUUID(),
                release.occurredAt().plusSeconds(2),
                release.releaseId(),
                release.ownerId(),
                word + " again",
                release.artistId(),
                release.artistName(),
                release.type(),
                release.releaseDate(),
                null,
                null,
                List.of(),
                null,
                List.of());

        publish(tutti, again);

        within().until(() -> titles(word).contains(word + " again"));
    }

    @Test
    void whatIsPlayedAndBoughtComesFirstAmongEquals() {
        var quiet = aRelease(UUID.randomUUID(), "Quiet", word + " song", word + " track");
        var loud = aRelease(UUID.randomUUID(), "Loud", word + " song", word + " track");
        var slow = aProduct(word + " song", 1);
        var fast = aProduct(word + " song", 2);
        publish(tutti, quiet, loud, slow, fast, aPlay(loud), aPlay(loud), anOrder(fast.productId(), 7));

        within().until(() -> first("releases").equals("Loud") && first("tracks").equals("Loud"));
        within().until(() -> search(word + "&kind=products")
                        .path("items")
                        .path(0)
                        .path("price")
                        .path("amount")
                        .asLong()
                == 2);
    }

    @Test
    void narrowsByFacetsAndKinds() {
        publish(tutti, aProduct(word + " lamp", 1), aRelease(UUID.randomUUID(), "X", word));
        within().until(() -> titles(word).size() == 2);

        assertThat(titles(word + "&kind=products")).containsExactly(word + " lamp");
        assertThat(titles(word + "&attr.color=Red&brand=Kestrel&category=Lamps"))
                .containsExactly(word + " lamp");
        assertThat(titles(word + "&attr.color=Blue")).isEmpty();
        assertThat(tutti.http().get("/api/v1/search?q=x&kind=planes").status()).isEqualTo(422);
        assertThat(search(word).path("facets"))
                .map(facet -> facet.path("code").asString())
                .contains("brand", "color");
    }

    @Test
    void pagesThroughWhatIsFound() {
        publish(tutti, aProduct(word + " a", 1), aProduct(word + " b", 1), aProduct(word + " c", 1));
        within().until(() -> titles(word).size() == 3);

        var first = search(word + "&limit=2");
        var second = search(word + "&limit=2&cursor=" + first.path("nextCursor").asString());

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void anotherProcessReadsItsIndexFromTheSameRows() {
        publish(tutti, aProduct(word + " before", 1));
        within().until(() -> titles(word).size() == 1);

        try (var other = tutti.startAnother()) {
            within().until(() -> titles(other.http(), word).size() == 1);
            publish(tutti, aProduct(word + " after", 1));

            within().until(() ->
                    titles(other.http(), word).size() == 2 && titles(word).size() == 2);
        }
    }

    @Test
    void isBuiltAgainBesideWhatServes() {
        var gone = aProduct(word + " gone", 1);
        publish(
                tutti,
                aProduct(word + " lamp", 1),
                aRelease(UUID.randomUUID(), "X", word),
                gone,
                new ProductWithdrawn(UUID.randomUUID(), Instant.now(), gone.productId(), 2, List.of()));
        within().until(() -> titles(word).size() == 2);
        int before = serving();

        tutti.bean(Replays.class).replay("search", "documents");

        publish(tutti, aProduct(word + " new", 1));
        within().until(() -> {
            assertThat(titles(word)).contains(word + " lamp", word).doesNotContain(word + " gone");
            return serving() > before && titles(word).size() == 3;
        });
    }

    private static int serving() {
        return tutti.jdbc()
                .sql("SELECT generation FROM search.generations WHERE is_serving")
                .query(Integer.class)
                .single();
    }

    private static boolean heard(UUID eventId) {
        return tutti.jdbc()
                .sql("SELECT EXISTS (SELECT 1 FROM search.inbox WHERE event_id = :id)")
                .param("id", eventId)
                .query(Boolean.class)
                .single();
    }

    private String first(String kind) {
        return search(word + "&kind=" + kind)
                .path("items")
                .path(0)
                .path("subtitle")
                .asString("");
    }

    private static long priceOf(String typed) {
        return search(typed).path("items").path(0).path("price").path("amount").asLong(0);
    }

    private static List<String> titles(String typed) {
        return titles(tutti.http(), typed);
    }

    private static List<String> titles(TestHttp http, String typed) {
        return search(http, typed)
                .path("items")
                .valueStream()
                .map(item -> item.path("title").asString())
                .toList();
    }

    private static JsonNode search(String typed) {
        return search(tutti.http(), typed);
    }

    /** Words, and perhaps further parameters after them. */
    private static JsonNode search(TestHttp http, String typed) {
        int end = typed.indexOf('&') < 0 ? typed.length() : typed.indexOf('&');
        var q = URLEncoder.encode(typed.substring(0, end), StandardCharsets.UTF_8);
        return http.get("/api/v1/search?q=" + q + typed.substring(end)).json();
    }

    private static ConditionFactory within() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
