package dev.tutti.commerce.suppliers.document;

import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** The foot of every page. How many pages there are is known at the end, and written into a place kept free for it. */
final class PageNumbers extends PdfPageEventHelper {

    private static final float SIZE = 8;
    private static final float ABOVE_EDGE = 28;
    private static final float COUNT_WIDTH = 12;

    private final String number;
    private final DocumentWords words;
    private final PdfTemplate count;

    PageNumbers(String number, DocumentWords words, PdfWriter writer) {
        this.number = number;
        this.words = words;
        this.count = writer.getDirectContent().createTemplate(COUNT_WIDTH, SIZE);
        // Room around the baseline, or the digits lose their feet.
        count.setBoundingBox(new Rectangle(0, -SIZE, COUNT_WIDTH, SIZE));
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var content = writer.getDirectContent();
        var before = "%s %d %s ".formatted(words.get("page"), writer.getPageNumber(), words.get("of"));
        float left = document.right() - COUNT_WIDTH - Typefaces.regular().getWidthPoint(before, SIZE);
        content.beginText();
        content.setFontAndSize(Typefaces.regular(), SIZE);
        content.setColorFill(Typefaces.FAINT);
        content.setTextMatrix(document.left(), ABOVE_EDGE);
        content.showText(number);
        content.setTextMatrix(left, ABOVE_EDGE);
        content.showText(before);
        content.endText();
        content.addTemplate(count, document.right() - COUNT_WIDTH, ABOVE_EDGE);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        count.beginText();
        count.setFontAndSize(Typefaces.regular(), SIZE);
        count.setColorFill(Typefaces.FAINT);
        count.setTextMatrix(0, 0);
        // At the close the writer stands on the page after the last.
        count.showText(Integer.toString(writer.getPageNumber() - 1));
        count.endText();
    }
}
