package dev.tutti.core.files.importing;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a description that shops write in HTML, with its paragraphs and lists. Nothing of the markup stays, so
 * nothing of it can run anywhere.
 */
final class HtmlText {

    private static final Pattern BLANKS_AT_LINE_ENDS = Pattern.compile("[ \\t]+\\n");
    private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");

    private HtmlText() {}

    static String of(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html.strip();
        }
        var text = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().traverse(new Writer(text));
        var tidy = BLANKS_AT_LINE_ENDS.matcher(text).replaceAll("\n");
        return MANY_LINES.matcher(tidy).replaceAll("\n\n").strip();
    }

    private record Writer(StringBuilder text) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                write(words.text());
            } else if (node instanceof Element element) {
                begin(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                newLine();
                if (element.nameIs("p")) {
                    text.append('\n');
                }
            }
        }

        private void begin(Element element) {
            if (element.nameIs("br")) {
                text.append('\n');
            } else if (element.isBlock()) {
                newLine();
            }
            if (element.nameIs("li")) {
                text.append("- ");
            }
        }

        private void newLine() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        private void write(String words) {
            boolean isAfterBlank = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
            text.append(isAfterBlank ? words.stripLeading() : words);
        }
    }
}
