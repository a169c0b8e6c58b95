package dev.tutti.core.search.index;

import dev.tutti.core.search.document.ChangedDocument;
import dev.tutti.core.search.document.Content;
import dev.tutti.core.search.document.Document;
import dev.tutti.core.search.document.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.json.JsonMapper;

/**
 * An index of Lucene in a folder. A change is found as soon as it is applied; it is on disk when it is committed, together
 * with the position it belongs to, so a crash takes the index back to a position from which it is read on.
 */
final class LuceneSearchIndex implements SearchIndex {

    private static final String POSITION = "position";

    /** Beyond that, how popular something is makes no difference to anybody. */
    private static final float POPULARITY_MAX = 1e9f;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final JsonMapper json;

    private LuceneSearchIndex(Directory directory, IndexWriter writer, JsonMapper json) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
        this.json = json;
    }

    /** Opens the index in that folder, new where there is none; fails where it is damaged or somebody else has it. */
    static LuceneSearchIndex open(Path folder, JsonMapper json) throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            var writer = new IndexWriter(directory, new IndexWriterConfig(Analysis.analyzer()));
            return new LuceneSearchIndex(directory, writer, json);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    @Override
    public void apply(List<ChangedDocument> documents) {
        try {
            for (var changed : documents) {
                var key = new Term(Fields.KEY, key(changed.document()));
                if (changed.document().isLive()) {
                    writer.updateDocument(key, fields(changed));
                } else {
                    writer.deleteDocuments(key);
                }
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be written", e);
        }
    }

    @Override
    public void commit(long position) {
        try {
            writer.setLiveCommitData(Map.of(POSITION, Long.toString(position)).entrySet());
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be committed", e);
        }
    }

    @Override
    public long getPosition() {
        var data = writer.getLiveCommitData();
        if (data == null) {
            return 0;
        }
        for (var entry : data) {
            if (entry.getKey().equals(POSITION)) {
                return Long.parseLong(entry.getValue());
            }
        }
        return 0;
    }

    @Override
    public Results search(Question question) {
        if (question.text().isBlank()) {
            return Results.NONE;
        }
        try {
            var searcher = searchers.acquire();
            try {
                return search(searcher, question);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    @Override
    public void close() {
        try (directory;
                writer;
                searchers) {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be closed", e);
        }
    }

    private Results search(IndexSearcher searcher, Question question) throws IOException {
        Query query = Questions.of(question);
        int last = Math.min(question.first() + question.limit(), Question.RESULTS_MAX);
        var found = searcher.search(query, last + 1).scoreDocs;
        var page = Arrays.copyOfRange(found, Math.min(question.first(), found.length), Math.min(last, found.length));
        var hits = new ArrayList<Results.Hit>();
        for (var doc : page) {
            hits.add(hit(searcher, doc));
        }
        boolean hasMore = found.length > last && last < Question.RESULTS_MAX;
        return new Results(hits, hasMore, FacetCounts.of(searcher, query));
    }

    private Results.Hit hit(IndexSearcher searcher, ScoreDoc doc) throws IOException {
        var stored = searcher.storedFields().document(doc.doc);
        return new Results.Hit(
                Kind.of(stored.get(Fields.KIND)),
                UUID.fromString(stored.get(Fields.ID)),
                stored.get(Fields.PARENT) == null ? null : UUID.fromString(stored.get(Fields.PARENT)),
                json.readValue(stored.get(Fields.CONTENT), Content.class),
                doc.score);
    }

    private org.apache.lucene.document.Document fields(ChangedDocument changed) {
        var document = changed.document();
        var content = document.content();
        var title = Analysis.cleaned(content.title());
        var subtitle = Analysis.cleaned(content.subtitle() == null ? "" : content.subtitle());
        var words = Analysis.words(title);
        var fields = new org.apache.lucene.document.Document();
        fields.add(new StringField(Fields.KEY, key(document), Field.Store.NO));
        fields.add(new StringField(Fields.KIND, document.kind().label(), Field.Store.YES));
        fields.add(new StoredField(Fields.ID, document.id().toString()));
        if (document.parentId() != null) {
            fields.add(new StoredField(Fields.PARENT, document.parentId().toString()));
        }
        fields.add(new StoredField(Fields.CONTENT, json.writeValueAsString(content)));
        fields.add(new TextField(Fields.TITLE, title, Field.Store.NO));
        fields.add(new StringField(Fields.TITLE_WHOLE, String.join(" ", words), Field.Store.NO));
        fields.add(new TextField(Fields.TITLE_JOINED, title, Field.Store.NO));
        fields.add(new TextField(Fields.TITLE_BEGINNINGS, title, Field.Store.NO));
        fields.add(new TextField(Fields.SUBTITLE, subtitle, Field.Store.NO));
        fields.add(new TextField(Fields.SUBTITLE_BEGINNINGS, subtitle, Field.Store.NO));
        content.texts()
                .forEach(text -> fields.add(new TextField(Fields.TEXTS, Analysis.cleaned(text), Field.Store.NO)));
        content.codes().forEach(code -> fields.add(new StringField(Fields.CODE, Analysis.code(code), Field.Store.NO)));
        content.facets().stream().map(FacetTerm::of).forEach(facet -> {
            fields.add(new StringField(Fields.FACET, facet.key(), Field.Store.NO));
            fields.add(new SortedSetDocValuesField(Fields.FACET, new BytesRef(facet.text())));
        });
        fields.add(new FeatureField(Fields.WEIGHTS, Fields.BREVITY, 1f / Math.max(1, words.size())));
        if (changed.popularity() > 0) {
            float popularity = Math.min((float) changed.popularity(), POPULARITY_MAX);
            fields.add(new FeatureField(Fields.WEIGHTS, Fields.POPULARITY, popularity));
        }
        return fields;
    }

    private static String key(Document document) {
        return document.kind().label() + "/" + document.id();
    }
}
