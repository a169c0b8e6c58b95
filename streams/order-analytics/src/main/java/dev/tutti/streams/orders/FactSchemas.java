package dev.tutti.streams.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** The schemas that facts were written with: those on the class path, and newer ones from the topic of schemas. */
final class FactSchemas {

    private final Map<String, Schema> newest = new HashMap<>();
    private final Map<Long, GenericDatumReader<GenericRecord>> readers = new HashMap<>();
    private final Set<Long> others = new HashSet<>();
    private final SchemaTopic topic;

    private FactSchemas(SchemaTopic topic) {
        this.topic = topic;
    }

    /** Knows every committed version of these events. */
    static FactSchemas of(Collection<String> events, SchemaTopic topic) {
        var schemas = new FactSchemas(topic);
        events.forEach(schemas::loadVersions);
        return schemas;
    }

    /** Reads what was written with that schema; null where it is of another event. */
    @Nullable
    GenericDatumReader<GenericRecord> reader(long fingerprint) throws IOException {
        if (!isKnown(fingerprint)) {
            topic.read().forEach(this::learn);
        }
        if (!isKnown(fingerprint)) {
            throw new IOException("no schema with fingerprint %016x is known".formatted(fingerprint));
        }
        return readers.get(fingerprint);
    }

    private boolean isKnown(long fingerprint) {
        return readers.containsKey(fingerprint) || others.contains(fingerprint);
    }

    private void loadVersions(String event) {
        var versions = new ArrayList<Schema>();
        for (int version = 1; ; version++) {
            var path = "/avro/%s/v%d.avsc".formatted(event, version);
            try (var text = FactSchemas.class.getResourceAsStream(path)) {
                if (text == null) {
                    break;
                }
                versions.add(new Schema.Parser().parse(text));
            } catch (IOException e) {
                throw new UncheckedIOException("read " + path, e);
            }
        }
        // Older facts are read as the newest version too.
        newest.put(event, versions.get(versions.size() - 1));
        versions.forEach(this::learn);
    }

    private void learn(Schema written) {
        long fingerprint = SchemaNormalization.parsingFingerprint64(written);
        var wanted = newest.get(written.getFullName());
        if (wanted == null) {
            others.add(fingerprint);
        } else {
            readers.putIfAbsent(fingerprint, new GenericDatumReader<>(written, wanted));
        }
    }
}
