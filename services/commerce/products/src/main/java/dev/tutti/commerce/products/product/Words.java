package dev.tutti.commerce.products.product;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words as lists look for them: lower case, without accents and punctuation. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int CHARS_MAX = 100;

    private Words() {}

    /** The words of a text, each once. */
    static List<String> of(String text) {
        return BREAKS.splitAsStream(folded(text))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), CHARS_MAX)))
                .distinct()
                .toList();
    }

    /** What a product is found by: its title, brand, SKUs and barcodes; SKUs as one word, too. */
    static List<String> of(Product product) {
        var details = product.details();
        var words = new TreeSet<>(of(details.title()));
        words.addAll(of(details.brand() == null ? "" : details.brand()));
        for (var variant : product.variants()) {
            words.addAll(of(variant.sku().code()));
            words.addAll(joined(variant.sku().code()));
            Stream.ofNullable(variant.barcode()).forEach(barcode -> words.add(barcode.digits()));
        }
        return List.copyOf(words);
    }

    private static List<String> joined(String code) {
        return of(BREAKS.matcher(folded(code)).replaceAll(""));
    }

    private static String folded(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
