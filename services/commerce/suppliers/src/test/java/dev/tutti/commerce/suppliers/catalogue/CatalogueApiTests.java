package dev.tutti.commerce.suppliers.catalogue;

import static dev.tutti.commerce.suppliers.SuppliersTutti.created;
import static dev.tutti.commerce.suppliers.SuppliersTutti.eur;
import static dev.tutti.commerce.suppliers.SuppliersTutti.merchant;
import static dev.tutti.commerce.suppliers.SuppliersTutti.newSku;
import static dev.tutti.commerce.suppliers.SuppliersTutti.ok;
import static dev.tutti.commerce.suppliers.SuppliersTutti.supplier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tutti.commerce.suppliers.SuppliersTutti;
import dev.tutti.contracts.api.commerce.suppliers.CatalogueImports;
import dev.tutti.contracts.api.commerce.suppliers.CatalogueImports.Batch;
import dev.tutti.contracts.api.commerce.suppliers.CatalogueImports.Item;
import dev.tutti.contracts.api.commerce.suppliers.CatalogueImports.Outcome;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CatalogueApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = SuppliersTutti.create();

    private TestHttp merchant;
    private String name;
    private String catalogue;

    @BeforeEach
    void aSupplier() {
        merchant = merchant(tutti);
        name = "Paper & Ink " + newSku();
        catalogue = "/api/v1/suppliers/" + supplier(merchant, Map.of("name", name)) + "/catalogue";
    }

    @Test
    void addsReplacesListsAndRemoves() {
        var item = Map.of("supplierSku", "P-1", "sku", "PEN", "cost", eur(120), "packSize", 10, "leadTimeDays", 4);

        var added = created(merchant.post(catalogue, item));
        var again = merchant.post(catalogue, item);
        var replaced = ok(merchant.put(catalogue + "/P-1", Map.of("sku", "PEN", "cost", eur(130))));

        assertThat(added.path("packSize").asInt()).isEqualTo(10);
        assertThat(again.problem()).isEqualTo("supplier-sku-taken");
        assertThat(replaced.path("packSize").asInt()).isEqualTo(1);
        assertThat(replaced.path("leadTimeDays").isNull()).isTrue();
        assertThat(merchant.delete(catalogue + "/P-1").status()).isEqualTo(204);
        assertThat(ok(merchant.get(catalogue)).path("items")).isEmpty();
    }

    @Test
    void listsPageByPageInTheOrderOfTheSuppliersNumbers() {
        for (var number : List.of("C", "A", "B")) {
            ok(merchant.put(catalogue + "/" + number, Map.of("sku", number, "cost", eur(1))));
        }

        var first = ok(merchant.get(catalogue + "?limit=2"));
        var second = ok(merchant.get(
                catalogue + "?limit=2&cursor=" + first.path("nextCursor").asString()));

        assertThat(first.path("items").get(1).path("supplierSku").asString()).isEqualTo("B");
        assertThat(second.path("items").get(0).path("supplierSku").asString()).isEqualTo("C");
        assertThat(second.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void refusesWhatIsNoItem() {
        assertThat(put(Map.of("sku", "PEN", "cost", Map.of("amount", 1, "currency", "USD"))))
                .isEqualTo("mixed-currencies");
        assertThat(put(Map.of("sku", "PEN", "cost", eur(-1)))).isEqualTo("invalid-value");
        assertThat(put(Map.of("sku", "PEN", "cost", eur(Long.MAX_VALUE)))).isEqualTo("invalid-value");
        assertThat(put(Map.of("sku", "PEN", "cost", eur(1), "packSize", 0))).isEqualTo("invalid-value");
        assertThat(put(Map.of("sku", " ", "cost", eur(1)))).isEqualTo("invalid-value");
        assertThat(put(Map.of("sku", "PEN"))).isEqualTo("invalid-value");
    }

    @Test
    void importsABatchItemByItemAndASecondTimeChangesNothing() {
        var items = List.of(
                new Item(name.toUpperCase(Locale.ROOT), "P-2", "INK", eurMoney(300), 6, null),
                new Item(name, "P-1", "PEN", eurMoney(120), null, 4),
                new Item("nobody", "P-3", "INK", eurMoney(1), null, null),
                new Item(name, "P-4", "INK", new Money(1, "USD"), null, null),
                new Item(name, "P-5", "INK", eurMoney(1), 0, null));

        var first = importAll(false, items);
        var second = importAll(false, items);
        var changed = importAll(false, List.of(new Item(name, "P-2", "INK", eurMoney(310), null, null)));

        assertThat(results(first)).containsExactly("created", "created", "refused", "refused", "refused");
        assertThat(first.stream().map(Outcome::problem))
                .containsExactly(null, null, "supplier-not-found", "mixed-currencies", "invalid-value");
        assertThat(results(second)).containsExactly("unchanged", "unchanged", "refused", "refused", "refused");
        assertThat(results(changed)).containsExactly("changed");
        assertThat(ok(merchant.get(catalogue))
                        .path("items")
                        .get(1)
                        .path("packSize")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void saysInADryRunWhatWouldHappenAndDoesNothing() {
        var items = List.of(
                new Item(name, "P-1", "PEN", eurMoney(120), null, null),
                new Item(name, "P-1", "PEN", eurMoney(120), null, null));

        var outcomes = importAll(true, items);

        assertThat(results(outcomes)).containsExactly("created", "unchanged");
        assertThat(ok(merchant.get(catalogue)).path("items")).isEmpty();
    }

    @Test
    void refusesABatchThatIsTooLarge() {
        var items = Collections.nCopies(
                CatalogueImports.BATCH_MAX + 1, new Item(name, "P-1", "PEN", eurMoney(1), null, null));

        var refusal = catchThrowableOfType(Refusal.class, () -> importAll(false, items));

        assertThat(refusal.limit()).hasValue(CatalogueImports.BATCH_MAX);
    }

    private String put(Map<String, ?> terms) {
        return merchant.put(catalogue + "/P-1", terms).problem();
    }

    private static List<Outcome> importAll(boolean dryRun, List<Item> items) {
        return tutti.bean(CatalogueImports.class).apply(new Batch(UUID.randomUUID(), dryRun, items));
    }

    private static List<String> results(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::result).toList();
    }

    private static Money eurMoney(long cents) {
        return new Money(cents, "EUR");
    }
}
