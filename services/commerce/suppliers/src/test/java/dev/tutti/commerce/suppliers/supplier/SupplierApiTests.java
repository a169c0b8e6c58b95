package dev.tutti.commerce.suppliers.supplier;

import static dev.tutti.commerce.suppliers.SuppliersTutti.as;
import static dev.tutti.commerce.suppliers.SuppliersTutti.created;
import static dev.tutti.commerce.suppliers.SuppliersTutti.eur;
import static dev.tutti.commerce.suppliers.SuppliersTutti.merchant;
import static dev.tutti.commerce.suppliers.SuppliersTutti.newSku;
import static dev.tutti.commerce.suppliers.SuppliersTutti.offer;
import static dev.tutti.commerce.suppliers.SuppliersTutti.ok;
import static dev.tutti.commerce.suppliers.SuppliersTutti.supplier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.commerce.suppliers.SuppliersTutti;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SupplierApiTests {

    private static final String SUPPLIERS = "/api/v1/suppliers";

    @RegisterExtension
    static final TuttiExtension tutti = SuppliersTutti.create();

    private TestHttp merchant;

    @BeforeEach
    void someoneWhoRunsTheShop() {
        merchant = merchant(tutti);
    }

    @Test
    void addsASupplierWithWhatIsUsual() {
        var name = "Łódzka Manufaktura " + newSku();

        var added = created(merchant.post(SUPPLIERS, Map.of("name", name, "currency", "PLN")));

        var read = ok(merchant.get(SUPPLIERS + "/" + added.path("id").asString()));
        assertThat(read).isEqualTo(added);
        assertThat(read.path("leadTimeDays").asInt()).isEqualTo(7);
        assertThat(read.path("locale").asString()).isEqualTo("en");
        assertThat(read.path("email").isNull()).isTrue();
    }

    @Test
    void givesANameToOneSupplierOnly() {
        var name = "Twin " + newSku();
        var first = supplier(merchant, Map.of("name", name));
        var other = supplier(merchant, Map.of());

        var second = merchant.post(SUPPLIERS, Map.of("name", name.toUpperCase(Locale.ROOT), "currency", "EUR"));
        var renamed = merchant.header("If-Match", "\"1\"").patch(SUPPLIERS + "/" + other, Map.of("name", name));

        assertThat(second.problem()).isEqualTo("supplier-name-taken");
        assertThat(renamed.problem()).isEqualTo("supplier-name-taken");
        assertThat(merchant.delete(SUPPLIERS + "/" + first).status()).isEqualTo(204);
        supplier(merchant, Map.of("name", name));
    }

    @Test
    void changesWhatIsSaidAndKeepsTheRest() {
        var id = supplier(merchant, Map.of("email", "orders@works.example", "leadTimeDays", 3));

        var edited = merchant.header("If-Match", "\"1\"").patch(SUPPLIERS + "/" + id, Map.of("leadTimeDays", 9));
        var stale = merchant.header("If-Match", "\"1\"").patch(SUPPLIERS + "/" + id, Map.of("leadTimeDays", 8));

        assertThat(ok(edited).path("email").asString()).isEqualTo("orders@works.example");
        assertThat(edited.json().path("leadTimeDays").asInt()).isEqualTo(9);
        assertThat(edited.header("ETag")).contains("\"2\"");
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void leavesAnArchivedSupplierOutOfTheListAndKeepsIt() {
        var id = supplier(merchant, Map.of("name", "Gone " + newSku()));

        merchant.delete(SUPPLIERS + "/" + id);

        assertThat(ok(merchant.get(SUPPLIERS + "?q=gone")).toString()).doesNotContain(id);
        assertThat(ok(merchant.get(SUPPLIERS + "/" + id)).path("archived").asBoolean())
                .isTrue();
    }

    @Test
    void refusesWhatIsNoSupplier() {
        assertThat(merchant.post(SUPPLIERS, Map.of("name", " ", "currency", "EUR"))
                        .status())
                .isEqualTo(422);
        assertThat(merchant.post(SUPPLIERS, Map.of("name", "X " + newSku(), "currency", "EUX"))
                        .problem())
                .isEqualTo("invalid-value");
        assertThat(merchant.post(SUPPLIERS, Map.of("name", "X", "currency", "EUR", "leadTimeDays", -1))
                        .problem())
                .isEqualTo("invalid-value");
        assertThat(merchant.post(SUPPLIERS, Map.of("name", "X", "currency", "EUR", "email", "no address"))
                        .problem())
                .isEqualTo("invalid-value");
    }

    @Test
    void showsASupplierThemselvesAndTheirCatalogueOnly() {
        var ada = UUID.randomUUID();
        var own = supplier(merchant, Map.of("userId", ada.toString()));
        var foreign = supplier(merchant, Map.of());
        offer(merchant, own, "A-1", 100, 1);
        var supplier = as(tutti, ada, "supplier");

        assertThat(ok(supplier.get(SUPPLIERS)).path("items")).hasSize(1);
        assertThat(ok(supplier.get(SUPPLIERS + "/" + own + "/catalogue")).path("items"))
                .hasSize(1);
        assertThat(supplier.get(SUPPLIERS + "/" + foreign).status()).isEqualTo(404);
        assertThat(supplier.get(SUPPLIERS + "/" + foreign + "/catalogue").status())
                .isEqualTo(404);
        assertThat(supplier.put(SUPPLIERS + "/" + own + "/catalogue/S-A-1", Map.of("sku", "A-1", "cost", eur(1)))
                        .status())
                .isEqualTo(403);
        assertThat(as(tutti, ada, "customer").get(SUPPLIERS).status()).isEqualTo(403);
    }
}
