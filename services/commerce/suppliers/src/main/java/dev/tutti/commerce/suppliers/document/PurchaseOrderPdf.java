package dev.tutti.commerce.suppliers.document;

import dev.tutti.commerce.suppliers.purchase.PurchaseOrder;
import dev.tutti.commerce.suppliers.purchase.PurchaseOrderLine;
import dev.tutti.commerce.suppliers.supplier.Supplier;
import dev.tutti.contracts.money.Money;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Sets a purchase order on A4: who orders from whom, what, for how much, and where it is to be brought. */
final class PurchaseOrderPdf {

    private static final float MARGIN = 54;
    private static final float FOOT = 64;
    private static final float SMALL = 8.5f;
    private static final float TEXT = 9.5f;
    private static final float LEADING = 1.35f;
    private static final float[] COLUMNS = {0.7f, 2.6f, 2.6f, 1.4f, 1.8f, 2f};
    private static final int NUMBERS_FROM = 3;

    private final PurchaseOrder order;
    private final Supplier supplier;
    private final DocumentSettings shop;
    private final DocumentWords words;

    private PurchaseOrderPdf(PurchaseOrder order, Supplier supplier, DocumentSettings shop) {
        this.order = order;
        this.supplier = supplier;
        this.shop = shop;
        this.words = DocumentWords.of(supplier.details().locale());
    }

    static byte[] of(PurchaseOrder order, Supplier supplier, DocumentSettings shop) {
        return new PurchaseOrderPdf(order, supplier, shop).write();
    }

    private byte[] write() {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, FOOT)) {
            var writer = PdfWriter.getInstance(document, bytes);
            document.addTitle(words.get("title") + " " + order.number());
            document.addAuthor(shop.buyer());
            document.open();
            writer.setPageEvent(new PageNumbers(order.number(), words, writer));
            document.add(head());
            document.add(parties());
            document.add(facts());
            document.add(lines());
            document.add(sums());
            document.add(request());
        }
        return bytes.toByteArray();
    }

    private PdfPTable head() {
        var table = table(1, 1);
        table.addCell(plain(new Phrase(shop.buyer(), Typefaces.bold(15)), Element.ALIGN_LEFT));
        table.addCell(plain(new Phrase(words.get("title"), Typefaces.title(20)), Element.ALIGN_RIGHT));
        table.setSpacingAfter(28);
        return table;
    }

    private PdfPTable parties() {
        var table = table(1, 1);
        var details = supplier.details();
        table.addCell(block("supplier", details.name(), linesOf(details.address())));
        table.addCell(block(
                "deliverTo",
                shop.buyer(),
                Stream.concat(
                                shop.address().stream(),
                                Stream.of(words.get("location") + ": "
                                        + order.terms().location()))
                        .toList()));
        table.setSpacingAfter(22);
        return table;
    }

    private PdfPTable facts() {
        var table = table(1.1f, 1.1f, 1.1f, 0.7f);
        table.addCell(fact("number", order.number()));
        table.addCell(fact("date", words.day(dayOf(Objects.requireNonNullElse(order.sentAt(), order.createdAt())))));
        var expectedOn = order.terms().expectedOn();
        table.addCell(fact("expectedOn", expectedOn == null ? "–" : words.day(expectedOn)));
        table.addCell(fact("currency", order.currency()));
        table.setSpacingAfter(22);
        return table;
    }

    private PdfPTable lines() {
        var table = table(COLUMNS);
        table.setHeaderRows(1);
        table.setSplitLate(true);
        var headings = List.of("position", "sku", "supplierSku", "quantity", "unitCost", "amount");
        for (int column = 0; column < headings.size(); column++) {
            var cell = plain(new Phrase(words.get(headings.get(column)), Typefaces.faint(SMALL)), alignment(column));
            cell.setBorder(Rectangle.BOTTOM);
            cell.setBorderColor(Typefaces.INK);
            cell.setBorderWidth(0.8f);
            cell.setPaddingBottom(6);
            table.addCell(cell);
        }
        int position = 0;
        for (var line : order.lines()) {
            position++;
            addLine(table, position, line);
        }
        return table;
    }

    private void addLine(PdfPTable table, int position, PurchaseOrderLine line) {
        var texts = List.of(
                Integer.toString(position),
                line.sku(),
                Objects.requireNonNullElse(line.supplierSku(), "–"),
                words.count(line.quantity()),
                words.sum(line.unitCost()),
                words.sum(line.total()));
        for (int column = 0; column < texts.size(); column++) {
            var cell = plain(new Phrase(texts.get(column), Typefaces.regular(TEXT)), alignment(column));
            cell.setBorder(Rectangle.BOTTOM);
            cell.setBorderColor(Typefaces.RULE);
            cell.setBorderWidth(0.5f);
            cell.setPaddingTop(6);
            cell.setPaddingBottom(7);
            table.addCell(cell);
        }
    }

    /** Kept together: a total alone on a page says nothing. */
    private PdfPTable sums() {
        var table = table(1, 1);
        table.setWidthPercentage(46);
        table.setHorizontalAlignment(Element.ALIGN_RIGHT);
        table.setSpacingBefore(14);
        table.setKeepTogether(true);
        addSum(table, "goods", order.goods(), Typefaces.regular(TEXT));
        addSum(table, "freight", order.terms().freight(), Typefaces.regular(TEXT));
        addSum(table, "duty", order.terms().duty(), Typefaces.regular(TEXT));
        addSum(table, "total", order.total(), Typefaces.bold(11));
        return table;
    }

    private void addSum(PdfPTable table, String label, Money sum, Font font) {
        var isTotal = label.equals("total");
        for (var cell : List.of(
                plain(new Phrase(words.get(label), font), Element.ALIGN_LEFT),
                plain(new Phrase(words.sum(sum) + (isTotal ? " " + sum.currency() : ""), font), Element.ALIGN_RIGHT))) {
            cell.setBorder(isTotal ? Rectangle.TOP : Rectangle.NO_BORDER);
            cell.setBorderColor(Typefaces.INK);
            cell.setPaddingTop(isTotal ? 7 : 3);
            cell.setPaddingBottom(6);
            table.addCell(cell);
        }
    }

    private Paragraph request() {
        var paragraph = new Paragraph(words.get("request"), Typefaces.regular(TEXT));
        paragraph.setSpacingBefore(30);
        if (shop.contact() != null) {
            paragraph.add(Chunk.NEWLINE);
            paragraph.add(new Chunk(words.get("contact") + ": " + shop.contact(), Typefaces.faint(TEXT)));
        }
        return paragraph;
    }

    private PdfPCell block(String label, String name, List<String> lines) {
        var text = new Phrase(words.get(label), Typefaces.faint(SMALL));
        text.add(Chunk.NEWLINE);
        text.add(new Chunk(name, Typefaces.bold(TEXT + 1)));
        lines.forEach(line -> {
            text.add(Chunk.NEWLINE);
            text.add(new Chunk(line, Typefaces.regular(TEXT)));
        });
        return plain(text, Element.ALIGN_LEFT);
    }

    private PdfPCell fact(String label, String value) {
        var text = new Phrase(words.get(label), Typefaces.faint(SMALL));
        text.add(Chunk.NEWLINE);
        text.add(new Chunk(value, Typefaces.regular(TEXT)));
        return plain(text, Element.ALIGN_LEFT);
    }

    private static PdfPTable table(float... widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        return table;
    }

    private static PdfPCell plain(Phrase text, int alignment) {
        var cell = new PdfPCell(text);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setLeading(0, LEADING);
        cell.setHorizontalAlignment(alignment);
        cell.setPaddingLeft(alignment == Element.ALIGN_LEFT ? 0 : 4);
        cell.setPaddingRight(alignment == Element.ALIGN_RIGHT ? 0 : 4);
        return cell;
    }

    private static int alignment(int column) {
        return column < NUMBERS_FROM ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT;
    }

    private static List<String> linesOf(@Nullable String address) {
        return address == null ? List.of() : address.lines().toList();
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
