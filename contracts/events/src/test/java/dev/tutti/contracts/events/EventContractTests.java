package dev.tutti.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTests {

    @Test
    void everyEventHasASchemaAndEverySchemaAnEvent() {
        var described = SchemaHistory.all().stream().map(SchemaHistory::event).toList();

        assertThat(described).hasSizeGreaterThan(8).containsExactlyInAnyOrderElementsOf(SchemaHistory.events());
    }

    @ParameterizedTest
    @MethodSource("dev.tutti.contracts.events.SchemaHistory#all")
    void theNewestSchemaSaysWhatTheRecordSays(SchemaHistory history) {
        var differences = SchemaRules.differences(history.event(), history.newest());

        assertThat(history.newest().getFullName()).isEqualTo(history.event().getName());
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.tutti.contracts.events.SchemaHistory#all")
    void everyVersionReadsEveryOther(SchemaHistory history) {
        var incompatibilities = SchemaRules.incompatibilities(history.versions());

        assertThat(incompatibilities)
                .as("add fields with defaults only, or make a new event")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.tutti.contracts.events.SchemaHistory#all")
    void thePackageNamesThePublisherAndTheRecordBeginsLikeEveryOther(SchemaHistory history) {
        var topic = history.event().getAnnotation(Topic.class).value();
        var fields =
                history.newest().getFields().stream().map(Schema.Field::name).toList();

        assertThat(history.event().getPackageName()).isEqualTo("dev.tutti.contracts.events." + topic);
        assertThat(fields).startsWith("eventId", "occurredAt");
    }

    @Test
    void aCommittedVersionNeverChanges() throws IOException {
        var lines = new HashSet<String>();
        SchemaHistory.all().forEach(history -> lines.addAll(fingerprints(history)));

        assertThat(lines)
                .as("a version that was written stays as it is; a new one gets a new file and a new line here")
                .isEqualTo(committed());
    }

    @Test
    void seesAFieldWithoutADefaultAsIncompatible() {
        var before = schema("{'name': 'a', 'type': 'string'}");
        var after = schema("{'name': 'a', 'type': 'string'}, {'name': 'b', 'type': 'string'}");

        assertThat(SchemaRules.incompatibilities(List.of(before, after))).hasSize(1);
    }

    @Test
    void seesARemovedFieldWithoutADefaultEvenTwoVersionsLater() {
        var first = schema("{'name': 'a', 'type': 'string'}");
        var second = schema("{'name': 'a', 'type': 'string', 'default': ''}");
        var third = schema("{'name': 'c', 'type': 'int', 'default': 0}");

        var wrong = SchemaRules.incompatibilities(List.of(first, second, third));

        assertThat(wrong).singleElement().asString().startsWith("version 1 cannot read version 3");
    }

    private static Set<String> committed() throws IOException {
        try (var text = EventContractTests.class.getResourceAsStream("/fingerprints.txt")) {
            assertThat(text).isNotNull();
            return new HashSet<>(new String(text.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    private static List<String> fingerprints(SchemaHistory history) {
        return IntStream.range(0, history.versions().size())
                .mapToObj(index -> "%016x v%d %s"
                        .formatted(
                                SchemaNormalization.parsingFingerprint64(
                                        history.versions().get(index)),
                                index + 1,
                                history.event().getName()))
                .toList();
    }

    private static Schema schema(String fields) {
        return new Schema.Parser()
                .parse("{'type': 'record', 'name': 'Fact', 'fields': [%s]}"
                        .formatted(fields)
                        .replace('\'', '"'));
    }
}
