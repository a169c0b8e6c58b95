package dev.tutti.tests.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RetailFileTests {

    private final RetailFile file = RetailFile.read(invoices());

    @Test
    void tellsSalesFromCreditsAndWriteOffs() {
        assertThat(file.sales()).containsOnlyKeys("900001", "900002", "900003", "900007");
        assertThat(file.credits()).containsOnlyKeys("C900004", "C900005");
    }

    @Test
    void makesOneSkuOfEachPriceOfAProduct() {
        assertThat(file.products().get("71001A"))
                .extracting(InvoiceLine::sku)
                .containsExactly("71001A-255", "71001A-210");
        assertThat(file.unitsSold()).containsEntry("71001A-255", 8L).containsEntry("BANK-CHARGES-1500", 1L);
    }

    @Test
    void readsWhatIsQuoted() {
        assertThat(file.lines()).extracting(InvoiceLine::description).contains("LANTERN, SMALL \"HARBOUR\"");
    }

    @Test
    void findsTheSaleOfWhatCameBackAndNoMoreThanWasSold() {
        var credits = Credit.match(file);

        assertThat(credits)
                .extracting(credit -> credit.sale().sku(), Credit::units)
                .containsExactly(tuple("71001A-255", 2L), tuple("71001A-255", 1L), tuple("71001A-210", 32L));
    }

    @Test
    void sumsToThePenny() {
        var sums = Sums.of(file, Credit.match(file));

        assertThat(sums.countries())
                .isEqualTo(Map.of("GB", 8 * 255L + 6 * 339 + 1500, "DE", 32 * 210L + 1800, "IE", 255L));
        assertThat(sums.returned()).isEqualTo(3 * 255L + 32 * 210);
    }

    @Test
    void saysWhereSumsDiffer() {
        var expected = new Sums(Map.of("1", 100L), Map.of("GB", 100L), 0);
        var found = new Sums(Map.of("1", 99L, "2", 5L), Map.of("GB", 100L), 7);

        assertThat(expected.differences(found))
                .containsExactly("invoice 1: 99, not 100", "invoice 2: 5, not null", "returned: 7, not 0");
    }

    static Path invoices() {
        try {
            return Path.of(Objects.requireNonNull(RetailFileTests.class.getResource("/invoices.csv"))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
