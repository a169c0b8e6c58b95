package dev.tutti.core.files.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutti.core.files.FilesDeclaration;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.runtime.Services;
import dev.tutti.standin.inventory.StandInInventory;
import dev.tutti.standin.products.StandInProducts;
import dev.tutti.standin.suppliers.StandInSuppliers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AreasTests {

    private static final Services ARTIFACT = Services.of(List.of(
            StandInProducts.declaration(),
            StandInInventory.declaration(),
            StandInSuppliers.declaration(),
            new FilesDeclaration().declaration()));

    @Test
    void refusesFilesForAProductThatIsSwitchedOff() {
        var areas = new Areas(ARTIFACT.offering(Set.of(Product.MUSIC)));

        assertThatThrownBy(() -> areas.get("stock"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("area-not-offered"));
        assertThat(areas.get("images")).isEqualTo(Area.IMAGES);
    }

    @Test
    void takesFilesForServicesThatRunElsewhere() {
        var areas = new Areas(ARTIFACT.target("files"));

        assertThat(areas.get("stock")).isEqualTo(Area.STOCK);
        assertThat(areas.get("supplier-catalogues")).isEqualTo(Area.SUPPLIER_CATALOGUES);
    }
}
