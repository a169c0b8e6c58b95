package dev.tutti.core.search.index;

import dev.tutti.core.search.document.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Turns questions into queries. Every word counts by the best way in which it fits a document, from exactly in the title
 * down to almost in a description; all words together count up to 100, however many they are. What is known of a document
 * beforehand, how popular and how short its title is, weighs less than any step between two ways to fit, so exactness
 * comes first and popularity decides among equals.
 */
final class Questions {

    /** More words are cut: nobody types them, and each costs. */
    private static final int WORDS_MAX = 10;

    /** From so many words on, one may be missing. */
    private static final int WORDS_ONE_MISSING = 3;

    private static final float CODE = 500;
    private static final float WHOLE_TITLE = 60;
    private static final float TITLE_BEGINS = 12;
    private static final float POPULARITY_WEIGHT = 8;
    private static final float POPULARITY_PIVOT = 50;
    private static final float BREVITY_WEIGHT = 3;
    private static final float BREVITY_PIVOT = 0.3f;

    private Questions() {}

    static Query of(Question question) {
        var query = new BooleanQuery.Builder();
        query.add(fits(question.text()), Occur.MUST);
        query.add(
                FeatureField.newSaturationQuery(Fields.WEIGHTS, Fields.POPULARITY, POPULARITY_WEIGHT, POPULARITY_PIVOT),
                Occur.SHOULD);
        query.add(
                FeatureField.newSaturationQuery(Fields.WEIGHTS, Fields.BREVITY, BREVITY_WEIGHT, BREVITY_PIVOT),
                Occur.SHOULD);
        if (!question.kinds().isEmpty()) {
            query.add(
                    new TermInSetQuery(
                            Fields.KIND,
                            question.kinds().stream()
                                    .map(Kind::label)
                                    .map(BytesRef::new)
                                    .toList()),
                    Occur.FILTER);
        }
        question.filters().forEach((code, values) -> query.add(anyOf(code, values), Occur.FILTER));
        return query.build();
    }

    private static Query anyOf(String code, List<String> values) {
        return new TermInSetQuery(
                Fields.FACET,
                values.stream()
                        .map(value -> new BytesRef(FacetTerm.key(code, value)))
                        .toList());
    }

    private static Query fits(String text) {
        var words = Analysis.words(text).stream().limit(WORDS_MAX).toList();
        var ways = new ArrayList<Query>();
        ways.add(scored(new TermQuery(new Term(Fields.CODE, Analysis.code(text))), CODE));
        if (!words.isEmpty()) {
            ways.add(inWords(words));
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            ways.add(inWords(joined(words, i)));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    /** The words where two neighbors are one. */
    private static List<String> joined(List<String> words, int index) {
        var joined = new ArrayList<>(words);
        joined.set(index, words.get(index) + words.get(index + 1));
        joined.remove(index + 1);
        return joined;
    }

    private static Query inWords(List<String> words) {
        var query = new BooleanQuery.Builder();
        float each = 1f / words.size();
        for (int i = 0; i < words.size(); i++) {
            query.add(new BoostQuery(word(words.get(i), i == words.size() - 1), each), Occur.SHOULD);
        }
        query.setMinimumNumberShouldMatch(words.size() < WORDS_ONE_MISSING ? words.size() : words.size() - 1);
        var all = words.stream().collect(Collectors.joining(" "));
        return new BooleanQuery.Builder()
                .add(query.build(), Occur.MUST)
                .add(scored(new TermQuery(new Term(Fields.TITLE_WHOLE, all)), WHOLE_TITLE), Occur.SHOULD)
                .add(scored(new PrefixQuery(new Term(Fields.TITLE_WHOLE, all)), TITLE_BEGINS), Occur.SHOULD)
                .build();
    }

    /** All ways in which one word may fit, with what each counts. */
    private static Query word(String word, boolean isLast) {
        var ways = new ArrayList<Query>();
        ways.add(scored(Fields.TITLE, word, 100));
        ways.add(scored(Fields.TITLE_JOINED, word, 90));
        ways.add(scored(Fields.SUBTITLE, word, 80));
        ways.add(scored(Fields.TEXTS, word, 45));
        ways.add(scored(Fields.CODE, Analysis.code(word), 60));
        if (word.length() <= Analysis.PREFIX_MAX) {
            ways.add(scored(Fields.TITLE_BEGINNINGS, word, isLast ? 70 : 50));
            ways.add(scored(Fields.SUBTITLE_BEGINNINGS, word, isLast ? 55 : 35));
        }
        int edits = edits(word);
        if (edits > 0) {
            ways.add(almost(Fields.TITLE, word, edits, 40));
            ways.add(almost(Fields.TITLE_JOINED, word, 1, 35));
            ways.add(almost(Fields.SUBTITLE, word, edits, 30));
        }
        if (edits > 0 && isLast && word.length() <= Analysis.PREFIX_MAX) {
            ways.add(almost(Fields.TITLE_BEGINNINGS, word, 1, 25));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    /** How many letters may be wrong, missing, too many or have changed places. */
    private static int edits(String word) {
        return word.length() < 4 ? 0 : word.length() < 8 ? 1 : 2;
    }

    private static Query scored(String field, String word, float score) {
        return scored(new TermQuery(new Term(field, word)), score);
    }

    /** One wrong letter counts more than two. */
    private static Query almost(String field, String word, int edits, float score) {
        var one = scored(new FuzzyQuery(new Term(field, word), 1), score);
        if (edits == 1) {
            return one;
        }
        return new DisjunctionMaxQuery(
                List.of(one, scored(new FuzzyQuery(new Term(field, word), edits), score * 0.7f)), 0);
    }

    private static Query scored(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
