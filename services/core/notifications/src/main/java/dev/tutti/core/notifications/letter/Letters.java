package dev.tutti.core.notifications.letter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.tutti.core.notifications.occasion.Audience;
import dev.tutti.core.notifications.occasion.Occasion;
import dev.tutti.core.notifications.reader.Reader;
import dev.tutti.core.notifications.setting.NotificationSettings;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes letters: the words come from a file per language, the setting from a template each for HTML and for text. In
 * HTML everything that comes from outside is escaped by the template; in text nothing has to be.
 */
@Component
public class Letters {

    private final NotificationSettings settings;
    private final Template html = template("letter.html.mustache", Mustache.compiler());
    private final Template text =
            template("letter.txt.mustache", Mustache.compiler().escapeHTML(false));

    Letters(NotificationSettings settings) {
        this.settings = settings;
    }

    public Letter write(Occasion occasion, Reader reader) {
        var words = Words.of(reader.locale());
        var content = new Composer(words, reader, settings.senderName()).compose(occasion);
        var parts = parts(occasion.kind().audience(), content, reader, words);
        return new Letter(
                oneLine(content.title()),
                content.body(),
                content.path(),
                text.execute(parts),
                html.execute(parts),
                reader.attachments());
    }

    private Map<String, Object> parts(Audience audience, Content content, Reader reader, Words words) {
        var parts = new HashMap<String, Object>();
        parts.put("language", words.language());
        parts.put("sender", settings.senderName());
        parts.put("title", oneLine(content.title()));
        parts.put("greeting", greeting(reader, words));
        parts.put("body", content.body());
        parts.put("rows", content.rows().stream().map(Letters::row).toList());
        parts.put("hasRows", !content.rows().isEmpty());
        parts.put("sums", content.sums());
        parts.put("hasSums", !content.sums().isEmpty());
        parts.put("footer", words.say(footer(audience, reader), settings.senderName()));
        var link = link(content.path());
        parts.put("link", link == null ? false : link);
        parts.put("linkText", words.say("open", settings.senderName()));
        return parts;
    }

    private static Map<String, Object> row(Content.Row row) {
        var detail = row.detail();
        return Map.of("label", row.label(), "detail", detail == null ? false : detail, "value", row.value());
    }

    private static String greeting(Reader reader, Words words) {
        var name = reader.name();
        return name == null || name.isBlank() ? words.say("greeting.nobody") : words.say("greeting", oneLine(name));
    }

    private static String footer(Audience audience, Reader reader) {
        if (audience == Audience.SUPPLIER) {
            return "footer.supplier";
        }
        return reader.userId() == null ? "footer.guest" : "footer";
    }

    private @Nullable String link(@Nullable String path) {
        var base = settings.publicUrl();
        return base == null || path == null ? null : base.toString().replaceFirst("/+$", "") + path;
    }

    /** A title becomes a header of mail, where a line break would begin another one. */
    private static String oneLine(String title) {
        return title.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static Template template(String file, Mustache.Compiler compiler) {
        try (var stream = Letters.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the template %s is not on the class path".formatted(file));
            }
            return compiler.compile(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the template %s cannot be read".formatted(file), e);
        }
    }
}
