package dev.tutti.music.catalog.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutti.platform.runtime.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTests {

    @Test
    void readsAnIsrcAsPeopleWriteIt() {
        assertThat(Isrc.of("de-a12-34-56789").code()).isEqualTo("DEA123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DEA12345678", "DEA1234567890", "D1A123456789", "DEA1234567X9", "DEÄ123456789"})
    void refusesWhatIsNoIsrc(String text) {
        assertThatThrownBy(() -> Isrc.of(text)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"036000291452", "4006381333931", "0 36000 29145 2", "00036000291452"})
    void readsNumbersWhoseCheckDigitFits(String text) {
        assertThat(Upc.of(text).digits()).hasSizeBetween(12, 13);
    }

    @Test
    void keepsOneFormOfTheSameNumber() {
        assertThat(Upc.of("0036000291452")).isEqualTo(Upc.of("036000291452"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"036000291453", "4006381333930", "12345", "14006381333931", "40063813339x1"})
    void refusesWhatIsNoUpc(String text) {
        assertThatThrownBy(() -> Upc.of(text)).isInstanceOf(Refusal.class);
    }

    @Test
    void aWrongDigitAnywhereIsNoticed() {
        var good = "4006381333931";
        for (int place = 0; place < good.length(); place++) {
            var digits = good.toCharArray();
            digits[place] = digits[place] == '9' ? '0' : (char) (digits[place] + 1);
            var wrong = new String(digits);
            assertThatThrownBy(() -> Upc.of(wrong)).as(wrong).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void territoriesAllowWhatTheyName() {
        var some = Territories.of(List.of("de", "AT"));

        assertThat(some.codes()).containsExactly("AT", "DE");
        assertThat(some.allow("DE")).isTrue();
        assertThat(some.allow("FR")).isFalse();
        assertThat(Territories.of(null).allow("FR")).isTrue();
        assertThatThrownBy(() -> Territories.of(List.of("XX"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Territories.of(List.of())).isInstanceOf(Refusal.class);
    }
}
