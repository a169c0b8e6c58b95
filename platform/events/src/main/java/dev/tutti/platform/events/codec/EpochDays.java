package dev.tutti.platform.events.codec;

import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Dates as Avro's logical type {@code date} has them: days since 1970-01-01 (Avro specification, Logical Types). */
final class EpochDays {

    private EpochDays() {}

    static JacksonModule module() {
        return new SimpleModule("epoch days")
                .addSerializer(LocalDate.class, new Writer())
                .addDeserializer(LocalDate.class, new Reader());
    }

    private static final class Writer extends StdSerializer<LocalDate> {

        Writer() {
            super(LocalDate.class);
        }

        @Override
        public void serialize(LocalDate date, JsonGenerator avro, SerializationContext context) {
            avro.writeNumber(Math.toIntExact(date.toEpochDay()));
        }
    }

    private static final class Reader extends StdDeserializer<LocalDate> {

        Reader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser avro, DeserializationContext context) {
            return LocalDate.ofEpochDay(avro.getIntValue());
        }
    }
}
