package dev.tutti.core.search.index;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts the facets of everything that was found, segment by segment over numbered values. */
final class FacetCounts extends SimpleCollector {

    private static final int FACETS_MAX = 20;
    private static final int VALUES_MAX = 20;

    private final Map<String, Integer> counts = new HashMap<>();
    private @Nullable SortedSetDocValues values;
    private int[] inSegment = {};

    private FacetCounts() {}

    @SuppressWarnings("deprecation") // one thread is enough: questions run beside each other
    static List<Results.Facet> of(IndexSearcher searcher, Query query) throws IOException {
        var collector = new FacetCounts();
        searcher.search(query, collector);
        collector.endSegment();
        return collector.facets();
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        endSegment();
        values = DocValues.getSortedSet(context.reader(), Fields.FACET);
        inSegment = new int[Math.toIntExact(values.getValueCount())];
    }

    @Override
    public void collect(int document) throws IOException {
        if (values != null && values.advanceExact(document)) {
            for (int i = 0; i < values.docValueCount(); i++) {
                inSegment[Math.toIntExact(values.nextOrd())]++;
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    private void endSegment() throws IOException {
        for (int ord = 0; values != null && ord < inSegment.length; ord++) {
            if (inSegment[ord] > 0) {
                counts.merge(values.lookupOrd(ord).utf8ToString(), inSegment[ord], Integer::sum);
            }
        }
        values = null;
    }

    private List<Results.Facet> facets() {
        var byCode = new LinkedHashMap<String, List<Results.Facet.Value>>();
        var labels = new HashMap<String, String>();
        counts.entrySet().stream()
                .sorted(comparingInt((Map.Entry<String, Integer> count) -> -count.getValue())
                        .thenComparing(Map.Entry::getKey))
                .forEach(count -> {
                    var term = FacetTerm.parse(count.getKey());
                    labels.putIfAbsent(term.code(), term.label());
                    var known = byCode.computeIfAbsent(term.code(), missing -> new ArrayList<>());
                    if (known.size() < VALUES_MAX) {
                        known.add(new Results.Facet.Value(term.value(), term.value(), count.getValue()));
                    }
                });
        return byCode.entrySet().stream()
                .limit(FACETS_MAX)
                .map(facet -> new Results.Facet(
                        facet.getKey(), labels.getOrDefault(facet.getKey(), facet.getKey()), facet.getValue()))
                .toList();
    }
}
