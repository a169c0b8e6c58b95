package dev.tutti.platform.web;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads {@code ?state=taken_down} into {@code State.TAKEN_DOWN}: in addresses as in JSON, enums are lower case. */
@SuppressWarnings("rawtypes") // Spring asks for a factory of raw enums
final class LowerCaseEnums implements ConverterFactory<String, Enum> {

    @Override
    @SuppressWarnings("unchecked")
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
        return text -> (T) Enum.valueOf(type, text.strip().replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
