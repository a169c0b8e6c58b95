package dev.tutti.core.notifications.letter;

import dev.tutti.contracts.money.Money;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words, sums and dates in a reader's language; English where we have no words in it. */
record Words(ResourceBundle bundle, Locale locale) {

    private static final String BUNDLE = "dev.tutti.core.notifications.letter.words";

    static Words of(Locale locale) {
        var bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        // A language that we have no words for gets English figures too, so that a letter speaks one language.
        return new Words(bundle, bundle.getLocale().getLanguage().isEmpty() ? Locale.UK : locale);
    }

    /** The sentence of that key with these texts in its places; they are texts already, nothing is formatted twice. */
    String say(String key, String... texts) {
        return new MessageFormat(bundle.getString(key), locale).format(texts);
    }

    String sum(Money money) {
        var decimal = money.toDecimal();
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(money.currency()));
        format.setMinimumFractionDigits(decimal.scale());
        format.setMaximumFractionDigits(decimal.scale());
        return format.format(decimal);
    }

    String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .format(day);
    }

    String language() {
        return locale.getLanguage();
    }
}
