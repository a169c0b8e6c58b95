package dev.tutti.commerce.suppliers.document;

import dev.tutti.contracts.money.Money;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words, sums and dates of a document in its reader's language; English where we have no other. */
record DocumentWords(ResourceBundle words, Locale locale) {

    static DocumentWords of(String languageTag) {
        var locale = Locale.forLanguageTag(languageTag);
        var words = ResourceBundle.getBundle(
                "dev.tutti.commerce.suppliers.document.document",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        // A language that we have no words for gets English figures too, so that a page speaks one language.
        return new DocumentWords(words, words.getLocale().getLanguage().isEmpty() ? Locale.UK : locale);
    }

    String get(String key) {
        return words.getString(key);
    }

    String sum(Money money) {
        var decimal = money.toDecimal();
        var format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(decimal.scale());
        format.setMaximumFractionDigits(decimal.scale());
        return format.format(decimal);
    }

    String count(long units) {
        return NumberFormat.getIntegerInstance(locale).format(units);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .format(day);
    }
}
