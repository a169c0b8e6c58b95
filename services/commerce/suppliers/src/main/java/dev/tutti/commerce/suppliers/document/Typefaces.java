package dev.tutti.commerce.suppliers.document;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** Liberation Sans, embedded: a name in Polish or Greek prints as well as one in English. */
final class Typefaces {

    static final Color INK = new Color(0x1c, 0x1b, 0x1a);
    static final Color FAINT = new Color(0x6d, 0x68, 0x62);
    static final Color RULE = new Color(0xd8, 0xd2, 0xc8);
    static final Color ACCENT = new Color(0x8a, 0x2b, 0x2b);

    private static final BaseFont REGULAR = load("LiberationSans-Regular.ttf");
    private static final BaseFont BOLD = load("LiberationSans-Bold.ttf");

    private Typefaces() {}

    static Font regular(float size) {
        return new Font(REGULAR, size, Font.NORMAL, INK);
    }

    static Font faint(float size) {
        return new Font(REGULAR, size, Font.NORMAL, FAINT);
    }

    static Font bold(float size) {
        return new Font(BOLD, size, Font.NORMAL, INK);
    }

    static Font title(float size) {
        return new Font(BOLD, size, Font.NORMAL, ACCENT);
    }

    static BaseFont regular() {
        return REGULAR;
    }

    private static BaseFont load(String file) {
        try (var font = BaseFont.class.getResourceAsStream("/liberation/" + file)) {
            if (font == null) {
                throw new IllegalStateException("the typeface %s is not on the class path".formatted(file));
            }
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, font.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("the typeface %s cannot be read".formatted(file), e);
        }
    }
}
