package dev.tutti.platform.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServicesTests {

    private static final ServiceDeclaration CATALOG = declared("catalog", Product.MUSIC, Set.of(), "/api/v1/releases");
    private static final ServiceDeclaration STREAMING =
            declared("streaming", Product.MUSIC, Set.of("catalog"), "/api/v1/plays");
    private static final ServiceDeclaration ORDERS = declared("orders", Product.COMMERCE, Set.of(), "/api/v1/orders");
    private static final ServiceDeclaration IDENTITY = declared("identity", Product.CORE, Set.of(), "/api/v1/users");

    @Test
    void startsCalledServicesBeforeTheirCallers() {
        var services = Services.of(List.of(STREAMING, CATALOG, IDENTITY));

        var order = services.all();

        assertThat(order).containsExactly(CATALOG, IDENTITY, STREAMING);
    }

    @Test
    void refusesACircleOfCallsAndNamesIt() {
        var catalog = declared("catalog", Product.MUSIC, Set.of("streaming"), "/api/v1/releases");

        assertThatThrownBy(() -> Services.of(List.of(catalog, STREAMING)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("catalog -> streaming -> catalog");
    }

    @Test
    void refusesACallToAServiceThatNobodyDeclares() {
        assertThatThrownBy(() -> Services.of(List.of(STREAMING))).hasMessageContaining("streaming calls 'catalog'");
    }

    @Test
    void offersTheChosenProductsAndAlwaysTheCore() {
        var services = Services.of(List.of(STREAMING, CATALOG, IDENTITY, ORDERS));

        var shop = services.offering(Set.of(Product.COMMERCE));

        assertThat(shop.all()).containsExactly(IDENTITY, ORDERS);
    }

    @Test
    void runsOneTargetAndKnowsTheOthers() {
        var services = Services.of(List.of(STREAMING, CATALOG, IDENTITY));

        var one = services.target("streaming");

        assertThat(one.active()).containsExactly(STREAMING);
        assertThat(one.all()).hasSize(3);
        assertThatThrownBy(() -> services.target("strewing"))
                .hasMessageContaining("choose from [all, engines, catalog");
    }

    @Test
    void findsTheServiceOfAPathByTheLongestPrefix() {
        var me = declared("analytics", Product.CORE, Set.of(), "/api/v1/users/me/recently-played");
        var services = Services.of(List.of(IDENTITY, me));

        assertThat(services.findByPath("/api/v1/users/me")).contains(IDENTITY);
        assertThat(services.findByPath("/api/v1/users/me/recently-played")).contains(me);
        assertThat(services.findByPath("/api/v1/users-of-old")).isEmpty();
    }

    @Test
    void findsTheServiceOfAPathWithAWildcardInside() {
        var tracks = declared("catalog", Product.MUSIC, Set.of(), "/api/v1/tracks");
        var playback = declared("streaming", Product.MUSIC, Set.of(), "/api/v1/tracks/{id}/playback");
        var services = Services.of(List.of(tracks, playback));

        assertThat(services.findByPath("/api/v1/tracks/42/playback")).contains(playback);
        assertThat(services.findByPath("/api/v1/tracks/42")).contains(tracks);
        assertThat(services.findByPath("/api/v1/tracks/42/waveform")).contains(tracks);
    }

    @Test
    void prefersASegmentSpelledOutToAWildcard() {
        var any = declared("identity", Product.CORE, Set.of(), "/api/v1/users/{id}/sessions");
        var mine = declared("analytics", Product.CORE, Set.of(), "/api/v1/users/me/sessions");
        var services = Services.of(List.of(any, mine));

        assertThat(services.findByPath("/api/v1/users/me/sessions")).contains(mine);
        assertThat(services.findByPath("/api/v1/users/42/sessions")).contains(any);
    }

    private static ServiceDeclaration declared(String name, Product product, Set<String> calls, String prefix) {
        return new ServiceDeclaration(
                name, product, ServicesTests.class, calls, Set.of(), Cardinality.MANY, Set.of(prefix));
    }
}
