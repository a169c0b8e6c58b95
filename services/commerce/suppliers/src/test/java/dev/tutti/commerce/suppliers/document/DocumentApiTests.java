package dev.tutti.commerce.suppliers.document;

import static dev.tutti.commerce.suppliers.SuppliersTutti.as;
import static dev.tutti.commerce.suppliers.SuppliersTutti.created;
import static dev.tutti.commerce.suppliers.SuppliersTutti.eur;
import static dev.tutti.commerce.suppliers.SuppliersTutti.merchant;
import static dev.tutti.commerce.suppliers.SuppliersTutti.newSku;
import static dev.tutti.commerce.suppliers.SuppliersTutti.ok;
import static dev.tutti.commerce.suppliers.SuppliersTutti.supplier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tutti.commerce.suppliers.SuppliersTutti;
import dev.tutti.contracts.api.commerce.suppliers.PurchaseOrderDocuments;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class DocumentApiTests {

    private static final String ORDERS = "/api/v1/purchase-orders/";

    @RegisterExtension
    static final TuttiExtension tutti = SuppliersTutti.create();

    private final UUID supplierUser = UUID.randomUUID();
    private TestHttp merchant;

    @BeforeEach
    void someoneWhoRunsTheShop() {
        merchant = merchant(tutti);
    }

    @Test
    void printsWhatIsOrderedInTheSuppliersLanguage() throws IOException {
        var id = order("de-DE", 2);

        var answer = merchant.get(ORDERS + id + "/document");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("application/pdf");
        assertThat(answer.header("Content-Disposition").orElseThrow()).contains("PO-", ".pdf");
        assertThat(textOf(answer.bytes(), 1))
                .contains("Bestellung", "Łódzka Wełna", "ul. Piotrkowska 100", "Vinyl & Wool", "Hafenstraße 12")
                .contains("1.234,50", "Fracht", "Seite 1 von");
    }

    @Test
    void repeatsTheHeadingAndNumbersThePagesOfALongOrder() throws IOException {
        var id = order("en", 120);

        var pdf = merchant.get(ORDERS + id + "/document").bytes();
        try (var reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isBetween(4, 8);
        }
        assertThat(textOf(pdf, 2)).contains("Our SKU", "Unit price", "Page 2 of");
    }

    @Test
    void fallsBackToEnglish() throws IOException {
        var id = order("ja", 1);

        assertThat(textOf(merchant.get(ORDERS + id + "/document").bytes(), 1)).contains("Purchase order", "1,234.50");
    }

    @Test
    void givesTheSupplierWhatWasSentAndNobodyElse() {
        var id = order("en", 1);
        var supplier = as(tutti, supplierUser, "supplier");
        assertThat(supplier.get(ORDERS + id + "/document").status()).isEqualTo(404);

        ok(merchant.post(ORDERS + id + "/dispatch"));

        assertThat(supplier.get(ORDERS + id + "/document").status()).isEqualTo(200);
        assertThat(as(tutti, UUID.randomUUID(), "supplier")
                        .get(ORDERS + id + "/document")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void givesOtherServicesTheFileAndWhomToSendItTo() {
        var id = order("de", 1);
        var documents = tutti.bean(PurchaseOrderDocuments.class);
        var unsent = catchThrowableOfType(Refusal.class, () -> documents.get(UUID.fromString(id)));
        ok(merchant.post(ORDERS + id + "/dispatch"));

        var document = documents.get(UUID.fromString(id));

        assertThat(unsent.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(document.supplierEmail()).isEqualTo("zamowienia@welna.example");
        assertThat(document.locale()).isEqualTo("de");
        assertThat(document.fileName()).isEqualTo(document.number() + ".pdf");
        assertThat(Base64.getDecoder().decode(document.pdf())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(tutti.http()
                        .get("/internal/v1/purchase-orders/" + id + "/document")
                        .status())
                .isEqualTo(404);
    }

    private String order(String locale, int lines) {
        var supplier = supplier(
                merchant,
                Map.of(
                        "name",
                        "Łódzka Wełna " + newSku(),
                        "email",
                        "zamowienia@welna.example",
                        "address",
                        "ul. Piotrkowska 100\n90-001 Łódź\nPolska",
                        "locale",
                        locale,
                        "userId",
                        supplierUser.toString()));
        var wanted = IntStream.rangeClosed(1, lines)
                .mapToObj(line -> Map.of("sku", "YARN-%03d".formatted(line), "quantity", 24, "unitCost", eur(123_450)))
                .toList();
        return created(merchant.post(
                        "/api/v1/purchase-orders",
                        Map.of("supplierId", supplier, "lines", wanted, "freight", eur(4_990), "duty", eur(1_200))))
                .path("id")
                .asString();
    }

    private static String textOf(byte[] pdf, int page) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(page);
        }
    }
}
