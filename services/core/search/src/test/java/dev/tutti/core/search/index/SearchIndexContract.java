package dev.tutti.core.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.core.search.document.ChangedDocument;
import dev.tutti.core.search.document.Content;
import dev.tutti.core.search.document.Content.Facet;
import dev.tutti.core.search.document.Document;
import dev.tutti.core.search.document.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every search engine has to do for us; each has a test class that inherits it. */
abstract class SearchIndexContract {

    private SearchIndex index;

    /** A new index. */
    protected abstract SearchIndex create() throws Exception;

    /** The same index as a process finds it that starts after the former was killed. */
    protected abstract SearchIndex reopenAfterKill(SearchIndex killed) throws Exception;

    @BeforeEach
    void anIndexIsThere() throws Exception {
        index = create();
    }

    @AfterEach
    void theIndexIsClosed() {
        index.close();
    }

    @Test
    void findsWhatWasAppliedAtOnceAndNotWhatWasHidden() {
        index.apply(List.of(product("Desk lamp"), product("Floor lamp")));

        index.apply(List.of(hidden("Floor lamp"), product("Desk lamp")));

        assertThat(titles("lamp")).containsExactly("Desk lamp");
    }

    @ParameterizedTest
    @CsvSource({
        "tshirt, T-Shirt",
        "t shirt, T-Shirt",
        "t-shirt, Tshirt",
        "t shirt, Tshirt",
        "lamp shade, Lampshade",
        "lampshade, Lamp Shade",
        "creme brulee, Crème Brûlée",
        "CRÈME, creme",
        "strasse, Straße",
        "dont, Don't stop",
        "don't, Dont stop",
        "acdc, AC/DC",
        "headfones, Headphones",
        "haedphones, Headphones",
        "sunf, Sunflower",
        "sunflwer seeds, Sunflower Seeds",
        "東京, 東京の夜",
        "привет, Привет мир",
    })
    void findsWhatPeopleMean(String typed, String title) {
        index.apply(List.of(product(title), product("Something else")));

        assertThat(titles(typed)).containsExactly(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "***", "xyzzy", "\"(", "a AND", "\u0000", "🎺"})
    void findsNothingWhereNothingIsMeant(String typed) {
        index.apply(List.of(product("Desk lamp")));

        assertThat(titles(typed)).isEmpty();
    }

    @Test
    void exactnessComesFirstAndPopularityDecidesAmongEquals() {
        index.apply(List.of(
                popular("Heart of gold", 1_000_000),
                popular("Hearts", 1_000_000),
                popular("Heart", 0),
                popular("Heat", 1_000_000),
                popular("Heart of silver", 5)));

        assertThat(titles("heart")).containsExactly("Heart", "Heart of gold", "Heart of silver", "Hearts", "Heat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB-12/X", "ab12x", "AB 12 X", "4006381333931"})
    void findsByCodeBeforeAnythingElse(String code) {
        var coded =
                new Content("Plain", null, List.of(), List.of("AB-12/X", "4006381333931"), List.of(), null, List.of());
        index.apply(List.of(changed(Kind.PRODUCTS, coded, 0), product("AB 12 X"), product("4006381333931 ab12x")));

        assertThat(titles(code)).first().isEqualTo("Plain");
    }

    @Test
    void asksForKindsAndNarrowsByFacets() {
        index.apply(List.of(
                faceted("Lamp A", "red"),
                faceted("Lamp B", "red"),
                faceted("Lamp C", "blue"),
                changed(Kind.TRACKS, content("Lamp song"), 0)));

        var all = index.search(Question.of("lamp"));
        var red = index.search(new Question("lamp", Set.of(Kind.PRODUCTS), Map.of("color", List.of("Red")), 0, 10));

        assertThat(all.hits()).hasSize(4);
        assertThat(all.facets().getFirst().values())
                .extracting(value -> value.value() + value.count())
                .containsExactly("red2", "blue1");
        assertThat(red.hits()).extracting(hit -> hit.content().title()).containsExactlyInAnyOrder("Lamp A", "Lamp B");
    }

    @Test
    void pagesThroughEverything() {
        index.apply(List.of(product("Lamp A"), product("Lamp B"), product("Lamp C")));

        var first = index.search(new Question("lamp", Set.of(), Map.of(), 0, 2));
        var second = index.search(new Question("lamp", Set.of(), Map.of(), 2, 2));

        assertThat(first.hasMore()).isTrue();
        assertThat(second.hasMore()).isFalse();
        assertThat(second.hits()).hasSize(1).doesNotContainAnyElementsOf(first.hits());
    }

    @Test
    void keepsWhatWasCommittedWithItsPositionWhenTheProcessIsKilled() throws Exception {
        index.apply(List.of(product("Kept lamp")));
        index.commit(42);
        index.apply(List.of(product("Lost lamp"), hidden("Kept lamp")));

        index = reopenAfterKill(index);

        assertThat(index.getPosition()).isEqualTo(42);
        assertThat(titles("lamp")).containsExactly("Kept lamp");
    }

    private List<String> titles(String typed) {
        return index.search(Question.of(typed)).hits().stream()
                .map(hit -> hit.content().title())
                .toList();
    }

    private static ChangedDocument product(String title) {
        return popular(title, 0);
    }

    private static ChangedDocument popular(String title, long popularity) {
        return changed(Kind.PRODUCTS, content(title), popularity);
    }

    private static ChangedDocument faceted(String title, String color) {
        var facets = List.of(new Facet("color", "Color", color));
        return changed(Kind.PRODUCTS, new Content(title, null, List.of(), List.of(), facets, null, List.of()), 0);
    }

    private static ChangedDocument hidden(String title) {
        var shown = product(title).document();
        return new ChangedDocument(new Document(shown.kind(), shown.id(), null, 2, false, shown.content()), 2, 0);
    }

    private static Content content(String title) {
        return new Content(title, null, List.of(), List.of(), List.of(), null, List.of());
    }

    static ChangedDocument changed(Kind kind, Content content, long popularity) {
        var id = UUID.nameUUIDFromBytes((kind + content.title()).getBytes(StandardCharsets.UTF_8));
        return new ChangedDocument(new Document(kind, id, null, 1, true, content), 1, popularity);
    }
}
