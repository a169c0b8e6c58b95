package dev.tutti.commerce.products.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutti.platform.runtime.Refusal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"96385074", "036000291452", "4006381333931", "10012345678902", "4 006381-333931"})
    void readsBarcodesOfEveryLength(String text) {
        assertThat(Gtin.of(text).digits()).isEqualTo(text.replaceAll("[- ]", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "4006381333932", "400638133393", "40063813339310", "٤٠٠٦٣٨١٣٣٣٩٣١", "400638133393x"})
    void refusesWhatIsNoBarcode(String text) {
        assertThatThrownBy(() -> Gtin.of(text)).isInstanceOf(Refusal.class);
    }

    @Property
    void noticesEverySingleWrongDigit(
            @ForAll @IntRange(max = 12) int place, @ForAll @IntRange(min = 1, max = 9) int more) {
        var digits = new StringBuilder("4006381333931");
        int wrong = (digits.charAt(place) - '0' + more) % 10;
        digits.setCharAt(place, (char) ('0' + wrong));

        assertThatThrownBy(() -> Gtin.of(digits.toString())).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"85123A", "BANK CHARGES", "gift_0001_20", "Ü-1", " A-1 "})
    void readsSkusAsMerchantsWriteThem(String text) {
        assertThat(Sku.of(text).code()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "a\\b", "a\u0000b", "a\nb"})
    void refusesWhatIsNoSku(String text) {
        assertThatThrownBy(() -> Sku.of(text)).isInstanceOf(Refusal.class);
    }
}
