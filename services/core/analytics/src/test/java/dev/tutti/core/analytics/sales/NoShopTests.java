package dev.tutti.core.analytics.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.core.analytics.AnalyticsTutti;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An installation that offers music alone. */
class NoShopTests {

    @RegisterExtension
    static final TuttiExtension tutti = AnalyticsTutti.create();

    @ParameterizedTest
    @ValueSource(strings = {"summary", "recent", "sales"})
    void saysThatThereIsNoShop(String path) {
        var administrator = tutti.http().bearer(tutti.tokens().issue(UUID.randomUUID(), "administrator"));

        var answer = administrator.get("/api/v1/analytics/" + path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("product-not-offered");
    }
}
