package dev.tutti.core.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How texts become words: by the rules of Unicode, in lower case, without accents, apostrophes and dots. */
final class Analysis {

    static final int PREFIX_MAX = 15;

    private static final int JOINED_MAX = 3;
    private static final Pattern INNER_MARKS = Pattern.compile("(?<=[\\p{L}\\p{N}])['’`.](?=[\\p{L}\\p{N}])");
    private static final Pattern NO_CODE = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Analyzer WORDS = new Words(Form.PLAIN);

    private Analysis() {}

    /** What each field of the index is read by. */
    static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(
                WORDS,
                Map.of(
                        Fields.TITLE_JOINED, new Words(Form.JOINED),
                        Fields.TITLE_BEGINNINGS, new Words(Form.BEGINNINGS),
                        Fields.SUBTITLE_BEGINNINGS, new Words(Form.BEGINNINGS)));
    }

    /** A text as it is given to a field: marks inside words vanish, so that don't is dont and T.A.T.U. is tatu. */
    static String cleaned(String text) {
        return INNER_MARKS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** The words of a question. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        try (var tokens = WORDS.tokenStream(Fields.TITLE, cleaned(text))) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        return words;
    }

    /** A SKU or barcode as it is compared: letters and digits only, in one case. */
    static String code(String text) {
        return NO_CODE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private enum Form {
        PLAIN,
        /** Neighbors as one word, too: t shirt is also tshirt. */
        JOINED,
        /** Every beginning of every word. */
        BEGINNINGS
    }

    private static final class Words extends Analyzer {

        private final Form form;

        Words(Form form) {
            this.form = form;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(source));
            return new TokenStreamComponents(
                    source,
                    switch (form) {
                        case PLAIN -> folded;
                        case JOINED -> joined(folded);
                        case BEGINNINGS -> new EdgeNGramTokenFilter(folded, 1, PREFIX_MAX, true);
                    });
        }

        private static TokenStream joined(TokenStream words) {
            var shingles = new ShingleFilter(words, 2, JOINED_MAX);
            shingles.setTokenSeparator("");
            shingles.setOutputUnigrams(false);
            return shingles;
        }
    }
}
